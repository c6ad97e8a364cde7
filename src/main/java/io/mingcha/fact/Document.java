package io.mingcha.fact;

import io.mingcha.dictionary.Column;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A paper that came in to be signed off, or went out to have work done. */
public record Document(
        Row row,
        String documentId,
        String unitId,
        @Nullable String title,
        String form,
        @Nullable Boolean assignsWork,
        @Nullable String signerId,
        LocalDate receivedOn,
        @Nullable LocalDate signedOn)
        implements Fact {
    /** The day the wait for a signature is counted to: that of signing, or as-of while it is not signed. */
    public LocalDate waitedTo() {
        return signedOn == null ? asOf() : signedOn;
    }

    /** The workdays it waited for a signature. */
    public long waited() {
        return workdays(receivedOn, waitedTo());
    }

    /** Reads the rows of {@code documents}. */
    static final class Reader {
        private final View view;
        private final Column documentId;
        private final Column unitId;
        private final Column title;
        private final Column form;
        private final Column assignsWork;
        private final Column signerId;
        private final Column receivedOn;
        private final Column signedOn;

        Reader(View view) {
            this.view = view;
            this.documentId = view.column("document_id");
            this.unitId = view.column("unit_id");
            this.title = view.column("title");
            this.form = view.column("form");
            this.assignsWork = view.column("assigns_work");
            this.signerId = view.column("signer_id");
            this.receivedOn = view.column("received_on");
            this.signedOn = view.column("signed_on");
        }

        Document read(int row) {
            return new Document(
                    new Row(view, row),
                    view.required(documentId, row),
                    view.required(unitId, row),
                    view.text(title, row),
                    view.requiredCode(form, row),
                    view.bool(assignsWork, row),
                    view.text(signerId, row),
                    view.requiredDate(receivedOn, row),
                    view.date(signedOn, row));
        }
    }
}
