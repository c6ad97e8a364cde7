package io.mingcha.source;

import io.mingcha.intake.CellFault;
import java.util.regex.Pattern;

/** Finds approvals among the words that a system prints for a day in a monthly summary. */
final class SystemWords {
    private static final Pattern LINES = Pattern.compile("[\\n;；,，]+");
    private static final Pattern DATED = Pattern.compile("\\d{1,2}[-/]\\d{1,2}");

    private SystemWords() {}

    /** Takes in the approvals that stand in a cell; of a part that looks like one and cannot be read the person is remembered. */
    static void approvals(String text, PersonDay day, SourceRow row, SheetTally.Entry entry, AttendanceDays days) {
        for (String part : LINES.split(text)) {
            if (!DATED.matcher(part).find()) {
                continue;
            }
            try {
                for (Span span :
                        ApprovalText.read(part, day.date(), row.registry().vocabulary())) {
                    days.add(new Approval("", day.person(), span, "approved", null, "", entry, true));
                }
            } catch (CellFault e) {
                days.lost(day.person());
            }
        }
    }
}
