/** What is done after a call that reached nobody, as data. */
@NullMarked
@NamedInterface("retry")
package io.huifang.campaign.retry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
