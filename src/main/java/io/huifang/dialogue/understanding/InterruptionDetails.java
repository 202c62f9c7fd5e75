package io.huifang.dialogue.understanding;

import io.huifang.dialogue.understanding.Interruption.Kind;
import io.huifang.kernel.Language;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said along with an interruption: when to call, since when somebody has left, who knows. */
final class InterruptionDetails {

    private static final List<String> WHO_KNOWS_ENGLISH = List.of(
            "human resources",
            "h r",
            "hr",
            "personnel",
            "accounting",
            "payroll",
            "finance",
            "office manager",
            "manager",
            "supervisor",
            "boss",
            "director",
            "accountant",
            "bookkeeper",
            "head office",
            "headquarters",
            "wife",
            "husband",
            "owner",
            "partner",
            "father",
            "mother",
            "son",
            "daughter",
            "spouse",
            "colleague",
            "administration",
            "admin",
            "legal",
            "reception");
    private static final List<String> WHO_KNOWS_CHINESE = List.of(
            "人力资源", "人事", "人力", "财务", "会计", "办公室", "行政", "总经理", "经理", "老板", "领导", "主管", "主任", "负责人", "总部", "厂长", "爱人",
            "老婆", "老公", "媳妇", "我妈", "我爸", "儿子", "女儿", "本人", "hr");

    private InterruptionDetails() {}

    static @Nullable String of(Kind kind, Tokens tokens, Language language, LocalDateTime now) {
        return switch (kind) {
            case CALL_LATER -> value(Moments.in(tokens, language, now));
            case HAS_LEFT -> value(Dates.in(tokens, language, now.toLocalDate()));
            case NOT_INFORMED -> whoKnows(Laid.out(tokens, language).text(), language);
            case STOP_CALLING,
                    NO_RECORDING,
                    WRONG_NUMBER,
                    PERSON,
                    SCAM,
                    REFUSES,
                    REPEAT,
                    WHO_AND_WHY,
                    HOLD_ON,
                    ROBOT,
                    ABUSE,
                    CORRECTION -> null;
        };
    }

    private static @Nullable String value(Reading reading) {
        return switch (reading) {
            case Reading.Value value -> value.value();
            case Reading.Unclear _, Reading.Nothing _ -> null;
        };
    }

    private static @Nullable String whoKnows(String text, Language language) {
        return switch (language) {
            case EN_US ->
                WHO_KNOWS_ENGLISH.stream()
                        .filter(who -> text.contains(" " + who + " "))
                        .findFirst()
                        .orElse(null);
            case ZH_CN ->
                WHO_KNOWS_CHINESE.stream().filter(text::contains).findFirst().orElse(null);
        };
    }
}
