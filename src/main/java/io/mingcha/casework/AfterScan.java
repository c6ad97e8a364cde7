package io.mingcha.casework;

import io.mingcha.finding.Finding;
import io.mingcha.ledger.Ledger;
import io.mingcha.rule.RuleBook;
import io.mingcha.scan.Scan;
import io.mingcha.table.Dataset;
import java.time.LocalDate;
import java.util.List;

/**
 * What is to be told of the ledger once a scan is entered.
 *
 * @param findings of the rules over the ledger
 * @param waivers what became of the exceptions
 */
public record AfterScan(List<Finding> findings, WaiverUse waivers) {
    /**
     * Looks at the ledger as it is.
     *
     * @param office the scan's tables
     * @param today the day in Asia/Shanghai, since people's terms run on days that pass and not on the scan's as-of
     */
    public static AfterScan of(Ledger ledger, Dataset office, Scan scan, RuleBook book, LocalDate today) {
        return ledger.read(reading -> {
            List<WaiverUse.Matter> matters = new CaseFiles(reading)
                    .all().stream()
                            .map(file -> new WaiverUse.Matter(
                                    file.matter().rule(),
                                    file.personId(),
                                    file.matter().foundOn()))
                            .toList();
            return new AfterScan(
                    LedgerRules.findings(reading, office, scan, book, today),
                    WaiverUse.of(reading.waivers().all(), matters, today));
        });
    }
}
