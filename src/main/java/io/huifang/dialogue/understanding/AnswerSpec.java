package io.huifang.dialogue.understanding;

import io.huifang.kernel.Language;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which answer is waited for.
 *
 * @param expected what the file says, in the type's normal form; null when there is nothing to compare with
 * @param categories for {@link AnswerType#CATEGORY}: by each category's id the phrases in the call's language that mean it;
 *     for {@link AnswerType#YES_NO}: what means {@code yes} and {@code no} to this question before all else, may be empty;
 *     else empty
 * @param now the called party's local time, from which relative times count
 */
public record AnswerSpec(
        AnswerType type,
        Language language,
        @Nullable String expected,
        Tolerance tolerance,
        Map<String, List<String>> categories,
        LocalDateTime now) {

    public AnswerSpec {
        categories = Map.copyOf(categories);
    }
}
