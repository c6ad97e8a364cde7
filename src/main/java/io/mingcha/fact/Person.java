package io.mingcha.fact;

import io.mingcha.dictionary.Column;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody of the office. A leader is one whose {@code leader} is true. */
public record Person(
        Row row,
        String personId,
        String name,
        String unitId,
        @Nullable String position,
        @Nullable Boolean leader,
        @Nullable Boolean partyMember,
        @Nullable String status,
        @Nullable LocalDate leftOn)
        implements Fact {
    /** Whether the person had left or retired before the first day of a month, given as yyyy-MM. */
    public boolean leftBefore(String month) {
        return ("left".equals(status) || "retired".equals(status))
                && leftOn != null
                && leftOn.isBefore(LocalDate.parse(month + "-01"));
    }

    /** Whether attendance is expected of the person: in service, also in a parallel rank. */
    public boolean onStaff() {
        return "active".equals(status) || "rank_parallel".equals(status);
    }

    /** Reads the rows of {@code persons}. */
    static final class Reader {
        private final View view;
        private final Column personId;
        private final Column name;
        private final Column unitId;
        private final Column position;
        private final Column leader;
        private final Column partyMember;
        private final Column status;
        private final Column leftOn;

        Reader(View view) {
            this.view = view;
            this.personId = view.column("person_id");
            this.name = view.column("name");
            this.unitId = view.column("unit_id");
            this.position = view.column("position");
            this.leader = view.column("leader");
            this.partyMember = view.column("party_member");
            this.status = view.column("status");
            this.leftOn = view.column("left_on");
        }

        Person read(int row) {
            return new Person(
                    new Row(view, row),
                    view.required(personId, row),
                    view.required(name, row),
                    view.required(unitId, row),
                    view.text(position, row),
                    view.bool(leader, row),
                    view.bool(partyMember, row),
                    view.code(status, row),
                    view.date(leftOn, row));
        }
    }
}
