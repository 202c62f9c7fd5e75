package io.huifang.dialogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the bot keeps in mind of a conversation. Each turn works on a copy, so those of a {@link Dialogue} never change. */
final class Notes {

    final List<Answer> answers;
    /** By question, in the order in which they were settled. */
    final Map<String, Settled> settled;

    /** The open question; null only before the first. */
    @Nullable
    Asking asking;

    @Nullable
    Side side;

    int turns;
    int abuses;
    int waits;
    /** How many questions whoever was asked knew nothing about. */
    int unknowns;

    /** How often a settled question was opened again. */
    int corrections;

    /** How it ended; null while it goes on. */
    Move.@Nullable End end;

    Notes() {
        answers = new ArrayList<>();
        settled = new LinkedHashMap<>();
    }

    private Notes(Notes other) {
        answers = new ArrayList<>(other.answers);
        settled = new LinkedHashMap<>(other.settled);
        asking = other.asking;
        side = other.side;
        turns = other.turns;
        abuses = other.abuses;
        waits = other.waits;
        unknowns = other.unknowns;
        corrections = other.corrections;
        end = other.end;
    }

    Notes copy() {
        return new Notes(this);
    }

    Asking open() {
        if (asking == null) {
            throw new IllegalStateException("no question is open");
        }
        return asking;
    }
}
