package io.huifang.call.scripts;

import io.huifang.dialogue.script.FactSpec;
import io.huifang.dialogue.understanding.AnswerType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the facts that a script's cases bring. */
final class FactReader {

    private FactReader() {}

    static Map<String, FactSpec> facts(YamlField field) {
        Map<String, FactSpec> facts = new LinkedHashMap<>();
        field.namedFields().forEach((name, fact) -> facts.put(name, fact(name, fact)));
        return facts;
    }

    private static FactSpec fact(String name, YamlField field) {
        if (field.isText()) {
            return new FactSpec(name, type(field), false, false, false);
        }
        Fields fields = field.fields("type", "required", "spoken", "secret");
        Optional<YamlField> typeField = fields.required("type");
        AnswerType type = typeField.map(FactReader::type).orElse(AnswerType.TEXT);
        boolean spoken = fields.flag("spoken", false);
        boolean secret = fields.flag("secret", false);
        if (spoken && typeField.isPresent() && type != AnswerType.PERSON) {
            field.wrong("only a person's name may be spoken; nothing else from the file ever is");
        }
        if (spoken && secret) {
            field.wrong("what is secret is not spoken");
        }
        return new FactSpec(name, type, fields.flag("required", false), spoken, secret);
    }

    private static AnswerType type(YamlField field) {
        return field.word(AnswerType.class).orElse(AnswerType.TEXT);
    }
}
