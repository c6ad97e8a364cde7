package io.mingcha.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingcha.calendar.WorkCalendar;
import io.mingcha.ledger.Attachment;
import io.mingcha.ledger.CaseState;
import io.mingcha.ledger.Event;
import io.mingcha.ledger.Ledger;
import io.mingcha.ledger.LedgerUrl;
import io.mingcha.ledger.Reading;
import io.mingcha.ledger.Reply;
import io.mingcha.ledger.Role;
import io.mingcha.ledger.TestStores;
import io.mingcha.ledger.Verification;
import io.mingcha.ledger.Waiver;
import io.mingcha.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A case from end to end, the same on both stores. */
class DeskTest {
    private static final Clerk RECORDER = new Clerk("wang", "K001", "王录", Set.of(Role.RECORDER));
    private static final Clerk VERIFIER = new Clerk("li", "K002", "李核", Set.of(Role.VERIFIER));
    private static final Clerk APPROVER = new Clerk("zhao", "K003", "赵审", Set.of(Role.APPROVER));

    @TempDir
    Path folder;

    static Stream<Supplier<LedgerUrl>> stores() {
        return Stream.of(TestStores::sqlite, TestStores::postgres);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void aCaseLivesToItsEnd(Supplier<LedgerUrl> store) throws IOException {
        try (Ledger ledger = Ledger.open(store.get())) {
            String id = at(ledger, RECORDER, "2026-03-02T01:00:00Z").enter(found("P001"));
            assertThat(id).hasSize(20);
            Reply reply = at(ledger, RECORDER, "2026-03-03T01:00:00Z")
                    .reply(id, "当日外出办事", LocalDate.of(2026, 3, 3), List.of());
            assertThat(reply).isEqualTo(new Reply(1, LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 10), null, null));
            assertThat(at(ledger, VERIFIER, "2026-03-04T01:00:00Z").answer(id, 1, false, "与打卡记录不符"))
                    .isEqualTo(new Reply(
                            1, LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 4), false));
            take(ledger, VERIFIER, "2026-03-04T02:00:00Z", id, Action.CONFIRM);
            Step order = new Step(Action.ORDER, LocalDate.of(2026, 3, 5), "", Measure.DEADLINE, "P001", null);
            CaseFile ordered = at(ledger, APPROVER, "2026-03-05T01:00:00Z")
                    .take(id, order, List.of(), "调整排班", "K003")
                    .file();
            assertThat(ordered.handling().dueOn()).isEqualTo("2026-03-19");
            assertThat(ordered.handling().plan()).isEqualTo("调整排班");
            take(ledger, RECORDER, "2026-03-10T01:00:00Z", id, Action.SUBMIT);
            CaseFile returned = take(ledger, VERIFIER, "2026-03-11T01:00:00Z", id, Action.RETURN);
            assertThat(returned.handling().submittedOn()).isNull();
            take(ledger, RECORDER, "2026-03-12T01:00:00Z", id, Action.SUBMIT);
            assertThatThrownBy(() -> take(ledger, APPROVER, "2026-03-13T01:00:00Z", id, Action.CLOSE))
                    .hasMessageContaining("佐证");
            long before = ledger.read(Reading::head).seq();
            Material proof = proof("整改报告", LocalDate.of(2026, 3, 12));
            assertThat(at(ledger, RECORDER, "2026-03-13T01:30:00Z").attach(id, List.of(proof, proof)))
                    .isEqualTo(1);
            assertThat(ledger.read(Reading::head).seq()).isEqualTo(before + 1);
            CaseFile closed = take(ledger, APPROVER, "2026-03-13T02:00:00Z", id, Action.CLOSE);
            assertThat(closed.state()).isEqualTo(CaseState.CLOSED);
            assertThat(closed.handling().closedAt()).isEqualTo(LocalDateTime.of(2026, 3, 13, 10, 0));
            assertThat(closed.handling().closerId()).isEqualTo("K003");
            assertThat(closed.handling().lookBackOn()).isEqualTo("2026-06-11");
            assertThatThrownBy(() -> at(ledger, RECORDER, "2026-03-14T01:00:00Z")
                            .reply(id, "不服", LocalDate.of(2026, 3, 14), List.of()))
                    .hasMessageContaining("不再登记申辩");
            assertThatThrownBy(
                            () -> at(ledger, RECORDER, "2026-03-14T01:00:00Z").attach(id, List.of(proof)))
                    .hasMessageContaining("不再附整改佐证");
            CaseFile passed = take(ledger, VERIFIER, "2026-06-11T01:00:00Z", id, Action.PASS);
            assertThat(passed.handling().lookedBackOn()).isEqualTo("2026-06-11");
            List<Event> events = ledger.read(reading -> reading.events().of(id));
            assertThat(events)
                    .extracting(Event::actor)
                    .containsExactly(
                            "K001", "K001", "K002", "K002", "K003", "K001", "K002", "K001", "K001", "K003", "K002");
            holds(ledger);
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whatComesBackGoesOnAsALinkedCase(Supplier<LedgerUrl> store) throws IOException {
        try (Ledger ledger = Ledger.open(store.get())) {
            String id = closed(ledger);
            Step step = Step.of(Action.REBOUND, LocalDate.of(2026, 4, 1), "现场又无人");
            Desk.Taken taken = at(ledger, VERIFIER, "2026-04-01T01:00:00Z").take(id, step, List.of(), null, null);
            assertThat(taken.file().state()).isEqualTo(CaseState.REBOUNDED);
            CaseFile next = ledger.read(reading -> new CaseFiles(reading).find(String.valueOf(taken.linkedId())));
            assertThat(next.state()).isEqualTo(CaseState.TO_VERIFY);
            assertThat(next.matter().linkedTo()).isEqualTo(id);
            assertThat(next.personId()).isEqualTo("P001");
            holds(ledger);
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void anExceptionIsShownAndNotCounted(Supplier<LedgerUrl> store) {
        try (Ledger ledger = Ledger.open(store.get())) {
            String id = at(ledger, RECORDER, "2026-03-02T01:00:00Z").enter(found("P001"));
            LocalDate from = LocalDate.of(2026, 3, 2);
            Desk desk = at(ledger, APPROVER, "2026-03-02T02:00:00Z");
            assertThatThrownBy(() -> desk.except(all -> all.grant("P001", "manual/x", from, from, "事由", "K003")))
                    .hasMessageContaining("申请人自己");
            assertThatThrownBy(() -> desk.except(all -> all.grant("K003", "manual/x", from, from, "事由", "P001")))
                    .hasMessageContaining("本人");
            assertThatThrownBy(() ->
                            desk.except(all -> all.grant("P001", "manual/x", from, from.minusDays(1), "事由", "P001")))
                    .hasMessageContaining("早于");
            assertThatThrownBy(
                            () -> at(ledger, VERIFIER, "2026-03-02T02:00:00Z").except(all -> null))
                    .hasMessageContaining("审批报备由审批办理");
            Waiver waiver = desk.except(all -> all.grant("P001", "manual/窗口服务", from, from, "驻村", "P001"));
            CaseFile file = ledger.read(reading -> new CaseFiles(reading).find(id));
            assertThat(file.waiver()).isEqualTo(waiver);
            assertThat(file.light(from, Terms.USUAL, WorkCalendar.statutory())).isNull();
            Waiver ended = desk.except(all -> all.end(waiver.id().substring(0, 6), "已返岗"));
            assertThat(ended.endedOn()).isEqualTo(from);
            assertThat(ledger.<Object>read(
                            reading -> new CaseFiles(reading).find(id).waiver()))
                    .isNull();
            assertThatThrownBy(() -> desk.except(all -> all.end(waiver.id(), "再撤")))
                    .hasMessageContaining("已经到期或撤回");
            holds(ledger);
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void aNumberIsEnteredOnce(Supplier<LedgerUrl> store) {
        try (Ledger ledger = Ledger.open(store.get())) {
            Desk desk = at(ledger, RECORDER, "2026-03-02T01:00:00Z");
            Entries.Found numbered = new Entries.Found(
                    "窗口服务", "窗口服务", "2026-001", "来信", "描述", Severity.GRAVE, null, null, "QH02", desk.today(), true);
            String id = desk.enter(numbered);
            assertThatThrownBy(() -> desk.enter(numbered)).hasMessageContaining(id);
            CaseFile file = ledger.read(reading -> new CaseFiles(reading).find(id.substring(0, 6)));
            assertThat(file.matter().ladder()).isEqualTo("F3");
            assertThat(file.matter().subjectKind()).isEqualTo("unit");
            assertThatThrownBy(() -> ledger.<Object>read(reading -> new CaseFiles(reading).find("zzzz")))
                    .isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> ledger.<Object>read(reading -> new CaseFiles(reading).find("")))
                    .hasMessageContaining("至少要写前");
        }
    }

    /** What is shown is what the log makes. */
    private static void holds(Ledger ledger) {
        assertThat(Verification.of(ledger, null).faults()).isEmpty();
    }

    private String closed(Ledger ledger) throws IOException {
        String id = at(ledger, RECORDER, "2026-03-02T01:00:00Z").enter(found("P001"));
        take(ledger, VERIFIER, "2026-03-02T02:00:00Z", id, Action.CONFIRM);
        Step order = new Step(Action.ORDER, LocalDate.of(2026, 3, 2), "", Measure.IMMEDIATE, "P001", null);
        at(ledger, APPROVER, "2026-03-02T03:00:00Z").take(id, order, List.of(), null, null);
        Step submit = Step.of(Action.SUBMIT, LocalDate.of(2026, 3, 3), "已改");
        at(ledger, RECORDER, "2026-03-03T01:00:00Z").take(id, submit, List.of(proof("照片", null)), null, null);
        return take(ledger, APPROVER, "2026-03-03T02:00:00Z", id, Action.CLOSE)
                .matter()
                .id();
    }

    private static CaseFile take(Ledger ledger, Clerk clerk, String when, String id, Action action) {
        Desk desk = at(ledger, clerk, when);
        return desk.take(id, Step.of(action, desk.today(), "理由"), List.of(), null, null)
                .file();
    }

    private Material proof(String name, LocalDate datedOn) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".txt"), name);
        return new Material(
                new AttachmentFolder(folder.resolve("files")).keep(file), Attachment.Purpose.PROOF, datedOn);
    }

    private static Desk at(Ledger ledger, Clerk clerk, String when) {
        return new Desk(ledger, clerk, Terms.USUAL, WorkCalendar.statutory(), Instant.parse(when));
    }

    private static Entries.Found found(String person) {
        return new Entries.Found(
                "窗口服务",
                "窗口服务",
                null,
                "明察暗访",
                "3号窗口无人在岗",
                Severity.SERIOUS,
                person,
                "张三",
                "QH02",
                LocalDate.of(2026, 3, 2),
                false);
    }
}
