package io.mingcha.finding;

import io.mingcha.fact.Fact;
import io.mingcha.fact.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a flag rests on: rows, flags or findings, and the days whose being workdays was asked of the calendar. */
final class Grounds {
    private final List<Fact> facts = new ArrayList<>();
    private final List<Leaning> leanings = new ArrayList<>();

    /** Adds a fact; a flag brings the days it leans on. */
    void add(Fact fact) {
        facts.add(fact);
        if (fact instanceof Flag counted) {
            leanings.addAll(counted.grounds().leanings);
        }
    }

    /** Adds days that were tested for being workdays, both ends included. */
    void lean(LocalDate first, LocalDate last) {
        leanings.add(new Leaning(first, last));
    }

    List<Leaning> leanings() {
        return leanings;
    }

    Row firstRow() {
        return facts.get(0).row();
    }

    /** The rows, each once, those of the flags it is made of in their place. */
    List<Row> rows() {
        Set<Row> rows = new LinkedHashSet<>();
        for (Fact fact : facts) {
            if (fact instanceof Flag flag) {
                rows.addAll(flag.grounds().rows());
            } else if (!(fact instanceof Found)) {
                rows.add(fact.row());
            }
        }
        return List.copyOf(rows);
    }

    /** The findings that one of the second tier counts; empty for the first tier. */
    List<Finding> findings() {
        return facts.stream()
                .filter(Found.class::isInstance)
                .map(fact -> ((Found) fact).finding())
                .toList();
    }

    /** Days that were tested for being workdays, both ends included. */
    record Leaning(LocalDate first, LocalDate last) {}
}
