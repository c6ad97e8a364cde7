package io.mingcha.rule;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days whose rows a rule judges, both included. A rule with a last day is retired: it stays, so that what it found can
 * be found again.
 *
 * @param from rows dated before take no part; null where there is no such day
 * @param to rows dated after take no part; null while it is in force
 * @param followedBy the id of the rule that judges the days after the last; null where none does
 */
public record Effective(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String followedBy) implements Serializable {
    /** Every day. */
    public static final Effective ALWAYS = new Effective(null, null, null);

    static Effective read(@Nullable YamlPlace place) {
        if (place == null) {
            return ALWAYS;
        }
        place.allowOnly(List.of("from", "to", "followed_by"));
        YamlPlace from = place.find("from");
        YamlPlace to = place.find("to");
        YamlPlace followedBy = place.find("followed_by");
        Effective effective = new Effective(
                from == null ? null : from.date(),
                to == null ? null : to.date(),
                followedBy == null ? null : followedBy.text());
        if (!effective.limited()) {
            throw place.fault("缺少 from 或 to");
        }
        if (effective.from != null && effective.to != null && effective.to.isBefore(effective.from)) {
            throw place.fault("to 早于 from");
        }
        if (effective.to == null && effective.followedBy != null) {
            throw place.fault("有 followed_by 而没有 to");
        }
        return effective;
    }

    /** Whether there are days that the rule does not judge. */
    public boolean limited() {
        return from != null || to != null;
    }

    /** Whether it judges no days after some last one. */
    public boolean retired() {
        return to != null;
    }

    public boolean includes(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** In Chinese; empty where there is no limit. */
    public String written() {
        String start = from == null ? "" : from + " 起";
        return start + (to == null ? "" : (start.isEmpty() ? "" : "，") + "至 " + to + " 止");
    }
}
