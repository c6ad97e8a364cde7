package io.mingcha.scan;

import io.mingcha.calendar.WorkCalendar;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.engine.RuleCache;
import io.mingcha.finding.Finding;
import io.mingcha.finding.FindingJson;
import io.mingcha.intake.Intake;
import io.mingcha.intake.IntakeListener;
import io.mingcha.intake.IntakeResult;
import io.mingcha.rule.Parameters;
import io.mingcha.rule.RuleBook;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** The sample office, and scans as tests want them. */
final class SampleData {
    static final Path FOLDER = Path.of("sample-data");
    static final LocalDate AS_OF = LocalDate.of(2026, 4, 30);
    private static final RuleBook BOOK = RuleBook.read(Path.of("rules"));

    private SampleData() {}

    static IntakeResult read(Path folder, int threads) {
        return Intake.read(folder, Dictionary.shipped(), threads, IntakeListener.NONE);
    }

    static ScanResult scan(Path folder, int threads) {
        return scan(read(folder, threads), AS_OF, threads);
    }

    static ScanResult scan(IntakeResult intake, LocalDate asOf, int threads) {
        Scan scan = new Scan(BOOK, Parameters.of(BOOK, (Path) null), WorkCalendar.builder(), RuleCache.none(), threads);
        return scan.run(intake, asOf, BOOK.named(List.of()), ScanListener.NONE);
    }

    static String json(List<Finding> findings) {
        StringWriter out = new StringWriter();
        FindingJson.writeArray(out, findings);
        return out.toString();
    }
}
