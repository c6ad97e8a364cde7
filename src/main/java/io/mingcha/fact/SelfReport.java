package io.mingcha.fact;

import io.mingcha.dictionary.Column;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a person or a unit reported of itself. The rule is a rule id or a rule's title; the date is as the row has it. */
public record SelfReport(
        Row row,
        String reportId,
        @Nullable String personId,
        @Nullable String unitId,
        String rule,
        @Nullable LocalDate occurredOn,
        LocalDate reportedOn)
        implements Fact {
    /** Reads the rows of {@code self_reports}. */
    static final class Reader {
        private final View view;
        private final Column reportId;
        private final Column personId;
        private final Column unitId;
        private final Column rule;
        private final Column occurredOn;
        private final Column reportedOn;

        Reader(View view) {
            this.view = view;
            this.reportId = view.column("report_id");
            this.personId = view.column("person_id");
            this.unitId = view.column("unit_id");
            this.rule = view.column("rule");
            this.occurredOn = view.column("occurred_on");
            this.reportedOn = view.column("reported_on");
        }

        SelfReport read(int row) {
            return new SelfReport(
                    new Row(view, row),
                    view.required(reportId, row),
                    view.text(personId, row),
                    view.text(unitId, row),
                    view.required(rule, row),
                    view.dateAsWritten(occurredOn, row),
                    view.requiredDate(reportedOn, row));
        }
    }
}
