package io.mingcha.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each limit of the belt from both sides. */
class SafetyBeltTest {
    private final SafetyBelt belt = new SafetyBelt(new BigDecimal("0.05"), 20, 3, 6);

    @ParameterizedTest
    @CsvSource({
        "20, 400, false", // just 5 %
        "21, 400, true",
        "20, 399, true",
        "19, 100, false", // too few to count
        "20, 0, true", // looked at nobody it knows of
        "0, 0, false"
    })
    void holdsBeyondAShareOfThoseLookedAt(long flagged, long lookedAt, boolean held) {
        assertThat(belt.held(new SafetyBelt.Figures(flagged, lookedAt), List.of())
                        .isPresent())
                .isEqualTo(held);
    }

    @ParameterizedTest
    @CsvSource({
        "6, '2 2 2 2 2 2', false", // just three times
        "7, '2 2 2 2 2 2', true",
        "8, '2 3 2 3 2 3', true", // the median is 2.5
        "7, '2 3 2 3 2 3', false",
        "7, '2 2 2 2 2', false", // not enough scans yet
        "7, '2 2 2 2 2 2 9 9 9 9 9 9 9', true", // only the last six count
        "1, '0 0 0 0 0 0', true",
        "0, '0 0 0 0 0 0', false"
    })
    void holdsBeyondThreeTimesTheMedian(long flagged, String before, boolean held) {
        List<Long> counts = Arrays.stream(before.split(" ")).map(Long::valueOf).toList();
        assertThat(belt.held(new SafetyBelt.Figures(flagged, 1_000_000), counts).isPresent())
                .isEqualTo(held);
    }
}
