package io.mingcha.source;

import io.mingcha.source.Vocabulary.Matter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/**
 * Writes approvals as rows of leaves and outings. A leave gives a row for each unbroken run of whole halves, and one of its own
 * for each half that it only touches, so that no row claims a day its person was partly at work.
 */
final class CoverRows {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyyMMddHHmm", Locale.ROOT);
    private static final List<String> LEAVE_COLUMNS = List.of(
            "leave_id",
            "person_id",
            "type",
            "start_date",
            "end_date",
            "portion",
            "start_half",
            "end_half",
            "status",
            "approved_on");
    private static final List<String> OUTING_COLUMNS = List.of(
            "outing_id",
            "person_id",
            "kind",
            "start_date",
            "end_date",
            "start_half",
            "end_half",
            "destination",
            "status",
            "approved_on");

    private final Output output;
    private final Approval approval;
    private int pieces;

    CoverRows(Output output, Approval approval) {
        this.output = output;
        this.approval = approval;
    }

    void add(SortedMap<LocalDate, HalfDays.Day> days) {
        if (days.isEmpty()) {
            if (!approval.printed()) {
                String date = approval.span().start().toLocalDate().toString();
                approval.entry().withhold(Withheld.Kind.IRRELEVANT, approval.person(), date, "不在任何班次的时间内");
            }
        } else if (approval.span().kind().matter() == Matter.OUTING) {
            HalfDays.Day first = days.get(days.firstKey());
            HalfDays.Day last = days.get(days.lastKey());
            row(days.firstKey(), days.lastKey(), "", first.am() == HalfDays.Part.NONE, last.pm() == HalfDays.Part.NONE);
        } else if (!approval.status().equals("approved")) {
            row(days.firstKey(), days.lastKey(), "", false, false);
        } else {
            leave(days);
        }
    }

    private void leave(SortedMap<LocalDate, HalfDays.Day> days) {
        LocalDate start = null;
        boolean startsPm = false;
        LocalDate end = null;
        boolean endsAm = false;
        for (Map.Entry<LocalDate, HalfDays.Day> entry : days.entrySet()) {
            LocalDate date = entry.getKey();
            HalfDays.Day day = entry.getValue();
            boolean goesOn = start != null && !endsAm && date.equals(next(end)) && day.am() == HalfDays.Part.WHOLE;
            if (start != null && !goesOn) {
                row(start, end == null ? start : end, "", startsPm, endsAm);
                start = null;
            }
            if (day.am() == HalfDays.Part.WHOLE || day.pm() == HalfDays.Part.WHOLE) {
                if (start == null) {
                    start = date;
                    startsPm = day.am() != HalfDays.Part.WHOLE;
                }
                end = date;
                endsAm = day.pm() != HalfDays.Part.WHOLE;
            }
            touched(date, day);
        }
        if (start != null) {
            row(start, end == null ? start : end, "", startsPm, endsAm);
        }
    }

    private static LocalDate next(@org.jspecify.annotations.Nullable LocalDate end) {
        return end == null ? LocalDate.MIN : end.plusDays(1);
    }

    private void touched(LocalDate date, HalfDays.Day day) {
        if (day.am() == HalfDays.Part.SOME) {
            row(date, date, "am", false, false);
        }
        if (day.pm() == HalfDays.Part.SOME) {
            row(date, date, "pm", false, false);
        }
    }

    private void row(LocalDate start, LocalDate end, String portion, boolean startsPm, boolean endsAm) {
        boolean leave = approval.span().kind().matter() == Matter.LEAVE;
        boolean oneHalf = leave && start.equals(end) && (startsPm || endsAm);
        pieces++;
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put(leave ? "leave_id" : "outing_id", id() + (pieces == 1 ? "" : "-" + pieces));
        cells.put("person_id", approval.person());
        cells.put(leave ? "type" : "kind", approval.span().kind().code());
        cells.put("start_date", start.toString());
        cells.put("end_date", end.toString());
        if (leave) {
            cells.put("portion", oneHalf ? (startsPm ? "pm" : "am") : portion);
        } else {
            cells.put("destination", approval.place());
        }
        cells.put("start_half", startsPm && !oneHalf ? "pm" : "");
        cells.put("end_half", endsAm && !oneHalf ? "am" : "");
        cells.put("status", approval.status());
        // one approval, one date: later pieces would be told as approved late once more
        cells.put(
                "approved_on",
                approval.approvedOn() == null || pieces > 1
                        ? ""
                        : approval.approvedOn().toString());
        output.add(
                approval.entry(),
                leave ? "leaves" : "outings",
                leave ? LEAVE_COLUMNS : OUTING_COLUMNS,
                cells,
                !approval.printed());
    }

    private String id() {
        if (!approval.id().isEmpty()) {
            return approval.id();
        }
        return approval.person() + "-" + MINUTE.format(approval.span().start()) + "-"
                + MINUTE.format(approval.span().end()) + "-"
                + approval.span().kind().code();
    }
}
