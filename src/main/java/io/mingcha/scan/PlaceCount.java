package io.mingcha.scan;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.ColumnType;
import io.mingcha.table.Rows;
import io.mingcha.table.SourceFile;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the rows of one table by unit and month in one pass, since there may be millions. */
final class PlaceCount {
    private static final long DAY_SECONDS = 86_400;
    private static final int FIRST_YEAR = 1949;
    /** The number of no month; those of January 1949 and later follow. */
    private static final int UNDATED = 0;

    private final Rows rows;
    private final UnitIndex units;
    private final EvidenceRows evidence;
    private final List<Column> owners;
    private final int[][] unitOfText;
    private final @Nullable Column own;
    private int[][] counts = new int[16][];

    PlaceCount(Rows rows, UnitIndex units, EvidenceRows evidence) {
        this.rows = rows;
        this.units = units;
        this.evidence = evidence;
        this.owners = rows.table().owners();
        this.unitOfText = owners.stream()
                .map(owner -> units.units(owner, rows.pool(owner.index())))
                .toArray(int[][]::new);
        this.own = rows.table().ownDate();
    }

    void into(Map<Place, Long> accepted) {
        SourceFile file = null;
        BitSet wanted = null;
        for (int row = 0; row < rows.size(); row++) {
            int unit = unit(row);
            int month = month(row);
            count(unit, month);
            SourceFile of = rows.file(row);
            if (of != file) {
                file = of;
                wanted = evidence.wanted(rows.table().name(), file.path());
            }
            if (wanted != null && wanted.get(rows.rowNumber(row))) {
                evidence.lies(file.path(), rows.rowNumber(row), place(unit, month));
            }
        }
        for (int unit = 0; unit < counts.length; unit++) {
            for (int month = 0; counts[unit] != null && month < counts[unit].length; month++) {
                if (counts[unit][month] > 0) {
                    accepted.put(place(unit, month), (long) counts[unit][month]);
                }
            }
        }
    }

    private int unit(int row) {
        for (int i = 0; i < unitOfText.length; i++) {
            long text = rows.value(owners.get(i).index(), row);
            int unit = text == Rows.BLANK ? UnitIndex.NONE : unitOfText[i][(int) text];
            if (unit != UnitIndex.NONE) {
                return unit;
            }
        }
        return UnitIndex.NONE;
    }

    private int month(int row) {
        if (own == null) {
            return UNDATED;
        }
        long value = rows.value(own.index(), row);
        LocalDate day =
                LocalDate.ofEpochDay(own.type() == ColumnType.DATETIME ? Math.floorDiv(value, DAY_SECONDS) : value);
        return (day.getYear() - FIRST_YEAR) * 12 + day.getMonthValue();
    }

    private void count(int unit, int month) {
        if (unit >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(unit + 1, counts.length * 2));
        }
        int[] months = counts[unit];
        if (months == null || month >= months.length) {
            months = months == null ? new int[month + 1] : Arrays.copyOf(months, month + 12);
            counts[unit] = months;
        }
        months[month]++;
    }

    private Place place(int unit, int month) {
        return new Place(
                rows.table().name(),
                units.id(unit),
                month == UNDATED
                        ? ""
                        : YearMonth.of(FIRST_YEAR + (month - 1) / 12, (month - 1) % 12 + 1)
                                .toString());
    }
}
