package io.huifang.pbx;

import java.time.Instant;

/** Whether we are logged in on the PBX. */
sealed interface LinkState {

    /** @param lastHeard when the PBX last said that it is there */
    record Up(Instant since, String version, Instant lastHeard) implements LinkState {}

    /** @param why a sentence for people */
    record Down(Instant since, String why) implements LinkState {}
}
