package io.mingcha.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.HostileTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
    @ParameterizedTest
    @CsvSource({
        "'a\tb', 'a b'",
        "'a\r\nb', 'a b'",
        "'a\n\nb', 'a  b'",
        "'a\u2028b', 'a b'",
        "'a\u0000b', 'a\uFFFDb'",
        "'\u202E三张', '\uFFFD三张'",
        "'张\u200B三', '张\uFFFD三'",
        "'a\u0085b', 'a b'",
        "'a\uFFFFb', 'a\uFFFDb'",
        "'\uDBFF\uDFFE', '\uFFFD'",
        "'张\uD842三', '张\uFFFD三'",
        "'\uDFB7\uD842', '\uFFFD\uFFFD'",
        "'田\uD842\uDFB7祥', '田\uD842\uDFB7祥'",
        "'\uD884\uDF4A', '\uD884\uDF4A'",
        "'葛\uDB40\uDD00城', '葛\uDB40\uDD00城'",
        "'\uD83D\uDC68\u200D\uD83D\uDC69', '\uD83D\uDC68\u200D\uD83D\uDC69'",
        "'<b>&amp;\"', '<b>&amp;\"'",
        "'　张三　', '　张三　'",
    })
    void keepsWhatReadsAsItStands(String text, String plain) {
        assertThat(PlainText.of(text)).isEqualTo(plain);
    }

    @Test
    void hostileTextsBecomePlainOnes() {
        assertThat(HostileTexts.all()).hasSize(500).doesNotHaveDuplicates().allSatisfy(text -> {
            String plain = PlainText.of(text);
            assertThat(plain.codePoints())
                    .noneMatch(Character::isISOControl)
                    .noneMatch(code -> Character.getType(code) == Character.SURROGATE)
                    .noneMatch(code -> (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069));
            assertThat(PlainText.of(plain)).isEqualTo(plain);
        });
    }
}
