package io.huifang.dialogue.script;

import io.huifang.kernel.Language;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a call is to find out.
 *
 * @param version counts up with each change; a running call keeps the version with which it began, and results name it
 * @param title by language, for people
 * @param audience whom it is for, and so what may be said to whom
 * @param longest after this long no new question is asked, and the call comes to its end; 1 to 30 min
 */
public record Script(
        String id,
        int version,
        Map<Language, String> title,
        Audience audience,
        Map<String, FactSpec> facts,
        List<Section> sections,
        Duration longest) {

    /** Whom a script is for. */
    public enum Audience {
        /** The borrower: identity comes before anything else. */
        BORROWER,
        /** The borrower's employer: the loan is never mentioned. */
        EMPLOYER
    }

    public Script {
        title = Map.copyOf(title);
        facts = Map.copyOf(facts);
        sections = List.copyOf(sections);
    }

    /** All questions in their order. */
    public List<Question> questions() {
        return sections.stream()
                .flatMap(section -> section.questions().stream())
                .toList();
    }
}
