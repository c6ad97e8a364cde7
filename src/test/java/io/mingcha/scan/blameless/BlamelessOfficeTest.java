package io.mingcha.scan.blameless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.mingcha.calendar.WorkCalendar;
import io.mingcha.dictionary.Code;
import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import io.mingcha.engine.CompiledRules;
import io.mingcha.engine.RuleCache;
import io.mingcha.finding.Finding;
import io.mingcha.intake.Intake;
import io.mingcha.intake.IntakeListener;
import io.mingcha.intake.IntakeResult;
import io.mingcha.rule.Parameters;
import io.mingcha.rule.Rule;
import io.mingcha.rule.RuleBook;
import io.mingcha.rule.Scope;
import io.mingcha.rule.YamlPlace;
import io.mingcha.scan.RuleOutcome;
import io.mingcha.scan.Scan;
import io.mingcha.scan.ScanListener;
import io.mingcha.scan.ScanResult;
import io.mingcha.table.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Nobody is accused who did everything right, however near the limit; and one step nearer, somebody would be. */
class BlamelessOfficeTest {
    private static final long SEED = 1;
    private static final int THREADS = 2;

    /** Words that are a finding wherever they stand. */
    private static final Set<String> NEVER_BLAMELESS = Set.of(
            "spot_checks.observed=gambling",
            "receptions.venue_kind=private_club",
            "receptions.venue_kind=scenic",
            "receptions.payer=enterprise",
            "receptions.payer=subordinate",
            "ceremonies.took_gifts_from=service_object",
            "ceremonies.took_gifts_from=subordinate");

    private static final RuleBook BOOK = RuleBook.read(Path.of("rules"));

    @TempDir
    private static Path data = Path.of("");

    @TempDir
    private Path temp = Path.of("");

    private static @Nullable CompiledRules compiled;
    private static @Nullable IntakeResult intake;

    @BeforeAll
    static void read() throws IOException {
        BlamelessOffice.write(data, SEED);
        intake = Intake.read(data, Dictionary.shipped(), THREADS, IntakeListener.NONE);
        compiled = CompiledRules.of(BOOK.rules(), RuleCache.none());
    }

    @Test
    void everyRowIsReadAndConsistent() {
        assertThat(intake.rejected()).isEmpty();
        ScanResult result = scan(BOOK.named(List.of()), OfficeYear.END, null);
        assertThat(result.dataProblems()).isEmpty();
        assertThat(result.orphans()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> nothingIsFound() {
        return BlamelessOffice.asOfs().stream()
                .map(asOf -> dynamicTest(asOf.toString(), () -> {
                    ScanResult result = scan(BOOK.named(List.of()), asOf, null);
                    assertThat(result.findings())
                            .extracting(Finding::rule, Finding::key)
                            .isEmpty();
                    for (RuleOutcome outcome : result.outcomes()) {
                        assertThat(outcome.outcome()).as(outcome.rule().id()).isEqualTo(RuleOutcome.Outcome.CLEAN);
                        LocalDate from = outcome.rule().effective().from();
                        if (outcome.rule().scope() != Scope.SCAN && (from == null || from.isBefore(asOf))) {
                            assertThat(outcome.lookedAt())
                                    .as(outcome.rule().id())
                                    .isPositive();
                        }
                    }
                }));
    }

    @Test
    void everyColumnAndEveryWordIsUsed() {
        List<String> unused = new ArrayList<>();
        for (Table table : Dictionary.shipped().tables()) {
            Rows rows = intake.dataset().find(table.name());
            assertThat(rows).as(table.name()).isNotNull();
            for (Column column : table.columns()) {
                Set<Long> values = new HashSet<>();
                for (int row = 0; row < rows.size(); row++) {
                    values.add(rows.value(column.index(), row));
                }
                values.remove(Rows.BLANK);
                String name = table.name() + "." + column.name();
                if (values.isEmpty()) {
                    unused.add(name);
                }
                List<Code> codes = column.codes();
                for (int code = 0; code < codes.size(); code++) {
                    if (!values.contains((long) code)) {
                        unused.add(name + "=" + codes.get(code).name());
                    }
                }
            }
        }
        assertThat(unused).containsExactlyInAnyOrderElementsOf(NEVER_BLAMELESS);
    }

    /** With one figure of one rule a step stricter, that rule finds something: the office lies just at the limit. */
    @TestFactory
    Stream<DynamicTest> oneStepStricterIsFound() {
        YamlPlace steps =
                YamlPlace.read(Path.of("src/test/resources/io/mingcha/scan/blameless/one-step-stricter.yaml"));
        List<DynamicTest> tests = new ArrayList<>();
        for (Map.Entry<String, YamlPlace> rule : steps.entries().entrySet()) {
            Rule found = BOOK.find(rule.getKey());
            if (found != null) {
                rule.getValue()
                        .entries()
                        .forEach((parameter, value) -> tests.add(dynamicTest(
                                found.id() + "." + parameter,
                                () -> assertThat(isFound(found, parameter, value))
                                        .isTrue())));
            }
        }
        return tests.stream();
    }

    private boolean isFound(Rule rule, String parameter, YamlPlace value) throws IOException {
        Path file = temp.resolve("params.yaml");
        Files.writeString(file, "rules: {" + rule.id() + ": {" + parameter + ": " + value.node() + "}}\n");
        for (LocalDate asOf : BlamelessOffice.asOfs()) {
            if (!scan(List.of(rule), asOf, file).findings().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static ScanResult scan(Collection<Rule> rules, LocalDate asOf, @Nullable Path params) {
        Parameters parameters = Parameters.of(BOOK, params);
        return new Scan(BOOK, parameters, WorkCalendar.builder(), compiled, THREADS)
                .run(intake, asOf, rules, ScanListener.NONE);
    }
}
