package io.mingcha.scan;

import io.mingcha.dictionary.Table;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How much of each table arrived, by unit and month, and where the rows lie that findings rest on. */
public final class Feed {
    /** What cannot be told of a rejected row; no unit and no month is written so. */
    private static final String ANY = "*";

    private final Map<String, Table> tables = new HashMap<>();
    private final Map<Place, Long> accepted = new HashMap<>();
    private final Set<Place> rejected = new HashSet<>();
    private final UnitIndex units;
    private final Function<Finding, Set<Place>> places;

    private Feed(UnitIndex units, Function<Finding, Set<Place>> places) {
        this.units = units;
        this.places = places;
    }

    /** Counts every row once, and takes down where those lie that the findings rest on. */
    public static Feed of(IntakeResult intake, Collection<Finding> findings) {
        EvidenceRows evidence = new EvidenceRows(findings);
        Feed feed = new Feed(new UnitIndex(intake.dataset()), evidence::places);
        for (Rows rows : intake.dataset().tables().values()) {
            feed.tables.put(rows.table().name(), rows.table());
            new PlaceCount(rows, feed.units, evidence).into(feed.accepted);
        }
        intake.rejectedPlaces().forEach(feed::reject);
        return feed;
    }

    /**
     * What was counted elsewhere, part by part. A rejected row of the task log may count in any unit, since its task does
     * not lie here.
     *
     * @param intake has the persons, and every table that is present
     * @param accepted how many rows were accepted, by place
     * @param places where the rows lie that a finding rests on, by the finding's id
     */
    static Feed of(IntakeResult intake, Map<Place, Long> accepted, Map<String, Set<Place>> places) {
        Feed feed = new Feed(new UnitIndex(intake.dataset()), finding -> places.getOrDefault(finding.id(), Set.of()));
        intake.dataset()
                .tables()
                .values()
                .forEach(rows -> feed.tables.put(rows.table().name(), rows.table()));
        feed.accepted.putAll(accepted);
        intake.rejectedPlaces().forEach(feed::reject);
        return feed;
    }

    /** Whether the table is there. */
    public boolean has(String table) {
        return tables.containsKey(table);
    }

    /** Whether the persons table has somebody of that id. */
    public boolean hasPerson(String id) {
        return units.hasPerson(id);
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
        return places.apply(finding);
    }
}
