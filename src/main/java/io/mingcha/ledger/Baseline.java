package io.mingcha.ledger;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.scan.Feed;
import io.mingcha.scan.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** How much of each place came last, and whether a new feed is complete against it. */
final class Baseline {
    private final Map<Place, Long> accepted = new HashMap<>();
    private final Set<String> tables = new HashSet<>();
    private final Dictionary dictionary = Dictionary.shipped();
    private final Feed feed;
    private final int sharePercent;

    /** @param sharePercent how much of what came last makes a complete feed, 0 to 100 */
    Baseline(Sql sql, Feed feed, int sharePercent) {
        this.feed = feed;
        this.sharePercent = sharePercent;
        sql.each(
                "select table_name, unit_id, month, accepted from feed",
                row -> Map.entry(new Place(row.getString(1), row.getString(2), row.getString(3)), row.getLong(4)),
                entry -> {
                    accepted.put(entry.getKey(), entry.getValue());
                    tables.add(entry.getKey().table());
                });
    }

    /** Whether the table brought any row in a complete feed before. */
    boolean knows(String table) {
        return tables.contains(table);
    }

    /** Why the feed of a place is not complete, in Chinese; null where it is. */
    @Nullable
    String whyIncomplete(Place place) {
        if (!feed.has(place.table())) {
            return "本次没有“" + title(place.table()) + "”表";
        }
        if (isShort(place)) {
            return "%s本次只有 %d 行，以前有 %d 行".formatted(shown(place), now(place), before(place));
        }
        return feed.rejectedAt(place) ? shown(place) + "有未能读入的行" : null;
    }

    /**
     * What later feeds are to be measured by: the places with other counts than before. A short feed is no measure, else
     * two half ones in a row would pass for a whole.
     */
    ObjectNode changes() {
        Map<String, Map<String, Map<String, Long>>> changes = new TreeMap<>();
        feed.accepted().forEach((place, now) -> {
            if (now != before(place) && !isShort(place)) {
                changes.computeIfAbsent(place.table(), table -> new TreeMap<>())
                        .computeIfAbsent(place.unitId(), unit -> new TreeMap<>())
                        .put(place.month(), now);
            }
        });
        ObjectNode tree = Json.object();
        changes.forEach((table, units) -> units.forEach((unit, months) -> months.forEach((month, rows) ->
                tree.withObjectProperty(table).withObjectProperty(unit).put(month, rows))));
        return tree;
    }

    private boolean isShort(Place place) {
        return now(place) * 100 < before(place) * sharePercent;
    }

    private long now(Place place) {
        return feed.accepted().getOrDefault(place, 0L);
    }

    private long before(Place place) {
        return accepted.getOrDefault(place, 0L);
    }

    private String shown(Place place) {
        String unit = place.unitId().isEmpty() ? "" : "单位 " + place.unitId();
        String where = unit.isEmpty() || place.month().isEmpty() ? unit + place.month() : unit + "，" + place.month();
        return "“" + title(place.table()) + "”表" + (where.isEmpty() ? "" : "（" + where + "）");
    }

    private String title(String table) {
        return dictionary.table(table).title();
    }
}
