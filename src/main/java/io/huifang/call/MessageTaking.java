package io.huifang.call;

import io.huifang.dialogue.Answer;
import io.huifang.dialogue.Decision;
import io.huifang.dialogue.Heard;
import io.huifang.dialogue.Listen;
import io.huifang.dialogue.Move;
import io.huifang.dialogue.Reason;
import io.huifang.dialogue.Say;
import io.huifang.dialogue.Verdict;
import io.huifang.dialogue.understanding.Interruption;
import io.huifang.dialogue.understanding.Understanding;
import io.huifang.kernel.AudioSpan;
import io.huifang.kernel.Language;
import io.huifang.kernel.Transcript;
import io.huifang.kernel.Word;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes a message from somebody who has called us: greets, listens until he is silent, presses a key, hangs up, or has
 * talked long enough, and thanks. Key 0 means a person, as everywhere.
 */
final class MessageTaking implements Partner {

    private static final String GREETING = "take-message";
    private static final String TAKEN = "message-taken";
    private static final String NOTHING = "message-not-taken";
    private static final String TRANSFER = "transfer";
    private static final String NOBODY = "transfer-failed";
    private static final String PERSON_WILL_CALL = "person-will-call";

    /** All that it may say. */
    static final Set<String> PROMPTS = Set.of(GREETING, TAKEN, NOTHING, TRANSFER, NOBODY, PERSON_WILL_CALL);

    /** How long he may take to begin. */
    private static final Duration BEGIN = Duration.ofSeconds(8);

    /** It is no verification; a conversation's end needs one. */
    private static final Decision NO_VERDICT =
            new Decision(Verdict.INCOMPLETE, List.of(new Reason("", "A message was taken.", null, "", 0, null)));

    private final InboundSettings settings;
    private final Language language;
    private final LocalDateTime now;
    private final boolean peopleAvailable;
    private final List<Transcript> said = new ArrayList<>();
    private boolean somethingHeard;
    private boolean transferring;
    private boolean wantsPerson;

    /** @param now the bank's local time */
    MessageTaking(InboundSettings settings, Language language, LocalDateTime now, boolean peopleAvailable) {
        this.settings = settings;
        this.language = language;
        this.now = now;
        this.peopleAvailable = peopleAvailable;
    }

    @Override
    public Turn begin() {
        Listen listen = new Listen(false, BEGIN, settings.silence().dividedBy(2), false, 1, List.of());
        return turn(new Move.Ask("", says(GREETING), listen));
    }

    @Override
    public Turn next(Heard heard, Duration elapsed) {
        return switch (heard) {
            case Heard.Speech(Transcript transcript) -> {
                said.add(transcript);
                yield listenOn(elapsed);
            }
            case Heard.Unheard ignored -> {
                somethingHeard = true;
                yield listenOn(elapsed);
            }
            case Heard.Keys(String digits, AudioSpan ignored) -> digits.contains("0") ? person() : end();
            case Heard.Silence ignored -> end();
            case Heard.HangUp ignored -> {
                wantsPerson |= transferring;
                yield end();
            }
            case Heard.TransferFailed ignored -> {
                wantsPerson = true;
                yield turn(new Move.End(says(NOBODY), NO_VERDICT));
            }
        };
    }

    private Turn listenOn(Duration elapsed) {
        return elapsed.compareTo(settings.longestMessage()) < 0
                ? turn(new Move.Wait(List.of(), settings.silence()))
                : end();
    }

    private Turn person() {
        transferring = peopleAvailable;
        wantsPerson = !peopleAvailable;
        return turn(
                peopleAvailable
                        ? new Move.Transfer(says(TRANSFER), NO_VERDICT)
                        : new Move.End(says(PERSON_WILL_CALL), NO_VERDICT));
    }

    private Turn end() {
        return turn(new Move.End(says(isSomething() ? TAKEN : NOTHING), NO_VERDICT));
    }

    @Override
    public void overhears(Transcript transcript) {
        somethingHeard = true;
    }

    /** Whoever calls us is no machine, and may well say what machines say. */
    @Override
    public boolean mayBeMachine() {
        return false;
    }

    @Override
    public List<Answer> answers() {
        return List.of();
    }

    /** Whether there is a message, or a wish; what could not be understood is in the recording, and counts. */
    boolean isSomething() {
        return somethingHeard || wantsPerson || !said.isEmpty();
    }

    /** The words, as one line. */
    String text() {
        return String.join(
                language == Language.ZH_CN ? "" : " ",
                said.stream().map(Transcript::text).toList());
    }

    /** Where the words are; null when there are none. */
    @Nullable
    AudioSpan span() {
        List<Word> words = said.stream().flatMap(part -> part.words().stream()).toList();
        return words.isEmpty()
                ? null
                : new AudioSpan(
                        words.getFirst().span().from(), words.getLast().span().to());
    }

    boolean wantsPerson() {
        return wantsPerson || isHeard(Interruption.Kind.PERSON);
    }

    boolean wantsNoCalls() {
        return isHeard(Interruption.Kind.STOP_CALLING);
    }

    private boolean isHeard(Interruption.Kind kind) {
        return said.stream()
                .map(part -> Understanding.interruption(part, language, now))
                .flatMap(Optional::stream)
                .anyMatch(interruption -> interruption.kind() == kind);
    }

    private static Turn turn(Move move) {
        return new Turn(List.of(), List.of(), move);
    }

    private static List<Say> says(String prompt) {
        return List.of(new Say(prompt, Map.of()));
    }
}
