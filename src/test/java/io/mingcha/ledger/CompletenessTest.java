package io.mingcha.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must have arrived before a finding that is gone is withdrawn, from both sides of each limit. */
class CompletenessTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
    private static final int ROWS = 20;

    private final Ledger ledger = Ledger.open(TestStores.sqlite());

    @BeforeEach
    void firstScan() {
        assertThat(enter(office(0, ROWS, "08:50"))).extracting(Entered::fresh).isEqualTo(1);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    /** P1 comes at a time on 2 March; P2 and P3, of two units, come in time on as many days of March as said. */
    private static Map<String, List<Map<String, String>>> office(int from, int to, String clockIn) {
        Map<String, List<Map<String, String>>> tables = new HashMap<>();
        List<Map<String, String>> persons = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            persons.add(Map.of("person_id", "P" + i, "name", "某" + i, "unit_id", i == 3 ? "U2" : "U1"));
        }
        tables.put("persons", persons);
        List<Map<String, String>> attendance = new ArrayList<>();
        if (!clockIn.isEmpty()) {
            attendance.add(row("P1", 2, clockIn));
        }
        for (int i = from; i < to - 1; i++) {
            attendance.add(row("P2", 3 + i, "08:20"));
        }
        attendance.add(row("P3", 2, "08:20"));
        tables.put("attendance", attendance);
        return tables;
    }

    private static Map<String, String> row(String person, int day, String clockIn) {
        return Map.of(
                "person_id", person, "date", "2026-03-%02d".formatted(day), "clock_in", clockIn, "clock_out", "17:40");
    }

    private Entered enter(Map<String, List<Map<String, String>>> tables) {
        return enter(tables, AS_OF);
    }

    private Entered enter(Map<String, List<Map<String, String>>> tables, LocalDate asOf) {
        return ledger.write(Matters.STAMP, Office.scan(tables, asOf)::enter);
    }

    private LedgerCase only() {
        List<LedgerCase> cases = new ArrayList<>();
        ledger.read(reading -> {
            reading.cases().each(cases::add);
            return cases;
        });
        assertThat(cases).hasSize(1);
        return cases.get(0);
    }

    private void stays(Map<String, List<Map<String, String>>> tables, String why) {
        Entered entered = enter(tables);
        assertThat(entered.withdrawn()).isZero();
        assertThat(entered.unchecked()).isEqualTo(1);
        assertThat(only().state()).isEqualTo(CaseState.TO_VERIFY);
        assertThat(only().unchecked()).contains(why);
    }

    @Test
    void aCorrectedRecordWithdraws() {
        assertThat(enter(office(0, ROWS, "08:20")).withdrawn()).isEqualTo(1);
        assertThat(only().state()).isEqualTo(CaseState.WITHDRAWN);
    }

    @Test
    void nineTenthsAreCompleteAndLessIsNot() {
        stays(office(0, ROWS - 3, "08:20"), "“考勤”表（单位 U1，2026-03）本次只有 17 行，以前有 20 行");
        assertThat(enter(office(0, ROWS - 2, "08:20")).withdrawn()).isEqualTo(1);
    }

    @Test
    void aHalfFeedClosesNothingHoweverOftenItComes() {
        stays(office(0, ROWS / 2, "08:20"), "本次只有");
        stays(office(0, ROWS / 2, "08:20"), "本次只有");
        assertThat(ledger.read(Reading::head).seq())
                .as("opened, scanned, unchecked, scanned, scanned")
                .isEqualTo(5);
    }

    @Test
    void anEmptyFeedClosesNothing() {
        Map<String, List<Map<String, String>>> empty = office(0, ROWS, "08:20");
        empty.put("attendance", List.of());
        stays(empty, "本次只有 0 行");
        empty.remove("attendance");
        stays(empty, "规则未评估：缺少表 attendance");
        stays(Map.of(), "规则未评估");
    }

    @Test
    void aRejectedRowOfTheUnitAndMonthKeepsTheCase() {
        Map<String, List<Map<String, String>>> office = office(0, ROWS, "08:20");
        office.get("attendance").add(Map.of("person_id", "P2", "date", "2026-03-30", "clock_in", "早上"));
        stays(office, "“考勤”表（单位 U1，2026-03）有未能读入的行");
    }

    @Test
    void aRejectedRowOfAnotherUnitOrMonthDoesNot() {
        Map<String, List<Map<String, String>>> office = office(0, ROWS, "08:20");
        office.get("attendance").add(Map.of("person_id", "P3", "date", "2026-03-30", "clock_in", "早上"));
        office.get("attendance").add(Map.of("person_id", "P2", "date", "2026-02-27", "clock_in", "早上"));
        assertThat(enter(office).withdrawn()).isEqualTo(1);
    }

    @Test
    void aRejectedRowOfUnknownUnitOrMonthCountsForAll() {
        Map<String, List<Map<String, String>>> office = office(0, ROWS, "08:20");
        office.get("attendance").add(Map.of("person_id", "P99", "date", "2026-03-30", "clock_in", "早上"));
        stays(office, "有未能读入的行");
        office = office(0, ROWS, "08:20");
        office.get("attendance").add(Map.of("person_id", "P2", "date", "三月", "clock_in", "08:20"));
        stays(office, "有未能读入的行");
    }

    @Test
    void anEarlierAsOfNeitherWithdrawsNorOverwrites() {
        Entered entered = enter(office(0, ROWS, "08:20"), AS_OF.minusDays(1));
        assertThat(entered.withdrawn()).isZero();
        assertThat(only().unchecked()).contains("早于以前的扫描");
        assertThat(enter(office(0, ROWS, "08:55"), AS_OF.minusDays(1)).leftAlone())
                .isEqualTo(1);
        assertThat(enter(office(0, ROWS, "08:20")).withdrawn()).isEqualTo(1);
    }

    @Test
    void whatIsFoundAgainIsNoLongerUnchecked() {
        stays(office(0, ROWS / 2, "08:20"), "本次只有");
        enter(office(0, ROWS, "08:50"));
        assertThat(only().unchecked()).isNull();
    }

    @Test
    void aWithdrawnCaseThatIsFoundAgainIsToBeVerifiedAgain() {
        enter(office(0, ROWS, "08:20"));
        Entered again = enter(office(0, ROWS, "08:55"));
        assertThat(again.reinstated()).isEqualTo(1);
        assertThat(again.known()).isEqualTo(1);
        assertThat(only().state()).isEqualTo(CaseState.TO_VERIFY);
    }

    @Test
    void otherCellsUpdateTheCaseAndSayWhatChanged() {
        assertThat(enter(office(0, ROWS, "08:55")).updated()).isEqualTo(1);
        Event updated = ledger.read(reading -> reading.events().find(3));
        assertThat(updated.kind()).isEqualTo(EventKind.UPDATED);
        assertThat(updated.content().path("changed").toString()).isEqualTo("[\"evidence\"]");
    }

    @Test
    void rowsInAnotherOrderChangeNothing() {
        Map<String, List<Map<String, String>>> office = office(0, ROWS, "08:50");
        List<Map<String, String>> rows = new ArrayList<>(office.get("attendance"));
        java.util.Collections.reverse(rows);
        office.put("attendance", rows);
        assertThat(enter(office).updated()).isZero();
        assertThat(ledger.read(Reading::head).seq())
                .as("opened, scanned, scanned")
                .isEqualTo(3);
    }
}
