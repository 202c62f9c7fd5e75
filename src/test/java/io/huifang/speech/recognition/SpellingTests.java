package io.huifang.speech.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.kernel.Language;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpellingTests {

    private static final Set<String> CHINESE = Set.of("是", "的", "是的", "他", "在", "工作", "工", "作", "不", "不是");

    @Test
    void separatesEnglishWordsByOneSpace() {
        assertThat(Spelling.of(Language.EN_US).join(List.of("yes", "it's", "me")))
                .isEqualTo("yes it's me");
    }

    @Test
    void joinsChineseWordsWithoutSpaces() {
        assertThat(Spelling.of(Language.ZH_CN).join(List.of("他", "在", "工作"))).isEqualTo("他在工作");
    }

    @Test
    void keepsLatinWordsApartInChineseText() {
        assertThat(Spelling.of(Language.ZH_CN).join(List.of("我们", "at", "work", "工作")))
                .isEqualTo("我们at work工作");
    }

    @Test
    void takesPunctuationAndCapitalsOutOfEnglishPhrases() {
        assertThat(Spelling.of(Language.EN_US).words("Yes, I’m O'Brien: twenty-one!", word -> true))
                .containsExactly("yes", "i'm", "o'brien", "twenty-one");
    }

    @Test
    void cutsChineseIntoAsFewWordsOfTheVocabularyAsPossible() {
        assertThat(Spelling.of(Language.ZH_CN).words("是的，他在工作。", CHINESE::contains))
                .containsExactly("是的", "他", "在", "工作");
    }

    @Test
    void leavesAnUnknownCharacterByItself() {
        assertThat(Spelling.of(Language.ZH_CN).words("不是魑", CHINESE::contains)).containsExactly("不是", "魑");
    }

    @Test
    void keepsPhrasesThatAreCutAlready() {
        assertThat(Spelling.of(Language.ZH_CN).words("是 的 ok", CHINESE::contains))
                .containsExactly("是", "的", "ok");
    }
}
