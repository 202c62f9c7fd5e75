package io.huifang.console.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTests {

    @ParameterizedTest
    @CsvSource({"王小明, 王＊＊", "王, 王＊", "John Miller, J＊ M＊", "' ', ''", "𠮷田, 𠮷＊"})
    void leaveTheBeginningOfAName(String name, String masked) {
        assertThat(new Masks().name(name)).isEqualTo(masked);
    }
}
