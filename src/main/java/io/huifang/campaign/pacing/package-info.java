/** How fast, how many at once, and whose turn it is. */
@NullMarked
package io.huifang.campaign.pacing;

import org.jspecify.annotations.NullMarked;
