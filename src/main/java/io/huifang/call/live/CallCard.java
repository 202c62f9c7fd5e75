package io.huifang.call.live;

import io.huifang.kernel.CallId;
import io.huifang.kernel.Language;
import java.time.Instant;

/**
 * What does not change about a live call.
 *
 * @param ref what whoever ordered the call knows it by; empty for a stranger who has called us
 * @param cameIn whether the other side has called us
 * @param script empty when none is followed
 * @param trunk by which it left the PBX, without the number; empty when it came in
 */
public record CallCard(
        CallId call,
        String ref,
        boolean cameIn,
        String script,
        int scriptVersion,
        Language language,
        String trunk,
        Instant since) {}
