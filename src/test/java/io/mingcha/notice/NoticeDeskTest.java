package io.mingcha.notice;

import static io.mingcha.notice.NoticeLedger.APPROVER;
import static io.mingcha.notice.NoticeLedger.DRAFTER;
import static io.mingcha.notice.NoticeLedger.everything;
import static io.mingcha.notice.NoticeLedger.finding;
import static io.mingcha.notice.NoticeLedger.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingcha.casework.Refusal;
import io.mingcha.ledger.CaseState;
import io.mingcha.ledger.Ledger;
import io.mingcha.ledger.LedgerUrl;
import io.mingcha.ledger.NoticeEntry;
import io.mingcha.ledger.NoticeState;
import io.mingcha.ledger.Role;
import io.mingcha.ledger.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** From decided cases to numbers: who may, of what, and what stays in the ledger; the same on both stores. */
abstract class NoticeDeskTest {
    private static final String LATE = "attendance/late-arrival";
    private static final List<NoticeRenderer> WORD =
            List.of(new DocxRenderer(Path.of("src", "main", "dist", "templates")));

    @TempDir
    Path folder;

    private NoticeLedger office;
    private Ledger ledger;

    abstract LedgerUrl fresh();

    @BeforeEach
    void open() throws IOException {
        office = new NoticeLedger(folder, fresh());
        ledger = office.open();
    }

    @AfterEach
    void close() {
        if (ledger != null) {
            ledger.close();
        }
    }

    private String late(String personId, String day, CaseState state) {
        return NoticeLedger.open(
                ledger, finding(LATE, personId + "@" + day, "F1", personId, "人" + personId, "U1"), state);
    }

    private NoticeDesk.Result draft(Drafting.Asked asked) {
        return office.desk(ledger, DRAFTER).draft(office.drafting(), asked, false);
    }

    private NoticeEntry issue(String draft) throws IOException {
        try (NoticeFiles files = NoticeFiles.open(folder.resolve("out"))) {
            return office.desk(ledger, APPROVER).issue(draft, WORD, files);
        }
    }

    private NoticeEntry entry(String name) {
        return ledger.read(reading -> reading.notices().find(name));
    }

