package io.mingcha.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the store promises, the same on both databases. */
abstract class StoreTest {
    private static final Stamp STAMP = Matters.STAMP;
    private static final int WRITERS = 8;

    LedgerUrl url;
    Ledger ledger;

    abstract LedgerUrl fresh();

    @BeforeEach
    void open() {
        url = fresh();
        ledger = Ledger.open(url);
    }

    @AfterEach
    void close() {
        if (ledger != null) {
            ledger.close();
        }
    }

    @Test
    void eventsHangTogetherFromTheStoresIdentity() {
        Head empty = ledger.read(Reading::head);
        assertThat(empty).isEqualTo(new Head(0, Chain.origin(ledger.identity())));
        Head head = ledger.write(STAMP, writing -> {
            writing.append(EventKind.UNCHECKED, "a", note("甲"));
            writing.append(EventKind.UNCHECKED, "b", note("乙"));
            return writing.head();
        });
        List<Event> events = new ArrayList<>();
        ledger.read(reading -> {
            reading.events().after(0, events::add);
            return null;
        });
        assertThat(events).extracting(Event::seq).containsExactly(1L, 2L);
        assertThat(events.get(0).previous()).isEqualTo(empty.hash());
        assertThat(events.get(1).previous()).isEqualTo(events.get(0).hash());
        assertThat(head).isEqualTo(new Head(2, events.get(1).hash()));
        assertThat(events.get(0).body()).isEqualTo("{\"reason\":\"甲\"}");
    }

