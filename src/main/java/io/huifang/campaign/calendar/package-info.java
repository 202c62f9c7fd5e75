/** Which days people work: weekends, public holidays and make-up days, as data. */
@NullMarked
@NamedInterface("calendar")
package io.huifang.campaign.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
