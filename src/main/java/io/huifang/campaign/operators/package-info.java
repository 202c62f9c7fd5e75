/** Who may steer campaigns from a telephone: numbers, PINs, what they did. */
@NullMarked
@NamedInterface("operators")
package io.huifang.campaign.operators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
