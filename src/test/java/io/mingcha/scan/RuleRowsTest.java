package io.mingcha.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleRowsTest {
    @ParameterizedTest
    @CsvSource({
        "19, 19, false",
        "20, 10, false",
        "20, 11, true",
        "20, 20, true",
        "21, 10, false",
        "21, 11, true",
        "1000, 500, false",
        "1000, 501, true",
        "0, 0, false"
    })
    void moreThanHalfOfTwentyRowsOrMoreIsSuspect(long lookedAt, long flagged, boolean suspect) {
        assertThat(new RuleRows(lookedAt, flagged, 0, 0).suspect()).isEqualTo(suspect);
    }

    @Test
    void theSentenceHasTheFigures() {
        assertThat(new RuleRows(40, 31, 0, 0).suspicion()).contains("比对 40 行", "报出 31 行（78%）");
    }

    @Test
    void rowsThatCouldNotBeReadAreUndecidable() {
        RuleRows rows = new RuleRows(20, 0, 5, 3);
        assertThat(rows.undecidable()).isEqualTo(8);
        assertThat(rows.all()).isEqualTo(25);
    }
}
