package io.mingcha.ledger;

import io.mingcha.calendar.WorkCalendar;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.engine.RuleCache;
import io.mingcha.intake.Intake;
import io.mingcha.rule.Parameters;
import io.mingcha.rule.RuleBook;
import io.mingcha.scan.Scan;
import io.mingcha.scan.ScanListener;
import io.mingcha.scan.ScanResult;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Scans of given rows by a few rules, compiled once for all tests. */
final class Office {
    /** One of persons, one made of it, one that can end, and one of the second tier. */
    static final List<String> RULES = List.of(
            "attendance/late-arrival", "attendance/frequent-lateness", "task/due-soon", "followup/repeat-person");

    private static final RuleBook BOOK = RuleBook.read(Path.of("rules"));
    private static final Parameters PARAMETERS = Parameters.of(BOOK, (Path) null);
    private static final Scan SCAN = new Scan(BOOK, PARAMETERS, WorkCalendar.builder(), RuleCache.none(), 1);

    private Office() {}

    /** @param tables the rows' cells by table and column */
    static ScanInput scan(Map<String, List<Map<String, String>>> tables, LocalDate asOf) {
        return ScanInput.of(result(tables, asOf), PARAMETERS, false, ScanInput.SHARE_PERCENT);
    }

    static ScanResult result(Map<String, List<Map<String, String>>> tables, LocalDate asOf) {
        return SCAN.run(Intake.of(tables, Dictionary.shipped()), asOf, BOOK.named(RULES), ScanListener.NONE);
    }
}
