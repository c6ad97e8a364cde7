package io.mingcha.scan;

import io.mingcha.fact.GroupBalance;
import io.mingcha.finding.Finding;
import io.mingcha.intake.IntakeResult;
import java.time.LocalDate;
import java.util.List;

/**
 * What a scan found, and what it did not see.
 *
 * @param balance by file and table
 * @param scopes what became of the rows in each scope
 * @param outcomes of the rules reported, by id
 * @param findings of the rules reported, in their order
 * @param intake what was read; its tables lie here only where the scan was done here
 * @param unknownFestivals the dates on which two rules could not tell whether a festival was near, in order
 */
public record ScanResult(
        LocalDate asOf,
        IntakeResult intake,
        List<TableBalance> balance,
        List<GroupBalance> scopes,
        List<RuleOutcome> outcomes,
        List<Finding> findings,
        List<DataProblem> dataProblems,
        List<UnknownFestivals> unknownFestivals,
        List<Orphans> orphans,
        RowsSeen seen) {
    /** The result of a scan whose rows lie here. */
    public ScanResult(
            LocalDate asOf,
            IntakeResult intake,
            List<TableBalance> balance,
            List<GroupBalance> scopes,
            List<RuleOutcome> outcomes,
            List<Finding> findings,
            List<DataProblem> dataProblems,
            List<UnknownFestivals> unknownFestivals,
            List<Orphans> orphans) {
        this(
                asOf,
                intake,
                balance,
                scopes,
                outcomes,
                findings,
                dataProblems,
                unknownFestivals,
                orphans,
                RowsSeen.of(intake, asOf));
    }
}
