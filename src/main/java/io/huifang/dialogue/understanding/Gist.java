package io.huifang.dialogue.understanding;

import io.huifang.dialogue.understanding.Tokens.Token;
import io.huifang.kernel.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was said brought down to what is done with it, so that few patterns hold for many wordings: what only polishes is
 * dropped, what says the same is put as one word, and English verbs lose their endings ({@link EnglishForms}). "Please don't
 * you guys ever ring us again" is "do not you guys ring us again", 麻烦你们不要再给我打电话了 is 你别给我打.
 */
final class Gist {

    private static final String SAME = "SAME";

    private static final Gist ENGLISH = new Gist("gist-en.txt", EnglishForms.read("gist-en.txt"));
    private static final Gist CHINESE = new Gist("gist-zh.txt", List::of);

    /** What becomes of a word for which nothing else is said. */
    interface Forms {
        List<String> plain(String word);
    }

    /** What is said for what, by the first word, the longest first. */
    private final Map<String, List<Same>> same = new HashMap<>();

    private final Forms forms;

    private record Same(List<String> said, List<String> meant) {}

    private Gist(String table, Forms forms) {
        this.forms = forms;
        for (String line : Resource.linesOf(table, SAME)) {
            int is = line.indexOf('=');
            List<String> said = Tokens.of(line.substring(0, is)).texts();
            List<String> meant = Tokens.of(line.substring(is + 1)).texts();
            same.computeIfAbsent(said.getFirst(), first -> new ArrayList<>()).add(new Same(said, meant));
        }
        same.values()
                .forEach(each -> each.sort(
                        (one, other) -> other.said().size() - one.said().size()));
    }

    static Tokens of(Tokens said, Language language) {
        return switch (language) {
            case EN_US -> ENGLISH.of(said);
            case ZH_CN -> CHINESE.of(said);
        };
    }

    private Tokens of(Tokens said) {
        List<Token> gist = new ArrayList<>();
        int at = 0;
        while (at < said.size()) {
            Token token = said.list().get(at);
            Same found = sameAt(said, at, token);
            double confidence = said.confidence(at, at + found.said().size());
            found.meant().forEach(word -> gist.add(new Token(word, confidence, token.span())));
            at += found.said().size();
        }
        return new Tokens(List.copyOf(gist));
    }

    private Same sameAt(Tokens said, int at, Token token) {
        return same.getOrDefault(token.text(), List.of()).stream()
                .filter(each -> said.containsAt(at, each.said()))
                .findFirst()
                .orElseGet(() -> new Same(List.of(token.text()), forms.plain(token.text())));
    }
}
