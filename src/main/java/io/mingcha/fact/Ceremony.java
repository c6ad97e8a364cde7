package io.mingcha.fact;

import io.mingcha.dictionary.Column;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A wedding, a funeral or another occasion that somebody held. */
public record Ceremony(
        Row row,
        String ceremonyId,
        String personId,
        String kind,
        LocalDate date,
        @Nullable LocalDate reportedOn,
        @Nullable Long tables,
        @Nullable String tookGiftsFrom)
        implements Fact {
    /** Reads the rows of {@code ceremonies}. */
    static final class Reader {
        private final View view;
        private final Column ceremonyId;
        private final Column personId;
        private final Column kind;
        private final Column date;
        private final Column reportedOn;
        private final Column tables;
        private final Column tookGiftsFrom;

        Reader(View view) {
            this.view = view;
            this.ceremonyId = view.column("ceremony_id");
            this.personId = view.column("person_id");
            this.kind = view.column("kind");
            this.date = view.column("date");
            this.reportedOn = view.column("reported_on");
            this.tables = view.column("tables");
            this.tookGiftsFrom = view.column("took_gifts_from");
        }

        Ceremony read(int row) {
            return new Ceremony(
                    new Row(view, row),
                    view.required(ceremonyId, row),
                    view.required(personId, row),
                    view.requiredCode(kind, row),
                    view.requiredDate(date, row),
                    view.date(reportedOn, row),
                    view.number(tables, row),
                    view.code(tookGiftsFrom, row));
        }
    }
}
