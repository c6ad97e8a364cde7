package io.mingcha.notice;

import static io.mingcha.notice.NoticeLedger.finding;
import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.ledger.CaseState;
import io.mingcha.ledger.Ledger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

/** No file of a notice holds a name or an id that is not in its reader's scope: searched for in every file. */
class ScopeTest {
    /** Names that are no part of each other nor of any wording. */
    private static final List<String> NAMES = List.of("欧阳澄泓", "栾知夏", "邬梦溪", "𠮷田㛃", "阿依古丽·买买提", "闻人若");

    @TempDir
    Path folder;

    private record Person(String id, String name, String unit) {}

    private static List<Person> people() {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            people.add(new Person("ZQ80" + i, NAMES.get(i), i % 2 == 0 ? "QH02" : "QH03"));
        }
        return people;
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void holdsOnlyWhomItsReaderMaySee(NoticeKind kind) throws IOException {
        NoticeLedger office = new NoticeLedger(folder);
        CaseState state = kind == NoticeKind.CLEARANCE ? CaseState.CLEARED : CaseState.CONFIRMED;
        try (Ledger ledger = office.open()) {
            for (Person person : people()) {
                ObjectNode finding = finding(
                        "attendance/late-arrival",
                        person.id() + "@2026-04-03",
                        "F1",
                        person.id(),
                        person.name(),
                        person.unit());
                finding.put(
                        "summary",
                        "比对发现" + person.name() + "（" + person.id() + "）迟到，同行有"
                                + people().stream().map(Person::name).reduce("", (a, b) -> a + "、" + b)
                                + "，审批人ZQ801，请核实。");
                ObjectNode evidence = (ObjectNode) finding.path("evidence").path(0);
                evidence.put("file", "考勤-" + NAMES.get(0) + ".csv").put("key", person.id() + "@2026-04-03@ZQ803");
                NoticeLedger.open(ledger, finding, state);
            }
            DraftPlan plan = ledger.read(reading -> office.drafting().plan(reading, NoticeLedger.only(kind)));
            assertThat(plan.notices()).isNotEmpty();
            DocxRenderer docx = new DocxRenderer(Path.of("src", "main", "dist", "templates"));
            PdfRenderer pdf = new PdfRenderer(Fonts.find(Map.of(), Fonts.usualFolders(folder)));
            for (DraftPlan.Planned each : plan.notices()) {
                List<Person> subjects = people().stream()
                        .filter(person -> each.caseIds()
                                .contains(io.mingcha.finding.Assembler.id(
                                        "attendance/late-arrival", person.id() + "@2026-04-03")))
                        .toList();
                byte[] word = docx.render(each.document());
                String text = NoticeText.ofDocx(word) + parts(word) + NoticeText.ofPdf(pdf.render(each.document()));
                for (Person person : people()) {
                    boolean inScope = switch (Reader.of(kind)) {
                        case SUBJECT -> subjects.contains(person);
                        case OWN_UNIT ->
                            subjects.stream().anyMatch(subject -> subject.unit().equals(person.unit()));
                        case OTHERS -> false;
                    };
                    if (inScope) {
                        assertThat(text).contains(person.name());
                    } else {
                        assertThat(text).doesNotContain(person.name()).doesNotContain(person.id());
                    }
                }
            }
        }
    }

    /** All parts of a Word file as they are, so that nothing hides in properties or comments. */
    private static String parts(byte[] word) throws IOException {
        StringBuilder text = new StringBuilder();
        try (java.util.zip.ZipInputStream zip =
                new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(word))) {
            while (zip.getNextEntry() != null) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    @Test
    void evidenceHashesTellOneRecordFromAnother() throws IOException {
        NoticeLedger office = new NoticeLedger(folder);
        try (Ledger ledger = office.open()) {
            for (String day : List.of("2026-04-03", "2026-04-07")) {
                NoticeLedger.open(
                        ledger,
                        finding("attendance/late-arrival", "p1@" + day, "F1", "p1", "高远", "U1"),
                        CaseState.CONFIRMED);
            }
            DraftPlan plan = ledger.read(reading -> office.drafting().plan(reading, NoticeLedger.everything()));
            assertThat(plan.notices().get(0).document().evidence())
                    .extracting(EvidenceRow::hash)
                    .doesNotHaveDuplicates()
                    .allMatch(hash -> hash.matches("[0-9a-f]{16}"));
        }
    }
}
