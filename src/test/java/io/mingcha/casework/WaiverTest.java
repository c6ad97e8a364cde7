package io.mingcha.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.ledger.Waiver;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaiverTest {
    private static final LocalDate FROM = LocalDate.of(2026, 5, 6);
    private static final LocalDate TO = LocalDate.of(2026, 6, 30);
    private static final String RULE = "attendance/late-arrival";

    @ParameterizedTest
    @CsvSource({
        "attendance/late-arrival, P1, 2026-05-05, false",
        "attendance/late-arrival, P1, 2026-05-06, true",
        "attendance/late-arrival, P1, 2026-06-30, true",
        "attendance/late-arrival, P1, 2026-07-01, false",
        "attendance/late-arrival, P2, 2026-06-01, false",
        "attendance/early-leave, P1, 2026-06-01, false",
        "attendance/late-arrival, , 2026-06-01, false"
    })
    void itHoldsForAPersonARuleAndATime(String rule, String person, LocalDate date, boolean covered) {
        assertThat(waiver("w", null).covers(rule, person, date)).isEqualTo(covered);
    }

    @Test
    void takenBackItHoldsUpToTheDayBefore() {
        Waiver waiver = waiver("w", LocalDate.of(2026, 6, 10));
        assertThat(waiver.covers(RULE, "P1", LocalDate.of(2026, 6, 9))).isTrue();
        assertThat(waiver.covers(RULE, "P1", LocalDate.of(2026, 6, 10))).isFalse();
        assertThat(waiver.expired(LocalDate.of(2026, 6, 9))).isFalse();
        assertThat(waiver.expired(LocalDate.of(2026, 6, 10))).isTrue();
    }

    @Test
    void itEndsWithTheLastDay() {
        assertThat(waiver("w", null).expired(TO)).isFalse();
        assertThat(waiver("w", null).expired(TO.plusDays(1))).isTrue();
    }

    @Test
    void everyScanTellsWhichExpiredAndWhichWereNotUsed() {
        Waiver used = waiver("a", null);
        Waiver unused = new Waiver("b", "P2", RULE, FROM, TO, "理由", "P2", "P9", FROM, null);
        List<WaiverUse.Matter> matters = List.of(
                new WaiverUse.Matter(RULE, "P1", FROM),
                new WaiverUse.Matter(RULE, "P1", TO),
                new WaiverUse.Matter(RULE, "P3", TO));
        WaiverUse use = WaiverUse.of(List.of(used, unused), matters, TO.plusDays(1));
        assertThat(use.uses()).containsEntry(used, 2L).containsEntry(unused, 0L);
        assertThat(use.expired()).containsExactly(used, unused);
        assertThat(use.unused()).containsExactly(unused);
        assertThat(use.sentence()).isEqualTo("报备 2 项，涉及 2 条（已报备，不计数）；已到期 2 项，没有用到 1 项");
        assertThat(WaiverUse.of(List.of(), matters, TO).sentence()).isEmpty();
    }

    private static Waiver waiver(String id, LocalDate endedOn) {
        return new Waiver(id, "P1", RULE, FROM, TO, "驻村", "P1", "P9", FROM, endedOn);
    }
}
