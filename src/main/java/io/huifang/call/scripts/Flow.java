package io.huifang.call.scripts;

import io.huifang.call.scripts.Draft.Placed;
import io.huifang.dialogue.script.Condition;
import io.huifang.dialogue.script.Jump;
import io.huifang.dialogue.script.Question.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/** The ways that a conversation can take through a script. */
final class Flow {

    private final Draft draft;
    private final int size;
    private final List<List<Integer>> ways = new ArrayList<>();

    Flow(Draft draft) {
        this.draft = draft;
        this.size = draft.questions().size();
        for (int i = 0; i < size; i++) {
            ways.add(ways(i));
        }
    }

    /** The questions that may come after the one at the index, whether it was asked or left out. */
    private List<Integer> ways(int index) {
        Placed placed = draft.questions().get(index);
        List<Integer> ways = new ArrayList<>(asked(placed, index));
        if (placed.conditional()) {
            ways.add(index + 1);
        }
        return ways.stream().filter(to -> to < size).distinct().toList();
    }

    private List<Integer> asked(Placed placed, int index) {
        List<Integer> ways = new ArrayList<>();
        boolean goesOn = true;
        for (Jump jump : placed.question().jumps()) {
            ways.add(jump.to().equals(Jump.END) ? size : draft.indexOf(jump.to()));
            goesOn = goesOn && !(jump.when() instanceof Condition.Always);
        }
        if (goesOn) {
            ways.add(index + 1);
        }
        return ways;
    }

    /** The questions that may be come to, by index. */
    BitSet reachable() {
        return reachable(false);
    }

    /** The questions that may be come to without having asked for the person's identity, by index. */
    BitSet reachableUnidentified() {
        return reachable(true);
    }

    private BitSet reachable(boolean unidentified) {
        BitSet reached = new BitSet(size);
        Deque<Integer> open = new ArrayDeque<>();
        if (size > 0) {
            open.push(0);
        }
        while (!open.isEmpty()) {
            int index = open.pop();
            if (reached.get(index)) {
                continue;
            }
            reached.set(index);
            Placed placed = draft.questions().get(index);
            if (!unidentified || placed.question().kind() != Kind.IDENTITY) {
                open.addAll(ways.get(index));
            } else if (placed.conditional() && index + 1 < size) {
                open.push(index + 1);
            }
        }
        return reached;
    }

    /** Adds a finding for each way back, and for each question that nothing leads to. */
    void check() {
        BitSet done = new BitSet(size);
        for (int i = 0; i < size; i++) {
            findCycles(i, new ArrayList<>(), done);
        }
        BitSet reached = reachable();
        for (int i = reached.nextClearBit(0); i < size; i = reached.nextClearBit(i + 1)) {
            Placed lost = draft.questions().get(i);
            lost.field()
                    .wrong("nothing leads to the question '" + lost.question().id()
                            + "'; a jump without 'when' stands before it, or a jump leads past it");
        }
    }

    private void findCycles(int index, List<Integer> path, BitSet done) {
        int start = path.indexOf(index);
        if (start >= 0) {
            String cycle =
                    path.subList(start, path.size()).stream().map(this::id).collect(Collectors.joining(" -> ")) + " -> "
                            + id(index);
            draft.questions().get(path.getLast()).field().wrong("the conversation goes round in circles: " + cycle);
            return;
        }
        if (done.get(index)) {
            return;
        }
        path.add(index);
        ways.get(index).forEach(next -> findCycles(next, path, done));
        path.removeLast();
        done.set(index);
    }

    private String id(int index) {
        return draft.questions().get(index).question().id();
    }
}
