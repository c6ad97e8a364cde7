package io.mingcha.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.calendar.WorkCalendar;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.engine.CompiledRules;
import io.mingcha.engine.RuleCache;
import io.mingcha.finding.Finding;
import io.mingcha.finding.FindingJson;
import io.mingcha.index.IndexFolder;
import io.mingcha.intake.Given;
import io.mingcha.intake.Intake;
import io.mingcha.intake.IntakeListener;
import io.mingcha.intake.IntakeResult;
import io.mingcha.intake.KeptParts;
import io.mingcha.rule.Parameters;
import io.mingcha.rule.Rule;
import io.mingcha.rule.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a scan with an index finds is what a scan without one finds, night after night. */
class IndexedNightsTest {
    private static final RuleBook BOOK = RuleBook.read(Path.of("rules"));
    private static final CompiledRules COMPILED = CompiledRules.of(BOOK.rules(), RuleCache.none());
    private static final String[] FIGURES = {
        "",
        "site: {work_start: \"08:45\"}\n",
        "rules: {attendance/late-arrival: {grace: 1min}, task/overdue: {serious_after: 3}}\n"
    };

    @TempDir
    private Path temp = Path.of("");

    private @Nullable ScanResult last;

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void anIndexDoesNotMatter(long seed) throws IOException {
        nights(seed, 8);
    }

    @Test
    @Tag("long")
    void anIndexDoesNotMatterOnManyNights() throws IOException {
        for (long seed = 200; seed < 225; seed++) {
            nights(seed, 30);
        }
    }

    private void nights(long seed, int count) throws IOException {
        Random random = new Random(seed);
        Path data = IndexedReadingTest.copy(temp.resolve("data" + seed));
        Path index = temp.resolve("index" + seed);
        RandomNights nights = new RandomNights(data, index, random);
        StringBuilder story = new StringBuilder("seed " + seed);
        LocalDate asOf = SampleData.AS_OF.minusDays(random.nextInt(60));
        Parameters parameters = figures(0);
        List<Rule> reported = BOOK.named(List.of());
        for (int night = 0; night < count; night++) {
            compare(data, index, asOf, parameters, reported, random, story.toString());
            asOf = asOf.plusDays(random.nextInt(5) > 0 ? 1 : random.nextInt(40) - 15);
            story.append("; ")
                    .append(random.nextInt(3) > 0 ? nights.pass() : "nothing")
                    .append(" as of ")
                    .append(asOf);
            if (random.nextInt(6) == 0) {
                int choice = random.nextInt(FIGURES.length);
                parameters = figures(choice);
                story.append(" figures ").append(choice);
            }
            if (random.nextInt(6) == 0) {
                reported = BOOK.named(random.nextBoolean() ? List.of() : List.of("attendance", "task"));
                story.append(" rules ").append(reported.size());
            }
        }
    }

    @Test
    void theNextDayLooksOnlyAtWhatMayHaveChanged() throws IOException {
        Path data = IndexedReadingTest.copy(temp.resolve("data"));
        Path index = temp.resolve("index");
        LocalDate asOf = SampleData.AS_OF;
        judged(data, index, asOf, figures(0), BOOK.named(List.of()));
        Files.writeString(
                data.resolve("attendance-2026-05-04.csv"),
                "person_id,date,clock_in,clock_out\nP001,2026-05-01,08:20:00,17:40:00\n");
        KeptJudging next = judged(data, index, asOf.plusDays(1), figures(0), BOOK.named(List.of()));
        int rows = next.settled()
                .rows()
                .get("PERSON attendance")
                .settled(0, 10_000)
                .cardinality();
        assertThat(next.skipped()).as("rows passed over").isGreaterThan(500);
        assertThat(rows).as("days that were as they should be").isGreaterThan(3_000);
        KeptJudging otherFigures = judged(data, index, asOf.plusDays(2), figures(1), BOOK.named(List.of()));
        assertThat(otherFigures.skipped()).as("with other figures").isZero();
        KeptJudging earlier = judged(data, index, asOf.plusDays(1), figures(1), BOOK.named(List.of()));
        assertThat(earlier.skipped()).as("as of an earlier day").isZero();
    }

    private Parameters figures(int choice) throws IOException {
        Path file = temp.resolve("figures" + choice + ".yaml");
        Files.writeString(file, FIGURES[choice]);
        return Parameters.of(BOOK, choice == 0 ? null : file);
    }

    private Scan scan(Parameters parameters) {
        return new Scan(BOOK, parameters, WorkCalendar.builder(), COMPILED, 2);
    }

    /** Scans with the index, as a command does. */
    private KeptJudging judged(Path data, Path index, LocalDate asOf, Parameters parameters, List<Rule> reported)
            throws IOException {
        KeptParts parts = KeptParts.compared(folder(data, index));
        IntakeResult read = Intake.read(data, Given.NONE, Dictionary.shipped(), 2, parts, IntakeListener.NONE);
        parts.keep(java.util.Set.of(KeptJudging.NAME));
        KeptJudging kept = KeptJudging.in(folder(data, index), parameters.written(), parts);
        last = scan(parameters).run(read, asOf, reported, kept, ScanListener.NONE);
        kept.keep();
        return kept;
    }

    private static IndexFolder folder(Path data, Path index) {
        return IndexedReadingTest.folder(data, index);
    }

    private void compare(
            Path data,
            Path index,
            LocalDate asOf,
            Parameters parameters,
            List<Rule> reported,
            Random random,
            String story)
            throws IOException {
        IntakeResult fresh = SampleData.read(data, 2);
        ScanResult expected = scan(parameters).run(fresh, asOf, reported, ScanListener.NONE);
        judged(data, index, asOf, parameters, reported);
        ScanResult last = Objects.requireNonNull(this.last);
        assertThat(told(last)).as(story).isEqualTo(told(expected));
        assertThat(SampleData.json(last.findings())).as(story).isEqualTo(SampleData.json(expected.findings()));
        Path written = temp.resolve("findings.jsonl");
        Files.deleteIfExists(written);
        FindingJson.writeLines(written, last.findings());
        KeptFindingsLines.keep(folder(data, index), story, last, written);
        for (int i = 0; i < 3; i++) {
            String person = "P%03d".formatted(1 + random.nextInt(65));
            Inquiry inquiry = new Inquiry(person, null, null, null, null);
            KeptFindings kept = KeptFindings.find(folder(data, index), story);
            KeptFindings.Known known = kept == null ? null : kept.answer(reported, inquiry);
            if (known != null) {
                List<Finding> about = scan(parameters)
                        .answer(fresh, asOf, reported, inquiry, false, ScanListener.NONE)
                        .findings();
                assertThat(SampleData.json(known.answer().findings())).as(story).isEqualTo(SampleData.json(about));
            }
        }
    }

    private static String told(ScanResult result) {
        return result.outcomes() + "\n" + result.balance() + "\n" + result.scopes() + "\n" + result.dataProblems()
                + "\n" + result.unknownFestivals() + "\n" + result.orphans();
    }
}
