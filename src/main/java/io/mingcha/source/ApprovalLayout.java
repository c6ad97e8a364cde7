package io.mingcha.source;

import io.mingcha.dictionary.ColumnType;
import io.mingcha.intake.CellFault;
import io.mingcha.intake.RawCell;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads rows that each are an approval. */
final class ApprovalLayout {
    private static final Pattern HALF = Pattern.compile("^(.*?)\\s*(上午|下午)$");

    private final Profile.Approvals approvals;
    private final AttendanceDays days;

    ApprovalLayout(Profile.Approvals approvals, AttendanceDays days) {
        this.approvals = approvals;
        this.days = days;
    }

    void take(SourceRow row, SheetTally.Entry entry) throws CellFault {
        String person = approvals.person().text(row, ColumnType.ID);
        if (person.isEmpty()) {
            throw new CellFault("没有工号、账号或姓名");
        }
        try {
            days.add(approval(row, entry, person));
        } catch (CellFault e) {
            days.lost(person);
            throw e;
        }
    }

    private Approval approval(SourceRow row, SheetTally.Entry entry, String person) throws CellFault {
        String written = row.first(approvals.kind()).written();
        String word = written.isEmpty() ? approvals.otherwise() : written;
        Vocabulary.Kind kind = row.registry().vocabulary().kind(word);
        if (kind == null) {
            throw new CellFault(word.isEmpty() ? "没有写明是哪一类审批" : "不认识的审批类型“" + word + "”");
        }
        String state = row.written(approvals.state());
        String result = row.written(approvals.result());
        String status = row.registry().vocabulary().status(state, result);
        if (status == null) {
            throw new CellFault("审批状态“" + state + "”和审批结果“" + result + "”合起来看不出是否同意");
        }
        RawCell finished = row.first(approvals.finished());
        LocalDate approvedOn = finished.isBlank() || !status.equals("approved")
                ? null
                : moment(finished, false).toLocalDate();
        String id = approvals.id().text(row, ColumnType.ID);
        String place = row.first(approvals.place()).written();
        return new Approval(id, person, span(row, kind), status, approvedOn, place, entry, false);
    }

    private Span span(SourceRow row, Vocabulary.Kind kind) throws CellFault {
        RawCell from = row.first(approvals.start());
        RawCell to = row.first(approvals.end());
        if (from.isBlank()) {
            throw new CellFault("没有开始时间");
        }
        LocalDateTime start = moment(from, false);
        if (kind.matter() == Vocabulary.Matter.CORRECTION || kind.matter() == Vocabulary.Matter.RESCHEDULE) {
            return new Span(kind, start, start.plusMinutes(1), false);
        }
        if (to.isBlank()) {
            throw new CellFault("没有结束时间");
        }
        LocalDateTime end = moment(to, true);
        boolean byClock = (from.as(ColumnType.DATETIME) + to.as(ColumnType.DATETIME)).contains(":");
        Span span = new Span(kind, start, end, byClock);
        if (!HalfDays.sensible(span)) {
            throw new CellFault("起止时间 " + from.written() + " 至 " + to.written() + " 不合理");
        }
        return span;
    }

    /** A day alone begins at midnight and ends at the next; half a day ends or begins at noon. */
    private static LocalDateTime moment(RawCell cell, boolean ends) throws CellFault {
        String text = HalfWidth.of(cell.as(ColumnType.DATETIME));
        Matcher half = HALF.matcher(text);
        if (half.matches()) {
            return Moments.date(half.group(1)).atStartOfDay().plusSeconds(ApprovalText.seconds(half.group(2), ends));
        }
        return text.contains(":")
                ? Moments.dateTime(text)
                : Moments.date(text).atStartOfDay().plusSeconds(ApprovalText.seconds("", ends));
    }

    /** The words a person reads of the approval. */
    List<String> words() {
        return approvals.others();
    }
}
