/** How likely somebody is to answer at an hour, and why: pure functions of what was tried. */
@NullMarked
@NamedInterface("reach")
package io.huifang.campaign.reach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
