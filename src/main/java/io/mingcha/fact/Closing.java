package io.mingcha.fact;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The closing of a case, among all closings by the same person.
 *
 * @param row the case's
 * @param place its place among that person's closings, from 1 in the order of time
 * @param times when each of them happened, in that order
 */
public record Closing(Row row, String closerId, long place, List<LocalDateTime> times) implements Fact {
    /** Whether it completes that many closings within so many seconds, both ends included. */
    public boolean completes(long closings, long seconds) {
        int first = Math.toIntExact(place - closings);
        return first >= 0 && ChronoUnit.SECONDS.between(times.get(first), closedAt()) <= seconds;
    }

    public LocalDateTime closedAt() {
        return times.get(Math.toIntExact(place - 1));
    }

    /** That it completes so many closings, for a sentence. */
    public String burstShown(long closings) {
        return closerId + "于" + Wording.dateTime(times.get(Math.toIntExact(place - closings))) + "至"
                + Wording.dateTime(closedAt()) + "连续销号" + closings + "件台账事项";
    }

    @Override
    public LocalDate ownDate() {
        return closedAt().toLocalDate();
    }

    /** The day, as keys have it. */
    public String onDay() {
        return ownDate().toString();
    }

    /** The closings of the ledger. */
    static List<Closing> of(View cases) {
        Map<String, List<Closed>> byCloser = new TreeMap<>();
        for (int row = 0; row < cases.size(); row++) {
            String closer = cases.text(cases.column("closer_id"), row);
            LocalDateTime at = cases.dateTime(cases.column("closed_at"), row);
            if (cases.takesPart(row) && closer != null && at != null) {
                Row from = new Row(cases, row);
                byCloser.computeIfAbsent(closer, id -> new ArrayList<>()).add(new Closed(from, at, from.key()));
            }
        }
        List<Closing> closings = new ArrayList<>();
        byCloser.forEach((closer, closed) -> {
            closed.sort(Comparator.comparing(Closed::at).thenComparing(Closed::caseId));
            List<LocalDateTime> times = closed.stream().map(Closed::at).toList();
            for (int i = 0; i < closed.size(); i++) {
                closings.add(new Closing(closed.get(i).row(), closer, i + 1L, times));
            }
        });
        return closings;
    }

    private record Closed(Row row, LocalDateTime at, String caseId) {}
}
