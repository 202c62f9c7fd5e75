package io.huifang.dialogue.understanding;

import java.util.List;
import java.util.Set;

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

    /** Who speaks for somebody: 李娜的妈妈, 陈建国他儿子. */
    private static final Set<String> RELATIVES = Resource.section("words.txt", "zh-relatives");

    private static final Set<String> POSSESSIVES = Set.of("的", "他", "她", "家", "那");

    /** In the words around those from (with) one token to (without) another. */
    static boolean about(SaidName said, int from, int to) {
        Tokens rest = from < to ? said.tokens().without(from, to) : said.tokens();
        return YesNo.denied(rest) || YesNo.doubted(rest) || echoes(said.tokens()) || isOfARelative(said.tokens(), to);
    }

    /** Whether the name that ends here is that of somebody whose relative or colleague speaks. */
    private static boolean isOfARelative(Tokens tokens, int to) {
        int at = to;
        while (POSSESSIVES.contains(tokens.textOrNone(at))) {
            at++;
        }
        int from = at;
        return RELATIVES.stream()
                .map(relative ->
                        relative.codePoints().mapToObj(Character::toString).toList())
                .anyMatch(relative -> tokens.containsAt(from, relative));
    }

    private static boolean echoes(Tokens tokens) {
        for (int at = 0; at < tokens.size(); at++) {
            for (List<String> echo : ECHOES) {
                // 王建民您说 bids to speak
                boolean bids = echo.getLast().equals("说") && at + echo.size() == tokens.size();
                if (!bids && tokens.containsAt(at, echo)) {
                    return true;
                }
            }
        }
        return false;
    }
}
