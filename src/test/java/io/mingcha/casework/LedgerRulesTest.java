package io.mingcha.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.calendar.WorkCalendar;
import io.mingcha.engine.RuleCache;
import io.mingcha.finding.Finding;
import io.mingcha.ledger.Attachment;
import io.mingcha.ledger.Ledger;
import io.mingcha.ledger.Role;
import io.mingcha.ledger.TestStores;
import io.mingcha.rule.Parameters;
import io.mingcha.rule.RuleBook;
import io.mingcha.rule.Severity;
import io.mingcha.scan.Scan;
import io.mingcha.table.Dataset;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules over the ledger see what people did in it. */
class LedgerRulesTest {
    private static final Clerk ALL =
            new Clerk("all", "K009", "全能", Set.of(Role.RECORDER, Role.VERIFIER, Role.APPROVER));
    private static final Clerk OTHER = new Clerk("sp", "K003", "赵审", Set.of(Role.APPROVER));

    @Test
    void threeClosedOnOneOlderProofAndNotLookedBackAt() {
        RuleBook book = RuleBook.read(Path.of("rules"));
        Scan scan = new Scan(book, Parameters.with(book, null), WorkCalendar.builder(), RuleCache.none(), 1);
        try (Ledger ledger = Ledger.open(TestStores.sqlite())) {
            for (int i = 1; i <= 3; i++) {
                close(ledger, "n" + i, "2026-03-0" + (i + 2) + "T02:00:00Z");
            }
            String open = order(ledger, "n4");
            List<Finding> findings = ledger.read(reading ->
                    LedgerRules.findings(reading, new Dataset(Map.of()), scan, book, LocalDate.of(2026, 3, 10)));
            assertThat(findings)
                    .extracting(Finding::rule)
                    .containsExactly(
                            "ledger/paper-rectification",
                            "ledger/paper-rectification",
                            "ledger/paper-rectification",
                            "ledger/paper-rectification",
                            "ledger/rectification-overdue");
            assertThat(findings.get(3).summary()).contains("3件台账事项用同一份佐证“报告.pdf”报请销号");
            assertThat(findings.get(4).key()).isEqualTo(open);
            assertThat(findings.get(4).subject().id()).isEqualTo("P001");
            List<Finding> later = ledger.read(reading ->
                    LedgerRules.findings(reading, new Dataset(Map.of()), scan, book, LocalDate.of(2026, 8, 1)));
            assertThat(later)
                    .filteredOn(finding -> finding.rule().equals("ledger/lookback-missed"))
                    .hasSize(3);
        }
    }

    private static void close(Ledger ledger, String number, String when) {
        String id = order(ledger, number);
        Material proof = new Material(
                new AttachmentFolder.Kept("ab".repeat(32), "报告.pdf", 10),
                Attachment.Purpose.PROOF,
                LocalDate.of(2026, 2, 27));
        Desk desk = at(ledger, ALL, when);
        desk.take(id, Step.of(Action.SUBMIT, desk.today(), "已改"), List.of(proof), null, null);
        at(ledger, OTHER, when).take(id, Step.of(Action.CLOSE, desk.today(), "同意"), List.of(), null, null);
    }

    private static String order(Ledger ledger, String number) {
        Desk desk = at(ledger, ALL, "2026-03-02T01:00:00Z");
        LocalDate today = desk.today();
        String id = desk.enter(new Entries.Found(
                "窗口服务", "窗口服务", number, "来信", "描述", Severity.GRAVE, "P001", "张三", "QH02", today, false));
        desk.take(id, Step.of(Action.CONFIRM, today, "核对"), List.of(), null, null);
        Step order = new Step(Action.ORDER, today, "", Measure.DEADLINE, "P001", null);
        desk.take(id, order, List.of(), null, null);
        return id;
    }

    private static Desk at(Ledger ledger, Clerk clerk, String when) {
        return new Desk(ledger, clerk, Terms.USUAL, WorkCalendar.statutory(), Instant.parse(when));
    }
}
