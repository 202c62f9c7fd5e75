/** What of the calls that live now is shown to people while it happens, and what people may do to them. */
@NullMarked
@NamedInterface("live")
package io.huifang.call.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
