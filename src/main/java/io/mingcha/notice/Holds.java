package io.mingcha.notice;

import io.mingcha.ledger.Figures;
import io.mingcha.ledger.Figures.OfScan;
import io.mingcha.ledger.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which rules are held as 数据疑点, since their last figures are out of the ordinary and nobody has let them go on. */
final class Holds {
    private static final List<String> KINDS = List.of("person", "unit");

    private final Figures figures;
    private final SafetyBelt belt;
    private final Map<String, Optional<Held>> known = new HashMap<>();

    Holds(Reading reading, SafetyBelt belt) {
        this.figures = reading.figures();
        this.belt = belt;
    }

    /**
     * A rule that is held.
     *
     * @param figuresSeq the event that holds the figures
     * @param why in Chinese
     */
    record Held(String rule, long figuresSeq, String why) {}

    /** Why a rule is held; empty where it is not. */
    Optional<Held> of(String rule) {
        return known.computeIfAbsent(rule, this::look);
    }

    private Optional<Held> look(String rule) {
        for (String kind : KINDS) {
            List<OfScan> last = figures.last(rule, kind, belt.scans() + 1);
            if (!last.isEmpty()) {
                OfScan now = last.get(0);
                List<Long> before = last.stream().skip(1).map(OfScan::flagged).toList();
                Optional<String> why = belt.held(new SafetyBelt.Figures(now.flagged(), now.lookedAt()), before);
                if (why.isPresent() && !figures.released(rule, now.seq())) {
                    return Optional.of(new Held(rule, now.seq(), why.get()));
                }
            }
        }
        return Optional.empty();
    }
}
