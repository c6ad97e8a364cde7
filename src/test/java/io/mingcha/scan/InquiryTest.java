package io.mingcha.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.calendar.WorkCalendar;
import io.mingcha.engine.CompiledRules;
import io.mingcha.engine.Knowledge;
import io.mingcha.engine.NearMisses;
import io.mingcha.engine.RuleCache;
import io.mingcha.finding.Finding;
import io.mingcha.intake.IntakeResult;
import io.mingcha.rule.Parameters;
import io.mingcha.rule.Rule;
import io.mingcha.rule.RuleBook;
import io.mingcha.table.Rows;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is left out to answer quickly must not change the answer. */
class InquiryTest {
    private static final RuleBook BOOK = RuleBook.read(Path.of("rules"));
    private static CompiledRules compiled;
    private static IntakeResult intake;
    private static Scan scan;
    private static List<Finding> everything;

    @BeforeAll
    static void scanTheSample() {
        compiled = CompiledRules.of(BOOK.rules(), RuleCache.none());
        intake = SampleData.read(SampleData.FOLDER, 2);
        scan = new Scan(BOOK, Parameters.of(BOOK, (Path) null), WorkCalendar.builder(), compiled, 2);
        // A scan that makes all rules ready, whatever the facts, and has rules of its own.
        Scan whole = new Scan(
                BOOK,
                Parameters.of(BOOK, (Path) null),
                WorkCalendar.builder(),
                CompiledRules.of(BOOK.rules(), RuleCache.none()),
                2);
        whole.prepare(BOOK.rules());
        everything = whole.run(intake, SampleData.AS_OF, BOOK.rules(), ScanListener.NONE)
                .findings();
    }

    private static Answer answer(Inquiry inquiry, boolean reasons) {
        return scan.answer(intake, SampleData.AS_OF, BOOK.rules(), inquiry, reasons, ScanListener.NONE);
    }

    @Test
    void everyPersonsAnswerIsTheirPartOfTheScan() {
        Set<String> persons = new TreeSet<>();
        everything.forEach(
                finding -> persons.add(String.valueOf(finding.subject().id())));
        Rows known = intake.dataset().tables().get("persons");
        IntStream.range(0, known.pool(0).size())
                .forEach(i -> persons.add(known.pool(0).get(i)));
        assertThat(persons).hasSizeGreaterThan(60);
        for (String person : persons) {
            Inquiry inquiry = new Inquiry(person, null, null, null, null);
            assertThat(answer(inquiry, false).findings())
                    .isEqualTo(everything.stream().filter(inquiry::keeps).toList());
        }
    }

    @Test
    void everyUnitsAnswerIsItsPartOfTheScan() {
        for (String unit : List.of("QH01", "QH02", "QH03", "QH04", "QH05", "QH06")) {
            Inquiry inquiry = new Inquiry(null, unit, null, null, null);
            assertThat(answer(inquiry, false).findings())
                    .isEqualTo(everything.stream().filter(inquiry::keeps).toList());
        }
    }

    @Test
    void everyRuleWithoutAFindingHasAReason() {
        for (String person : List.of("P013", "P021", "P050", "P099")) {
            Inquiry inquiry = new Inquiry(person, null, null, null, null);
            Answer answer = answer(inquiry, true);
            Set<String> told = new TreeSet<>();
            answer.findings().forEach(finding -> told.add(finding.rule()));
            answer.whyNots().forEach(why -> told.add(why.rule().id()));
            assertThat(told)
                    .containsExactlyElementsOf(
                            BOOK.rules().stream().map(Rule::id).toList());
        }
    }

    @Test
    void aRuleThatFlaggedNobodyOfTheUnitHasARowThatFailed() {
        for (WhyNot why :
                answer(new Inquiry(null, "QH03", null, null, null), true).whyNots()) {
            boolean told = why.notEvaluated() != null || !why.others().isEmpty() || why.nearest() != null;
            assertThat(told).as(why.rule().id()).isTrue();
            if (why.nearest() != null) {
                assertThat(why.nearest().unmet().size() + why.nearest().open().size())
                        .as(why.rule().id())
                        .isPositive();
            }
        }
    }

    /** Where the text of a rule and its compiled form do not pair up, a near miss could name no condition. */
    @Test
    void everyConditionOfEveryRuleIsKnownByItsText() {
        NearMisses misses = new NearMisses(Knowledge.of(BOOK.rules(), compiled));
        assertThat(BOOK.rules()).allMatch(misses::understands);
    }
}
