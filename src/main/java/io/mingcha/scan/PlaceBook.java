package io.mingcha.scan;

import io.mingcha.finding.Finding;
import io.mingcha.intake.IntakeResult;
import io.mingcha.table.Dataset;
import io.mingcha.table.Rows;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts rows by place where only a part of a data set lies; see {@link Feed}. One thread at a time. */
public final class PlaceBook {
    private final UnitIndex units;

    /** @param registers has the persons, and the tasks where rows of their log are counted */
    public PlaceBook(Dataset registers) {
        this.units = new UnitIndex(registers);
    }

    /** How many rows there are, by place. */
    public Map<Place, Long> count(Collection<Rows> rows) {
        Map<Place, Long> counts = new HashMap<>();
        rows.forEach(ofTable -> new PlaceCount(ofTable, units, new EvidenceRows(List.of())).into(counts));
        return counts;
    }

    /** Where those of the rows lie that findings rest on, by the finding's id. */
    public Map<String, Set<Place>> places(Collection<Rows> rows, Collection<Finding> findings) {
        EvidenceRows evidence = new EvidenceRows(findings);
        rows.forEach(ofTable -> new PlaceCount(ofTable, units, evidence).into(new HashMap<>()));
        Map<String, Set<Place>> places = new HashMap<>();
        findings.forEach(finding -> places.put(finding.id(), evidence.places(finding)));
        return places;
    }

    /**
     * What a ledger is fed with.
     *
     * @param intake has the persons, and every table that is present
     */
    public static Feed feed(IntakeResult intake, Map<Place, Long> accepted, Map<String, Set<Place>> places) {
        return Feed.of(intake, accepted, places);
    }
}
