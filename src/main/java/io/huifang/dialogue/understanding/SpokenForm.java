package io.huifang.dialogue.understanding;

import io.huifang.kernel.Language;
import java.time.LocalDateTime;

/** Values in normal form as a synthesiser is to say them to a person. */
final class SpokenForm {

    private SpokenForm() {}

    /** @param value in the type's normal form */
    static String of(AnswerType type, String value, Language language, LocalDateTime now) {
        return switch (type) {
            case PERSON, COMPANY, JOB_TITLE, ADDRESS, CATEGORY, TEXT -> value;
            case YES_NO, AMOUNT, NUMBER, DIGITS, DATE, MOMENT, DAY_OF_MONTH, DURATION ->
                switch (language) {
                    case EN_US -> EnglishSpeech.of(type, value, now);
                    case ZH_CN -> ChineseSpeech.of(type, value, now);
                };
        };
    }
}
