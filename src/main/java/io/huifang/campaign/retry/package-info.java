/** What is done after a call that reached nobody, as data. */
@NullMarked
package io.huifang.campaign.retry;

import org.jspecify.annotations.NullMarked;
