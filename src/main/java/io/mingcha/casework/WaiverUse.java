package io.mingcha.casework;

import io.mingcha.ledger.Waiver;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of the exceptions, as every scan says.
 *
 * @param uses how many matters fall under each exception
 */
public record WaiverUse(Map<Waiver, Long> uses, LocalDate asOf) {
    /** A matter that may fall under an exception; a person id of null is nobody's. */
    public record Matter(String rule, @Nullable String personId, LocalDate date) {}

    /** @param matters all the ledger knows and this scan found, each once */
    public static WaiverUse of(Collection<Waiver> waivers, Collection<Matter> matters, LocalDate asOf) {
        Map<Waiver, Long> uses = new LinkedHashMap<>();
        for (Waiver waiver : waivers) {
            uses.put(
                    waiver,
                    matters.stream()
                            .filter(matter -> waiver.covers(matter.rule(), matter.personId(), matter.date()))
                            .count());
        }
        return new WaiverUse(uses, asOf);
    }

    /** Those that hold no more, whether they were used or not. */
    public List<Waiver> expired() {
        return uses.keySet().stream().filter(waiver -> waiver.expired(asOf)).toList();
    }

    /** Those under which nothing has fallen. */
    public List<Waiver> unused() {
        return uses.keySet().stream()
                .filter(waiver -> uses.getOrDefault(waiver, 0L) == 0)
                .toList();
    }

    /** How many matters fall under some exception, each counted once per exception. */
    public long matters() {
        return uses.values().stream().mapToLong(Long::longValue).sum();
    }

    /** One Chinese sentence for a scan; empty where there is no exception at all. */
    public String sentence() {
        if (uses.isEmpty()) {
            return "";
        }
        return "报备 " + uses.size() + " 项，涉及 " + matters() + " 条（已报备，不计数）；已到期 "
                + expired().size() + " 项，没有用到 " + unused().size() + " 项";
    }
}