    @Test
    void aFailingWriteLeavesNothing() {
        assertThatThrownBy(() -> ledger.write(STAMP, writing -> {
                    writing.append(EventKind.UNCHECKED, "a", note("甲"));
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");
        assertThat(ledger.read(Reading::head).seq()).isZero();
        assertThat(ledger.<Object>read(reading -> reading.events().of("a"))).isEqualTo(List.of());
    }

    @Test
    void anotherOpeningFindsWhatWasWritten() {
        ledger.write(STAMP, writing -> writing.append(EventKind.UNCHECKED, "a", note("甲")));
        try (Ledger other = Ledger.openExisting(url)) {
            assertThat(other.identity()).isEqualTo(ledger.identity());
            assertThat(other.read(Reading::head)).isEqualTo(ledger.read(Reading::head));
        }
    }

    @Test
    void aReaderSeesOneStateWhileOthersWrite() {
        try (Ledger other = Ledger.open(url)) {
            long[] seen = ledger.read(reading -> {
                long before = reading.head().seq();
                other.write(STAMP, writing -> writing.append(EventKind.UNCHECKED, "a", note("甲")));
                return new long[] {before, reading.head().seq()};
            });
            assertThat(seen).containsExactly(0, 0);
        }
        assertThat(ledger.read(Reading::head).seq()).isEqualTo(1);
    }

    @Test
    void casesAreWhatTheLogMakes() {
        ledger.write(STAMP, writing -> {
            Matters.open(writing, 1);
            Matters.open(writing, 2);
            return Matters.move(writing, 1, CaseState.TO_VERIFY, CaseState.CLEARED);
        });
        LedgerCase cleared = ledger.read(reading -> reading.cases().find(Matters.id(1)));
        assertThat(cleared.state()).isEqualTo(CaseState.CLEARED);
        assertThat(cleared.closedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(ledger.<Object>read(reading -> reading.cases().of("attendance/late-arrival", "person", "P2")))
                .asInstanceOf(LIST)
                .hasSize(1);
        assertThat(ledger.read(reading -> reading.cases().finding(cleared))
                        .path("key")
                        .stringValue())
                .isEqualTo("P1@2026-03-02");
        assertThat(Verification.of(ledger, null).faults()).isEmpty();
    }

    @Test
    void whatIsChangedBehindItsBackIsFound() throws SQLException {
        ledger.write(STAMP, writing -> Matters.open(writing, 1));
        ledger.write(STAMP, writing -> Matters.open(writing, 2));
        change("update cases set state = 'closed' where id = '" + Matters.id(2) + "'");
        assertThat(Verification.of(ledger, null).faults())
                .satisfiesExactly(
                        table -> assertThat(table).contains("表 cases 与记录不符", Matters.id(2)),
                        books -> assertThat(books).isEqualTo("账面应有 2 件未办结，而实际有 1 件。"));
        change("update event set actor = 'nobody' where seq = 1");
        assertThat(Verification.of(ledger, null).faults()).containsExactly("第 1 号记录的内容与其校验值不符，被改动。");
    }

    private void change(String sql) throws SQLException {
        Store store = Store.of(url);
        try (Connection connection = store.connect(true)) {
            Transaction.write(store, connection, raw -> raw.change(sql));
        }
    }

    @Test
    void whomAnExceptionCoversIsNotCountedWhileItHolds() {
        Stamp march = new Stamp(Instant.parse("2026-03-20T01:00:00Z"), "tester", Role.APPROVER);
        Stamp april = new Stamp(Instant.parse("2026-04-10T01:00:00Z"), "tester", Role.APPROVER);
        Stamp may = new Stamp(Instant.parse("2026-05-10T01:00:00Z"), "tester", Role.APPROVER);
        ledger.write(march, writing -> {
            Matters.open(writing, 3);
            Matters.open(writing, 6);
            waive(writing, "w6", 6, "2026-03-02");
            return waive(writing, "w9", 9, "2026-03-01");
        });
        // found on the day after the exception for it ended, it counts; found on its last day, it never does
        ledger.write(march, writing -> Matters.open(writing, 9));
        assertThat(reconciled(3)).isEqualTo(new Reconciliation.Line("U0", 0, 3, 0, 0, 0, 1));
        ledger.write(april, writing -> {
            Reconciliation.freeze(writing, YearMonth.of(2026, 3));
            waive(writing, "w12", 12, "2026-03-02");
            Matters.open(writing, 12);
            waive(writing, "w3", 3, "2026-03-02");
            return Matters.move(writing, 6, CaseState.TO_VERIFY, CaseState.CLEARED);
        });
        assertThat(reconciled(3)).isEqualTo(new Reconciliation.Line("U0", 0, 3, 0, 0, 0, 1));
        assertThat(reconciled(4)).isEqualTo(new Reconciliation.Line("U0", 2, 0, 0, 0, 0, 1));
        assertThat(reconciled(4).closing()).isEqualTo(1);
        ledger.write(may, writing -> {
            Reconciliation.freeze(writing, YearMonth.of(2026, 4));
            return writing.append(EventKind.WAIVER_ENDED, null, Json.object().put("id", "w3"));
        });
        assertThat(reconciled(5)).isEqualTo(new Reconciliation.Line("U0", 1, 0, 0, 0, 0, 0));
        ledger.write(may, writing -> waive(writing, "w9b", 9, "2026-03-02"));
        assertThat(reconciled(5).closing()).isZero();
        assertThat(reconciled(4).closing()).isEqualTo(1);
        assertThat(Verification.of(ledger, null).faults()).isEmpty();
    }

    private Reconciliation.Line reconciled(int month) {
        return ledger.read(reading -> Reconciliation.lines(reading, YearMonth.of(2026, month)))
                .get(0);
    }

    private static Event waive(Writing writing, String id, int number, String to) {
        return writing.append(
                EventKind.WAIVED,
                null,
                Json.object()
                        .put("id", id)
                        .put("person_id", "P" + number)
                        .put("rule", "attendance/late-arrival")
                        .put("from", "2026-03-01")
                        .put("to", to)
                        .put("reason", "试验")
                        .put("applicant_id", "A1"));
    }

    @Test
    void aReconciledMonthStaysAndLaterChangesCountForTheNext() {
        Stamp march = new Stamp(Instant.parse("2026-03-31T01:00:00Z"), "tester", Role.VERIFIER);
        Stamp april = new Stamp(Instant.parse("2026-04-01T01:00:00Z"), "tester", Role.APPROVER);
        ledger.write(march, writing -> {
            Matters.open(writing, 3);
            Matters.open(writing, 6);
            return Matters.move(writing, 3, CaseState.TO_VERIFY, CaseState.CLEARED);
        });
        List<Reconciliation.Line> lines =
                ledger.write(april, writing -> Reconciliation.freeze(writing, YearMonth.of(2026, 3)));
        assertThat(lines).containsExactly(new Reconciliation.Line("U0", 0, 2, 0, 1, 0, 0));
        ledger.write(march, writing -> Matters.move(writing, 6, CaseState.TO_VERIFY, CaseState.CLEARED));
        ledger.write(april, writing -> Matters.move(writing, 3, CaseState.CLEARED, CaseState.TO_VERIFY));
        assertThat(ledger.<Object>read(reading -> Reconciliation.lines(reading, YearMonth.of(2026, 3))))
                .isEqualTo(lines);
        assertThat(ledger.<Object>read(reading -> Reconciliation.lines(reading, YearMonth.of(2026, 4))))
                .isEqualTo(List.of(new Reconciliation.Line("U0", 1, 0, 1, 1, 0, 0)));
        assertThatThrownBy(() -> ledger.write(april, writing -> Reconciliation.freeze(writing, YearMonth.of(2026, 3))))
                .hasMessageContaining("已经对过账");
        assertThatThrownBy(() -> ledger.write(april, writing -> Reconciliation.freeze(writing, YearMonth.of(2026, 4))))
                .hasMessageContaining("还没有结束");
        assertThat(Verification.of(ledger, null).faults()).isEmpty();
    }

    @Test
    void manyMayOpenAFreshStoreAtOnce() throws Exception {
        LedgerUrl other = fresh();
        Set<String> identities = ConcurrentHashMap.newKeySet();
        Writers.run(WRITERS, number -> {
            try (Ledger opened = Ledger.open(other)) {
                identities.add(opened.identity());
            }
        });
        assertThat(identities).hasSize(1);
    }

    @Test
    void writersQueueAndLoseNothing() throws Exception {
        assertThat(lost(WRITERS * 25)).isZero();
    }

    @Test
    @Tag("long")
    void aHundredThousandEventsOfEightWritersAreAllThere() throws Exception {
        assertThat(lost(100_000)).isZero();
    }

    private long lost(int events) throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        long start = System.nanoTime();
        Writers.run(WRITERS, number -> {
            try (Ledger own = Ledger.open(url)) {
                for (int i = number; i < events; i += WRITERS) {
                    int matter = i;
                    acknowledged.add(own.write(STAMP, writing -> Matters.open(writing, matter))
                            .hash());
                }
            }
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        Set<String> kept = new HashSet<>();
        ledger.read(reading -> {
            reading.events().after(0, event -> kept.add(event.hash()));
            return kept;
        });
        Verdict verdict = Verification.of(ledger, null);
        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.events()).isEqualTo(events);
        long cases = ledger.read(reading -> reading.sql().number("select count(*) from cases"));
        assertThat(cases).isEqualTo(events);
        System.out.printf(
                "%s: %d writers, %d events, %.0f a second%n",
                getClass().getSimpleName(), WRITERS, events, events / seconds);
        acknowledged.removeAll(kept);
        return acknowledged.size() + events - kept.size();
    }

    private static JsonNode note(String reason) {
        return Json.object().put("reason", reason);
    }
}
