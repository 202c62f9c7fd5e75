package io.huifang.call;

import io.huifang.kernel.CallId;
import io.huifang.kernel.Language;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Where calls are ordered. All methods may be called from any thread. */
public interface CallDesk {

    /**
     * Places a call. Returns as soon as the PBX has taken it; what the call must say about this case is spoken into the
     * cache before, which may take a second. After a normal return a {@link CallEnded} event always follows, unless the
     * service dies before.
     *
     * @throws CallNotPlacedException when nothing was dialled and nothing will be
     */
    void place(CallOrder order);

    /**
     * Checks an order without placing it.
     *
     * @throws IllegalArgumentException naming the field, the value and what is allowed: the script is unknown or does
     *     not exist in the language, or a fact that it needs is missing
     */
    void check(String script, Language language, Map<String, String> facts);

    /**
     * Why no call at all can be made by a script in a language, in one plain sentence: it is unknown to this service, or
     * lacks prompts.
     *
     * @return empty when calls can be made, as far as the script goes
     */
    Optional<String> obstacle(String script, Language language);

    /**
     * Whether a script asks for something that only the right person knows, so that a conversation by it may also be held with
     * somebody who has called us; false when the script is unknown.
     */
    boolean identifies(String script);

    /**
     * The name, relative to the recordings folder, under which a call that is placed on a day (UTC) is recorded; whether
     * there is such a file is another matter.
     */
    static String recordingName(CallId call, LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("yyyy/MM/dd")) + "/" + call + ".wav";
    }

    /** The name of the file that has the words of a recording, in the same folder. */
    static String wordsName(String recording) {
        return recording.replaceFirst("\\.wav$", "") + ".words.json";
    }

    /** Ends a call; no effect when it is unknown or over. */
    void hangUp(CallId call);

    /** The calls that live now. */
    Collection<LiveCall> live();
}
