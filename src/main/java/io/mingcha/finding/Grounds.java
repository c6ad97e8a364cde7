package io.mingcha.finding;

import io.mingcha.fact.Fact;
import io.mingcha.fact.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a flag rests on: rows, flags or findings, and the days whose being workdays was asked of the calendar. Of a fact
 * only its row is kept, since a large scan has many flags.
 */
final class Grounds {
    /** Rows, flags and findings as facts. */
    private List<Object> things = List.of();

    private List<Leaning> leanings = List.of();

    /** Adds a fact; a flag brings the days it leans on. */
    void add(Fact fact) {
        if (fact instanceof Flag counted) {
            things = with(things, counted);
            counted.grounds().leanings.forEach(this::lean);
        } else {
            things = with(things, fact instanceof Found ? fact : fact.row());
        }
    }

    /** Most flags rest on one row, whose list takes least when it is not to grow. */
    private static <T> List<T> with(List<T> list, T more) {
        if (list.isEmpty()) {
            return List.of(more);
        }
        List<T> grown = list instanceof ArrayList<T> ? list : new ArrayList<>(list);
        grown.add(more);
        return grown;
    }

    /** Adds days that were tested for being workdays, both ends included. */
    void lean(LocalDate first, LocalDate last) {
        lean(new Leaning(first, last));
    }

    private void lean(Leaning days) {
        leanings = with(leanings, days);
    }

    List<Leaning> leanings() {
        return leanings;
    }

    Row firstRow() {
        return things.get(0) instanceof Row row ? row : ((Fact) things.get(0)).row();
    }

    /** The rows, each once, those of the flags it is made of in their place. */
    List<Row> rows() {
        if (things.size() == 1 && things.get(0) instanceof Row row) {
            return List.of(row);
        }
        Set<Row> rows = new LinkedHashSet<>();
        for (Object thing : things) {
            if (thing instanceof Flag flag) {
                rows.addAll(flag.grounds().rows());
            } else if (thing instanceof Row row) {
                rows.add(row);
            }
        }
        return List.copyOf(rows);
    }

    /** The findings that one of the second tier counts; empty for the first tier. */
    List<Finding> findings() {
        return things.stream()
                .filter(Found.class::isInstance)
                .map(thing -> ((Found) thing).finding())
                .toList();
    }

    /** Days that were tested for being workdays, both ends included. */
    record Leaning(LocalDate first, LocalDate last) {}
}
