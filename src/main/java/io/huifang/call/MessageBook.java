package io.huifang.call;

import io.huifang.kernel.PhoneNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Knows which messages were left lately. The room that keeps messages offers it. */
public interface MessageBook {

    /**
     * What was left since a moment.
     *
     * @param caller null when the number is withheld
     */
    Lately since(Instant since, @Nullable PhoneNumber caller);

    /**
     * How many messages were left lately.
     *
     * @param byCaller by this caller; 0 when his number is withheld, for who withholds it is anybody
     * @param byStrangers by all who are in no case, this caller perhaps among them
     */
    record Lately(int byCaller, int byStrangers) {}
}
