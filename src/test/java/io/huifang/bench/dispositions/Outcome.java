package io.huifang.bench.dispositions;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a call came to.
 *
 * @param heard what was understood before the answer or of a machine; null when nothing was
 * @param located whether the place in the recording is kept where it was heard
 */
record Outcome(
        Subscriber subscriber, String disposition, @Nullable String heard, boolean located) {

    /** Of a case as the API shows it, which must have had its call. */
    static Outcome of(Subscriber subscriber, JsonNode file) {
        JsonNode attempt = file.path("attempts").path(0);
        JsonNode heard = attempt.path("heardOnLine");
        return new Outcome(
                subscriber,
                attempt.path("disposition").asString(),
                heard.isNull() || heard.isMissingNode() ? null : heard.asString(),
                attempt.path("heardToMs").isNumber()
                        && !attempt.path("recording").isNull());
    }

    static boolean isOver(JsonNode file) {
        JsonNode disposition = file.path("attempts").path(0).path("disposition");
        return !disposition.isNull() && !disposition.isMissingNode();
    }

    boolean isRight() {
        return disposition.equals(subscriber.means());
    }
}
