package io.mingcha.ledger;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What entered and left the open cases in a month, by unit: opening + new + recurring − closed − withdrawn − waived = closing.
 * A matter is not counted while an approved exception covers it.
 */
public final class Reconciliation {
    private Reconciliation() {}

    /**
     * A unit's month.
     *
     * @param unitId empty for the cases that count for no unit
     * @param fresh matters that opened a case for the first time
     * @param recurring matters that came again after closing, or were taken up again
     * @param waived open ones that an exception came to cover, less those that one covers no more
     */
    public record Line(
            String unitId, long opening, long fresh, long recurring, long closed, long withdrawn, long waived) {
        /** The cases that are open at the end of the month. */
        public long closing() {
            return opening + fresh + recurring - closed - withdrawn - waived;
        }
    }

    /** The lines of a month, by unit; those of units without any case so far are left out. */
    public static List<Line> lines(Reading reading, YearMonth period) {
        Map<String, long[]> byUnit = new TreeMap<>();
        reading.sql()
                .each(
                        "select unit_id, case when period < ? then 1 else 0 end, kind, count(*) from movement"
                                + " where period <= ? and case_id not in (" + WaivedCases.IDS + ") group by 1, 2, 3",
                        row -> new Counted(
                                row.getString(1), row.getInt(2) == 1, Movement.of(row.getString(3)), row.getLong(4)),
                        counted -> counted.into(byUnit),
                        period,
                        period);
        WaivedCases.counts(reading, period).forEach(counted -> counted.into(byUnit));
        List<Line> lines = new ArrayList<>();
        byUnit.forEach((unit, counts) ->
                lines.add(new Line(unit, counts[0], counts[1], counts[2], counts[3], counts[4], counts[5])));
        return lines;
    }

    /** So many movements of a kind, before the month or in it. */
    record Counted(String unitId, boolean earlier, Movement movement, long count) {
        void into(Map<String, long[]> byUnit) {
            long[] counts = byUnit.computeIfAbsent(unitId, unit -> new long[1 + Movement.values().length]);
            if (earlier) {
                counts[0] += movement.enters() ? count : -count;
            } else {
                counts[1 + movement.ordinal()] += count;
            }
        }
    }

    /**
     * Balances a month and closes it: what is entered afterwards counts for a later one.
     *
     * @throws LedgerFault if the month is closed already, or is not over on the day of the stamp
     */
    public static List<Line> freeze(Writing writing, YearMonth period) {
        YearMonth last = writing.lastReconciled();
        if (last != null && !period.isAfter(last)) {
            throw new LedgerFault(period + " 已经对过账（至 " + last + "），不能再改；以后的变动记入以后的月份。");
        }
        if (!period.isBefore(YearMonth.from(writing.stamp().day()))) {
            throw new LedgerFault(period + " 还没有结束，不能封账。请在月份结束后再对账。");
        }
        List<Line> lines = lines(writing, period);
        ObjectNode body = Json.object().put("period", period.toString());
        ArrayNode array = body.putArray("lines");
        for (Line line : lines) {
            array.addObject()
                    .put("unit_id", line.unitId())
                    .put("opening", line.opening())
                    .put("new", line.fresh())
                    .put("recurring", line.recurring())
                    .put("closed", line.closed())
                    .put("withdrawn", line.withdrawn())
                    .put("waived", line.waived())
                    .put("closing", line.closing());
        }
        writing.append(EventKind.RECONCILED, null, body);
        return lines;
    }

    /** The months that were closed, with their lines as they were then. */
    public static List<JsonNode> frozen(Reading reading) {
        return reading.sql()
                .rows(
                        "select event.body from period join event on event.seq = period.seq order by period.period",
                        row -> Json.parse(row.getString(1)));
    }
}
