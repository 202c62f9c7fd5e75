/** When and how often somebody may be called: named pure functions that say why not. */
@NullMarked
@NamedInterface("rules")
package io.huifang.campaign.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
