package io.mingcha.source;

import java.util.Map;

/**
 * What became of one sheet that a profile read. Written rows always are around plus entries; of a matrix each day of each
 * row is an entry. Entries always are withheld plus kept.
 *
 * @param sheet empty for a file without sheets
 * @param perDay whether an entry is a day of a row rather than a row
 * @param around titles, headers, sums and footers
 * @param blank the days of a matrix in which nothing stands
 * @param withheld by why
 */
public record SheetBalance(
        String file,
        String sheet,
        String profile,
        boolean perDay,
        int around,
        int blank,
        int entries,
        Map<Withheld.Kind, Integer> withheld,
        int kept) {
    /** How many entries were withheld. */
    public int withheldSum() {
        return withheld.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether every entry is accounted for. */
    public boolean adds() {
        return entries == withheldSum() + kept;
    }
}
