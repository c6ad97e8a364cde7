package io.mingcha.intake;

import io.mingcha.dictionary.Table;
import io.mingcha.table.Rows;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rows by a text and a date, in a page for a thousand texts of a date, since attendance names nearly everybody on nearly
 * every date. Where the pages turn out to be nearly empty, the rows are hashed instead.
 */
final class DatedKeys extends KeyIndex {
    private static final int PAGE_BITS = 10;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int FIRST_DAY = Math.toIntExact(DateForm.EARLIEST.toEpochDay());
    /** So many places for each row are a few bytes; more is waste. */
    private static final int MOST_PLACES = 8;

    private final Table table;
    private final int text;
    private final int date;
    /** By day, page and place, one more than the row; 0 for none. */
    private int[] @Nullable [] @Nullable [] days = new int[0][][];

    private long pages;
    private @Nullable HashedKeys hashed;

    DatedKeys(Table table, Rows rows) {
        super(rows);
        this.table = table;
        this.text = table.keyColumns().get(0).index();
        this.date = table.keyColumns().get(1).index();
    }

    @Override
    int find(long[] values) {
        HashedKeys hash = hashed;
        return hash != null ? hash.find(values) : find((int) values[text], values[date]);
    }

    @Override
    void added(long[] values, int row) {
        HashedKeys hash = hashed;
        if (hash != null) {
            hash.added(values, row);
        } else {
            put((int) values[text], values[date], row + 1);
            hashWhereSparse();
        }
    }

    @Override
    int addNew(long[][] values, int from, int to) {
        hashWhereSparse();
        HashedKeys hash = hashed;
        if (hash != null) {
            return hash.addNew(values, from, to);
        }
        long[] texts = values[text];
        long[] dates = values[date];
        int next = rows().size();
        for (int row = from; row < to; row++) {
            if (find((int) texts[row], dates[row]) >= 0) {
                return row;
            }
            put((int) texts[row], dates[row], ++next);
        }
        return to;
    }

    private int find(int number, long epochDay) {
        int day = (int) epochDay - FIRST_DAY;
        int[][] ofDay = day < days.length ? days[day] : null;
        int page = number >>> PAGE_BITS;
        int[] places = ofDay != null && page < ofDay.length ? ofDay[page] : null;
        return places == null ? -1 : places[number & (PAGE - 1)] - 1;
    }

    private void put(int number, long epochDay, int rowAndOne) {
        int day = (int) epochDay - FIRST_DAY;
        if (day >= days.length) {
            days = Arrays.copyOf(days, day + 366);
        }
        int page = number >>> PAGE_BITS;
        int[][] ofDay = days[day];
        if (ofDay == null || page >= ofDay.length) {
            ofDay = ofDay == null ? new int[page + 1][] : Arrays.copyOf(ofDay, Math.max(page + 1, ofDay.length * 2));
            days[day] = ofDay;
        }
        int[] places = ofDay[page];
        if (places == null) {
            places = new int[PAGE];
            ofDay[page] = places;
            pages++;
        }
        places[number & (PAGE - 1)] = rowAndOne;
    }

    private void hashWhereSparse() {
        if (hashed == null && pages * PAGE > (long) MOST_PLACES * rows().size() + (1L << 20)) {
            hashed = new HashedKeys(table, rows());
            days = new int[0][][];
        }
    }
}
