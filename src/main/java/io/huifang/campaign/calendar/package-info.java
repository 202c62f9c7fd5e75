/** Which days people work: weekends, public holidays and make-up days, as data. */
@NullMarked
package io.huifang.campaign.calendar;

import org.jspecify.annotations.NullMarked;
