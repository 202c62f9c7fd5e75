package io.huifang.dialogue.understanding;

import java.util.List;

/** Whether a name was said of one's own, or denied, doubted or asked back. */
final class Doubts {

    private static final List<List<String>> ECHOES = List.of(
            List.of("did", "you", "say"),
            List.of("you", "said"),
            List.of("do", "you", "mean"),
            List.of("you", "mean"),
            List.of("are", "you", "from"),
            List.of("are", "you", "looking", "for"),
            List.of("are", "you", "calling"),
            List.of("we", "were"),
            List.of("were", "called"),
            List.of("was", "called"),
            List.of("now", "called"),
            List.of("name", "was", "changed"),
            List.of("changed", "our", "name"),
            List.of("你", "说"),
            List.of("您", "说"),
            List.of("你", "找"),
            List.of("是", "吗"),
            List.of("不", "叫"),
            List.of("不", "在"));

    private Doubts() {}

    /** In the words around those from (with) one token to (without) another. */
    static boolean about(SaidName said, int from, int to) {
        Tokens rest = from < to ? said.tokens().without(from, to) : said.tokens();
        return YesNo.denied(rest) || YesNo.doubted(rest) || echoes(said.tokens());
    }

    private static boolean echoes(Tokens tokens) {
        for (int at = 0; at < tokens.size(); at++) {
            for (List<String> echo : ECHOES) {
                if (tokens.containsAt(at, echo)) {
                    return true;
                }
            }
        }
        return false;
    }
}
