package io.mingcha.scan;

import io.mingcha.finding.Finding;
import io.mingcha.intake.IntakeResult;
import io.mingcha.table.Rows;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** What can be counted of the rows of a scan where somebody asks for it, which may take a pass over all of them. */
public interface RowsSeen {
    /** How many rows of a table were kept. */
    long kept(String table);

    /** What arrived, by table, unit and month. */
    List<Arrival> arrivals();

    /** How much of each table arrived, for the ledger, and where the rows lie that findings rest on. */
    Feed feed(Collection<Finding> findings);

    /** Counts the rows of a data set that lies here. */
    static RowsSeen of(IntakeResult intake, LocalDate asOf) {
        return new RowsSeen() {
            @Override
            public long kept(String table) {
                Rows rows = intake.dataset().find(table);
                return rows == null ? 0 : rows.size();
            }

            @Override
            public List<Arrival> arrivals() {
                return Arrivals.of(intake.dataset(), asOf);
            }

            @Override
            public Feed feed(Collection<Finding> findings) {
                return Feed.of(intake, findings);
            }
        };
    }
}
