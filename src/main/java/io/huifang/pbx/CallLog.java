package io.huifang.pbx;

import io.huifang.kernel.CallId;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Puts the call's id beside every line that is logged meanwhile. */
final class CallLog {

    private static final String KEY = "call";

    private CallLog() {}

    static void with(CallId call, Runnable work) {
        @Nullable String before = MDC.get(KEY);
        MDC.put(KEY, call.toString());
        try {
            work.run();
        } finally {
            if (before == null) {
                MDC.remove(KEY);
            } else {
                MDC.put(KEY, before);
            }
        }
    }
}
