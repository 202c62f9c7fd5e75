package io.huifang.campaign.reach;

import java.time.Instant;

/** A call to the number in question, whichever case it was for. */
public record OwnCall(Instant at, HourOfWeek hour, boolean answered) {}
