package io.mingcha.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WidthTest {
    /** The width that terminals give each of these: wide characters two columns, combining marks none. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "abc | 3",
                "迟到 | 4",
                "P021 | 4",
                "阿依苏·卡德尔 | 13",
                "田𠮷祥 | 6",
                "周㛃 | 4",
                "（一） | 6",
                "“引” | 4",
                "ｶﾅ | 2",
                "Ａ１ | 4",
                "e\u0301 | 1",
                "〔2026〕 | 8"
            })
    void countsColumns(String text, int width) {
        assertThat(Width.of(text)).isEqualTo(width);
    }

    @Test
    void breaksBetweenChineseCharactersAndWords() {
        assertThat(Width.wrap("比对发现2026-03-05迟到，请核实。", 12)).containsExactly("比对发现", "2026-03-05迟", "到，请核实。");
    }

    @Test
    void beginsNoLineWithAClosingSign() {
        assertThat(Width.wrap("一二三四，五六", 8)).containsExactly("一二三", "四，五六");
        assertThat(Width.wrap("一二（三四）五", 6)).containsExactly("一二", "（三", "四）五");
    }

    @Test
    void breaksNamesAtTheirSigns() {
        assertThat(Width.wrap("reception/alcohol-served", 20)).containsExactly("reception/alcohol-", "served");
        assertThat(Width.wrap("2026-03-05 2026-03-06", 12)).containsExactly("2026-03-05", "2026-03-06");
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 7, 20, 61})
    void losesNothingAndIsNeverWider(int width) {
        String text = "比对发现倪望舒（P021）自2026-02-13至2026-02-24连续3个工作日无打卡，也未见reception/alcohol-served。";
        List<String> lines = Width.wrap(text, width);
        assertThat(String.join("", lines)).isEqualTo(text);
        assertThat(lines)
                .allMatch(line -> Width.of(line) <= Math.max(width, 4) || line.codePointCount(0, line.length()) <= 2);
    }

    /** A cell of somebody's file must not move the cursor or recolour the screen of whoever looks at it. */
    @Test
    void showsWhatWouldSteerTheTerminal() {
        assertThat(Width.wrap("a\u001b[31mb\u0007\u202Ec", 40)).containsExactly("a\uFFFD[31mb\uFFFD\uFFFDc");
    }
}
