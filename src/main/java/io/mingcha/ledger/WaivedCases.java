package io.mingcha.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The movements of cases that an exception may cover, told in the order of the log: a matter that is covered is not counted
 * from the day the exception was approved. So a month that was closed before keeps its figures.
 */
final class WaivedCases {
    /** The cases of those persons and rules. */
    static final String IDS = "select cases.id from cases join waiver on waiver.rule = cases.rule"
            + " and waiver.person_id = cases.subject_id where cases.subject_kind = 'person'";

    private final YearMonth period;
    private final Map<String, Waiver> waivers = new HashMap<>();
    private final Map<String, State> cases = new LinkedHashMap<>();
    private final List<Reconciliation.Counted> counts = new ArrayList<>();

    private record Moved(
            long seq,
            YearMonth period,
            String unitId,
            String caseId,
            Movement movement,
            String rule,
            String personId,
            LocalDate foundOn) {
        static Moved read(ResultSet row) throws SQLException {
            return new Moved(
                    row.getLong(1),
                    YearMonth.parse(row.getString(2)),
                    row.getString(3),
                    row.getString(4),
                    Movement.of(row.getString(5)),
                    row.getString(6),
                    row.getString(7),
                    LocalDate.parse(row.getString(8)));
        }
    }

    /** A month that was closed, and the event that closed it. */
    private record Closed(long seq, YearMonth period) {}

    private static final class State {
        private final Moved matter;
        private boolean open;
        private boolean counted;

        State(Moved matter) {
            this.matter = matter;
        }
    }

    private WaivedCases(YearMonth period) {
        this.period = period;
    }

    /** What they bring to a month's lines. */
    static List<Reconciliation.Counted> counts(Reading reading, YearMonth period) {
        List<Moved> moves = reading.sql()
                .rows(
                        "select movement.seq, movement.period, movement.unit_id, movement.case_id, movement.kind, cases.rule,"
                                + " cases.subject_id, cases.found_on from movement join cases on cases.id = movement.case_id"
                                + " where movement.case_id in (" + IDS + ") order by movement.seq",
                        Moved::read);
        List<Closed> closed = reading.sql()
                .rows(
                        "select seq, period from period order by seq",
                        row -> new Closed(row.getLong(1), YearMonth.parse(row.getString(2))));
        WaivedCases cases = new WaivedCases(period);
        int next = 0;
        for (Event event : reading.events().of(EventKind.WAIVED, EventKind.WAIVER_ENDED)) {
            for (; next < moves.size() && moves.get(next).seq() < event.seq(); next++) {
                cases.move(moves.get(next));
            }
            cases.waive(event, countsFor(event, closed));
        }
        moves.subList(next, moves.size()).forEach(cases::move);
        return cases.counts;
    }

    /** The month of the event, or the first after the last one that was closed by then, as movements are dated. */
    private static YearMonth countsFor(Event event, List<Closed> closed) {
        YearMonth month = YearMonth.from(event.stamp().day());
        for (Closed each : closed) {
            if (each.seq() < event.seq() && !month.isAfter(each.period())) {
                month = each.period().plusMonths(1);
            }
        }
        return month;
    }

    private void move(Moved moved) {
        State state = cases.computeIfAbsent(moved.caseId(), id -> new State(moved));
        state.open = moved.movement().enters();
        if (state.open ? !covered(state) : state.counted) {
            count(moved.unitId(), moved.period(), moved.movement(), 1);
        }
        state.counted = state.open && !covered(state);
    }

    private void waive(Event event, YearMonth month) {
        String id = Json.text(event.content(), "id");
        if (event.kind() == EventKind.WAIVED) {
            waivers.put(id, waiver(id, event, null));
        } else {
            waivers.computeIfPresent(
                    id, (any, before) -> ended(before, event.stamp().day()));
        }
        for (State state : cases.values()) {
            boolean counts = state.open && !covered(state);
            if (counts != state.counted) {
                count(state.matter.unitId(), month, Movement.WAIVED, counts ? -1 : 1);
                state.counted = counts;
            }
        }
    }

    private static Waiver waiver(String id, Event event, @Nullable LocalDate endedOn) {
        var body = event.content();
        return new Waiver(
                id,
                Json.text(body, "person_id"),
                Json.text(body, "rule"),
                LocalDate.parse(Json.text(body, "from")),
                LocalDate.parse(Json.text(body, "to")),
                Json.text(body, "reason"),
                Json.text(body, "applicant_id"),
                event.actor(),
                event.stamp().day(),
                endedOn);
    }

    private static Waiver ended(Waiver before, LocalDate day) {
        return new Waiver(
                before.id(),
                before.personId(),
                before.rule(),
                before.from(),
                before.to(),
                before.reason(),
                before.applicantId(),
                before.approverId(),
                before.approvedOn(),
                day);
    }

    private boolean covered(State state) {
        Moved matter = state.matter;
        return waivers.values().stream()
                .anyMatch(waiver -> waiver.covers(matter.rule(), matter.personId(), matter.foundOn()));
    }

    private void count(String unitId, YearMonth month, Movement movement, long count) {
        if (!month.isAfter(period)) {
            counts.add(new Reconciliation.Counted(unitId, month.isBefore(period), movement, count));
        }
    }
}
