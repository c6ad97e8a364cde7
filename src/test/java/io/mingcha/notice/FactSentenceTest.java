package io.mingcha.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactSentenceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "比对发现高远（P006）2026-04-03上班打卡08:52:00，请核实。|比对发现高远（P006）2026年4月3日上班打卡08:52。",
                "当日打卡08:52:07，请核实手续与待遇。|当日打卡08:52:07。",
                "比对发现2026-03迟到3次，请核实是否为同一事项。|比对发现2026年3月迟到3次。",
                "报销单BX2026-077，接待单JD-2026-03-01-2，请核实。|报销单BX2026-077，接待单JD-2026-03-01-2。",
                "请核实，已登记。|请核实，已登记。"
            })
    void isPutAsALetterPutsIt(String summary, String fact) {
        assertThat(FactSentence.of(summary)).isEqualTo(fact);
    }
}
