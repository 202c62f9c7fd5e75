package io.huifang.dialogue;

import io.huifang.dialogue.script.Question;
import io.huifang.dialogue.script.Script;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A conversation at one moment. Immutable: {@link #next} gives the conversation after one more thing was heard, and never
 * throws, whatever that was. It always comes to an end: what is not understood, or leads away from the question, is borne
 * a few times only. docs/conversation.md says what is done when.
 */
public final class Dialogue {

    /** A conversation longer than this is none. */
    private static final int TURNS_BESIDE_QUESTIONS = 12;

    private static final int TURNS_PER_QUESTION = 6;

    private final Matter matter;
    private final Notes notes;

    Dialogue(Matter matter, Notes notes) {
        this.matter = matter;
        this.notes = notes;
    }

    /**
     * Begins a conversation with the script's first question.
     *
     * @param facts what the file says, in normal form
     */
    public static Step begin(Script script, Map<String, String> facts, Setting setting) {
        return begin(new Matter(script, facts, setting, Comprehension.REAL));
    }

    static Step begin(Matter matter) {
        Turn turn = new Turn(matter, new Notes(), Duration.ZERO);
        Optional<Question> first = turn.route().first();
        if (first.isEmpty()) {
            return turn.step(Closing.end(turn, Ending.COMPLETE, Say.of(FixedPrompts.FAREWELL)));
        }
        turn.notes.asking = Asking.first(first.get());
        return turn.step(turn.ask(List.of(Say.of(first.get().prompt()))));
    }

    /**
     * What happens after something was heard. After {@link Move.End} that end is given again, without effects.
     *
     * @param elapsed since the conversation began
     */
    public Step next(Heard heard, Duration elapsed) {
        Move.End end = notes.end;
        if (end != null) {
            return new Step(this, List.of(), List.of(), end);
        }
        Turn turn = new Turn(matter, notes.copy(), elapsed);
        turn.notes.turns++;
        boolean endless = turn.notes.turns
                > TURNS_BESIDE_QUESTIONS
                        + TURNS_PER_QUESTION * matter.questions().size();
        return turn.step(
                endless && !(heard instanceof Heard.HangUp)
                        ? Closing.forAPerson(turn, Ending.NOT_UNDERSTOOD)
                        : Exchange.reply(turn, heard));
    }

    /** All answers so far, in the order in which they were given. */
    public List<Answer> answers() {
        return List.copyOf(notes.answers);
    }

    /** Without what was said. */
    @Override
    public String toString() {
        return "Dialogue[answers=" + notes.answers.size() + ", turns=" + notes.turns + "]";
    }
}
