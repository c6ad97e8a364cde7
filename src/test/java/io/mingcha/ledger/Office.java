package io.mingcha.ledger;

import io.mingcha.calendar.WorkCalendar;
import io.mingcha.engine.RuleCache;
import io.mingcha.intake.IntakeResult;
import io.mingcha.rule.Parameters;
import io.mingcha.rule.RuleBook;
import io.mingcha.scan.Scan;
import io.mingcha.scan.ScanListener;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Scans for tests of the ledger. */
final class Office {
    private static final RuleBook BOOK = RuleBook.read(Path.of("rules"));
    private static final Parameters PARAMETERS = Parameters.of(BOOK, (Path) null);

    private Office() {}

    static ScanInput scan(IntakeResult intake, LocalDate asOf) {
        Scan scan = new Scan(BOOK, PARAMETERS, WorkCalendar.builder(), RuleCache.none(), 1);
        return ScanInput.of(
                scan.run(intake, asOf, BOOK.named(List.of()), ScanListener.NONE),
                PARAMETERS,
                false,
                ScanInput.SHARE_PERCENT);
    }
}
