package io.mingcha.fact;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Facts that a rule counts together, in the order of their own dates. Figures are those in force on the latest date. */
public final class Tally implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final Comparator<Fact> ORDER =
            Comparator.comparing(Fact::ownDate).thenComparing(Fact::orderKey);

    private final transient List<Fact> facts;

    public Tally(List<? extends Fact> facts) {
        List<Fact> sorted = new ArrayList<>(facts);
        sorted.sort(ORDER);
        this.facts = sorted;
    }

    public List<Fact> facts() {
        return facts;
    }

    public long count() {
        return facts.size();
    }

    /** The amounts added up, in fen; what is no amount adds nothing. Never overflows into less than it is. */
    public long fen() {
        long sum = 0;
        for (Fact fact : facts) {
            long fen = fact instanceof Amount amount ? amount.fen() : 0;
            sum = sum > Long.MAX_VALUE - fen ? Long.MAX_VALUE : sum + fen;
        }
        return sum;
    }

    /** The fact with the latest own date, the last by key among several. */
    public Fact latest() {
        return facts.get(facts.size() - 1);
    }

    public Fact earliest() {
        return facts.get(0);
    }

    /** How many different own dates there are. */
    public long distinctDates() {
        return facts.stream().map(Fact::ownDate).distinct().count();
    }

    /** The calendar month of the latest date, as yyyy-MM. */
    public String month() {
        return latest().ownDate().toString().substring(0, 7);
    }

    /** The calendar year of the latest date. */
    public int year() {
        return latest().ownDate().getYear();
    }

    /** A figure in force on the latest date. */
    public long limit(String key) {
        return latest().limit(key);
    }
}
