package io.mingcha.scan;

import io.mingcha.dictionary.Table;
import io.mingcha.finding.Evidence;
import io.mingcha.finding.Finding;
import io.mingcha.intake.IntakeResult;
import io.mingcha.intake.RejectedPlace;
import io.mingcha.table.Rows;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How much of each table arrived, by unit and month, and where the rows lie that findings rest on. */
public final class Feed {
    /** What cannot be told of a rejected row; no unit and no month is written so. */
    private static final String ANY = "*";

    private final Map<String, Table> tables = new HashMap<>();
    private final Map<Place, Long> accepted = new HashMap<>();
    private final Set<Place> rejected = new HashSet<>();
    private final UnitIndex units;
    private final EvidenceRows evidence;

    private Feed(UnitIndex units, EvidenceRows evidence) {
        this.units = units;
        this.evidence = evidence;
    }

    /** Counts every row once, and takes down where those lie that the findings rest on. */
    public static Feed of(IntakeResult intake, Collection<Finding> findings) {
        Feed feed = new Feed(new UnitIndex(intake.dataset()), new EvidenceRows(findings));
        for (Rows rows : intake.dataset().tables().values()) {
            feed.tables.put(rows.table().name(), rows.table());
            new PlaceCount(rows, feed.units, feed.evidence).into(feed.accepted);
        }
        intake.rejectedPlaces().forEach(feed::reject);
        return feed;
    }

    /** Whether the table is there. */
    public boolean has(String table) {
        return tables.containsKey(table);
    }

    /** How many rows were accepted, by place; a place without any is missing. */
    public Map<Place, Long> accepted() {
        return accepted;
    }

    /**
     * Where a table's rows of a unit and a month are counted.
     *
     * @param unitId null for none
     */
    public Place place(String table, @Nullable String unitId, YearMonth month) {
        Table of = tables.get(table);
        boolean belongs = of == null || !of.owners().isEmpty();
        boolean dated = of == null || of.ownDate() != null;
        return new Place(table, unitId == null || !belongs ? "" : unitId, dated ? month.toString() : "");
    }

    /** Whether a row was rejected that counts in that place, or may: one whose unit or month cannot be told. */
    public boolean rejectedAt(Place place) {
        return rejected.contains(place)
                || rejected.contains(new Place(place.table(), ANY, place.month()))
                || rejected.contains(new Place(place.table(), place.unitId(), ANY))
                || rejected.contains(new Place(place.table(), ANY, ANY));
    }

    private void reject(RejectedPlace row) {
        Table table = tables.get(row.table());
        String unit = table == null ? null : units.of(table.owners(), row.owners());
        LocalDate own = row.ownDate();
        rejected.add(new Place(
                row.table(),
                unit == null ? ANY : unit,
                own == null ? ANY : YearMonth.from(own).toString()));
    }

    /** Where the rows lie that a finding rests on; empty for one that counts findings. */
    public Set<Place> places(Finding finding) {
        Set<Place> places = new HashSet<>();
        for (Evidence row : finding.evidence()) {
            places.addAll(evidence.places(row));
        }
        return places;
    }
}