    @ParameterizedTest
    @EnumSource(CaseState.class)
    void onlyWhatAPersonDecidedBecomesANotice(CaseState state) {
        late("p1", "2026-04-03", state);
        boolean foundSo = List.of(CaseState.CONFIRMED, CaseState.RECTIFYING, CaseState.TO_REVIEW)
                .contains(state);
        boolean notSo = List.of(CaseState.CLEARED, CaseState.WITHDRAWN).contains(state);
        if (state == CaseState.WITHDRAWN || state == CaseState.TO_REVIEW) {
            return; // reached by way of others; told below
        }
        assertThat(draft(everything()).drafts()).hasSize(foundSo ? 1 : 0);
        assertThat(draft(only(NoticeKind.CLEARANCE)).drafts()).hasSize(notSo ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"F1, REMINDER", "F2, RECTIFICATION", "F3, INTERVIEW", "F4, HANDOVER", "F5, HANDOVER"})
    void theLadderChooses(String ladder, NoticeKind kind) {
        NoticeLedger.open(ledger, finding(LATE, "p1@d", ladder, "p1", "高远", "U1"), CaseState.CONFIRMED);
        assertThat(draft(everything()).drafts())
                .extracting(draft -> draft.document().kind())
                .containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource({"F0", "Fx"})
    void orLeavesItToAPerson(String ladder) {
        String id = NoticeLedger.open(ledger, finding(LATE, "p1@d", ladder, "p1", "高远", "U1"), CaseState.CONFIRMED);
        assertThat(draft(everything()).drafts()).isEmpty();
        assertThat(draft(everything()).plan().leftOut()).containsKey(id);
        assertThat(draft(only(NoticeKind.SUPERVISION)).drafts()).hasSize(1);
    }

    @Test
    void aLetterPerSubjectAndCauseAndADigestPerUnit() {
        late("p1", "2026-04-03", CaseState.CONFIRMED);
        late("p1", "2026-04-07", CaseState.CONFIRMED);
        late("p2", "2026-04-03", CaseState.CONFIRMED);
        NoticeLedger.open(
                ledger, finding("attendance/early-leave", "p1@x", "F1", "p1", "人p1", "U1"), CaseState.CONFIRMED);
        assertThat(draft(everything()).plan().notices())
                .extracting(notice -> notice.caseIds().size())
                .containsExactlyInAnyOrder(2, 1, 1);
        assertThat(draft(only(NoticeKind.RECTIFICATION)).plan().notices())
                .extracting(notice -> notice.caseIds().size())
                .containsExactly(4);
    }

    @Test
    void aCaseIsWrittenAboutOnce() throws IOException {
        String id = late("p1", "2026-04-03", CaseState.CONFIRMED);
        assertThat(draft(everything()).drafts()).hasSize(1);
        assertThat(draft(everything()).plan().leftOut()).containsEntry(id, "已有草稿 D1");
        issue("D1");
        assertThat(draft(everything()).plan().leftOut()).containsEntry(id, "已签发 青政服提〔2026〕1号");
        office.desk(ledger, APPROVER).voided("青政服提〔2026〕1号", "主送有误");
        assertThat(draft(everything()).drafts()).hasSize(1);
    }

    @Test
    void numbersFollowEachOtherAndAVoidOneIsNotUsedAgain() throws IOException {
        for (String person : List.of("p1", "p2", "p3")) {
            late(person, "2026-04-03", CaseState.CONFIRMED);
        }
        draft(everything());
        assertThat(issue("D2").number()).isEqualTo("青政服提〔2026〕1号");
        office.desk(ledger, APPROVER).voided("D2", "打印有误");
        office.desk(ledger, DRAFTER).voided("D3", "不必发");
        assertThat(issue("D1").number()).isEqualTo("青政服提〔2026〕2号");
        assertThat(entry("青政服提〔2026〕1号").voidReason()).isEqualTo("打印有误");
        assertThat(entry("D3").number()).isNull();
    }

    @Test
    void whatWasIssuedIsFixedWithItsHash() throws IOException {
        late("p1", "2026-04-03", CaseState.CONFIRMED);
        draft(everything());
        NoticeEntry issued = issue("D1");
        Path file = folder.resolve("out").resolve("谈话提醒函-青政服提〔2026〕1号.docx");
        assertThat(file).exists();
        String hash = ledger.read(
                reading -> reading.notices().files(issued).path("docx").stringValue());
        assertThat(EvidenceHash.sha256(Files.readAllBytes(file))).isEqualTo(hash);
        NoticeDocument kept =
                ledger.read(reading -> NoticeJson.read(reading.notices().document(issued)));
        assertThat(kept.number()).isEqualTo("青政服提〔2026〕1号");
        assertThat(kept.date()).isEqualTo("2026年5月6日");
        assertThat(EvidenceHash.sha256(WORD.get(0).render(kept))).isEqualTo(hash);
    }

    @Test
    void nobodyIssuesWhatHeDraftedOrWhatIsAboutHim() {
        late("p1", "2026-04-03", CaseState.CONFIRMED);
        office.desk(ledger, APPROVER).draft(office.drafting(), everything(), false);
        refused("D1", APPROVER, "由您起草");
        refused("D1", DRAFTER, "由审批办理");
        refused("D1", NoticeLedger.clerk("x", "p1", Role.APPROVER), "涉及您本人");
        refused("D1", NoticeLedger.clerk("x", "p9", Role.READER), "由审批办理");
    }

    private void refused(String draft, io.mingcha.casework.Clerk clerk, String why) {
        assertThatThrownBy(() -> {
                    try (NoticeFiles files = NoticeFiles.open(folder.resolve("out"))) {
                        office.desk(ledger, clerk).issue(draft, WORD, files);
                    }
                })
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(why);
        assertThat(entry(draft).state()).isEqualTo(NoticeState.DRAFT);
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly(".notice.lock");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aDraftWhoseCaseMovedOnIsNotIssued() {
        String id = late("p1", "2026-04-03", CaseState.CONFIRMED);
        draft(everything());
        NoticeLedger.move(ledger, id, CaseState.CONFIRMED, CaseState.EXCUSED);
        refused("D1", APPROVER, "容错免责");
    }

    @Test
    void aCaseThatTurnsOutNotToBeSoIsCorrectedIfANoticeWentOut() throws IOException {
        String told = late("p1", "2026-04-03", CaseState.CONFIRMED);
        String untold = late("p2", "2026-04-03", CaseState.CONFIRMED);
        draft(new Drafting.Asked(null, List.of(told), null, null));
        issue("D1");
        NoticeLedger.move(ledger, told, CaseState.CONFIRMED, CaseState.CLEARED);
        NoticeLedger.move(ledger, untold, CaseState.CONFIRMED, CaseState.CLEARED);
        List<NoticeDesk.Drafted> drafts = draft(everything()).drafts();
        assertThat(drafts).hasSize(1);
        NoticeDocument document = drafts.get(0).document();
        assertThat(document.kind()).isEqualTo(NoticeKind.CLEARANCE);
        assertThat(document.body()).extracting(Paragraph::text).anyMatch(text -> text.contains("青政服提〔2026〕1号"));
        assertThat(document.evidence()).isEmpty();
    }

    @Test
    void aHeldRuleWaitsForANamedPerson() throws IOException {
        late("p1", "2026-04-03", CaseState.CONFIRMED);
        NoticeLedger.figures(ledger, LATE, 21, 400);
        assertThat(draft(everything()).drafts()).isEmpty();
        assertThat(draft(everything()).plan().held()).containsKey(LATE);
        assertThatThrownBy(() -> office.desk(ledger, DRAFTER).release(LATE, "核对过"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> office.desk(ledger, APPROVER).release(LATE, " "))
                .isInstanceOf(Refusal.class);
        office.desk(ledger, APPROVER).release(LATE, "已与考勤系统核对");
        assertThat(draft(everything()).drafts()).hasSize(1);
        NoticeLedger.figures(ledger, LATE, 22, 400);
        refused("D1", APPROVER, "数据疑点");
    }

    @Test
    void neverMoreThanTheSettingsAllowUnasked() {
        for (int i = 0; i < 51; i++) {
            late("p" + i, "2026-04-03", CaseState.CONFIRMED);
        }
        assertThatThrownBy(() -> draft(everything()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("--yes");
        assertThat(entry("D1")).isNull();
        assertThat(office.desk(ledger, DRAFTER)
                        .draft(office.drafting(), everything(), true)
                        .drafts())
                .hasSize(51);
    }

    /** Two clerks, each in a folder of his own, issue the same drafts: each gets one number, and the numbers have no gap. */
    @Test
    void twoProcessesAtOnceTakeNoNumberTwice() throws Exception {
        int drafts = 24;
        for (int i = 0; i < drafts; i++) {
            late("p" + i, "2026-04-03", CaseState.CONFIRMED);
        }
        draft(everything());
        Process one = IssuingProcess.start(folder, office.url(), "一", "二");
        Process other = IssuingProcess.start(folder, office.url(), "二", "一");
        List<String> ofOne = IssuingProcess.numbers(one);
        List<String> ofOther = IssuingProcess.numbers(other);
        assertThat(one.waitFor()).isZero();
        assertThat(other.waitFor()).isZero();
        List<NoticeEntry> issued = new ArrayList<>();
        ledger.read(reading -> {
            reading.notices().each(issued::add);
            return issued;
        });
        assertThat(issued)
                .extracting(NoticeEntry::no)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, drafts).boxed().toList());
        assertThat(Stream.concat(ofOne.stream(), ofOther.stream()))
                .containsExactlyInAnyOrderElementsOf(
                        issued.stream().map(NoticeEntry::number).toList());
        assertThat(ofOne).isNotEmpty();
        assertThat(ofOther).isNotEmpty();
        assertThat(Verification.of(ledger, null).faults()).isEmpty();
    }
}
