package io.mingcha.fact;

import io.mingcha.dictionary.Column;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A claim.
 *
 * @param workday whether the date is a workday
 */
public record Expense(
        Row row,
        String expenseId,
        String unitId,
        String personId,
        String category,
        LocalDate occurredOn,
        @Nullable LocalDate claimedOn,
        long amountFen,
        @Nullable String payee,
        @Nullable String invoiceCode,
        @Nullable String invoiceNo,
        @Nullable String payment,
        @Nullable String approverId,
        @Nullable String approvalNo,
        @Nullable String receptionId,
        @Nullable String outingId,
        @Nullable Long nights,
        @Nullable String cityTier,
        boolean workday)
        implements Amount {
    @Override
    public long fen() {
        return amountFen;
    }

    /** What makes two claims rest on one invoice: its number, code and payee; blank is equal to blank only. */
    public String invoiceKey() {
        return Key.of(invoiceNo, invoiceCode, payee);
    }

    /** What makes claims of one unit go to one payee on one day. */
    public String paymentKey() {
        return Key.of(unitId, payee, occurredOn);
    }

    /** Whether the calendar month of the date is over by as-of. */
    public boolean monthComplete() {
        return !YearMonth.from(occurredOn).atEndOfMonth().isAfter(asOf());
    }

    /** The first day of the calendar month of the date. */
    public LocalDate monthStart() {
        return occurredOn.withDayOfMonth(1);
    }

    /** The calendar month of the date, as yyyy-MM. */
    public String month() {
        return occurredOn.toString().substring(0, 7);
    }

    /** Reads the rows of {@code expenses}. */
    static final class Reader {
        private final View view;
        private final Column expenseId;
        private final Column unitId;
        private final Column personId;
        private final Column category;
        private final Column occurredOn;
        private final Column claimedOn;
        private final Column amount;
        private final Column payee;
        private final Column invoiceCode;
        private final Column invoiceNo;
        private final Column payment;
        private final Column approverId;
        private final Column approvalNo;
        private final Column receptionId;
        private final Column outingId;
        private final Column nights;
        private final Column cityTier;

        Reader(View view) {
            this.view = view;
            this.expenseId = view.column("expense_id");
            this.unitId = view.column("unit_id");
            this.personId = view.column("person_id");
            this.category = view.column("category");
            this.occurredOn = view.column("occurred_on");
            this.claimedOn = view.column("claimed_on");
            this.amount = view.column("amount");
            this.payee = view.column("payee");
            this.invoiceCode = view.column("invoice_code");
            this.invoiceNo = view.column("invoice_no");
            this.payment = view.column("payment");
            this.approverId = view.column("approver_id");
            this.approvalNo = view.column("approval_no");
            this.receptionId = view.column("reception_id");
            this.outingId = view.column("outing_id");
            this.nights = view.column("nights");
            this.cityTier = view.column("city_tier");
        }

        Expense read(int row) {
            return new Expense(
                    new Row(view, row),
                    view.required(expenseId, row),
                    view.required(unitId, row),
                    view.required(personId, row),
                    view.requiredCode(category, row),
                    view.requiredDate(occurredOn, row),
                    view.date(claimedOn, row),
                    view.requiredNumber(amount, row),
                    view.text(payee, row),
                    view.text(invoiceCode, row),
                    view.text(invoiceNo, row),
                    view.code(payment, row),
                    view.text(approverId, row),
                    view.text(approvalNo, row),
                    view.text(receptionId, row),
                    view.text(outingId, row),
                    view.number(nights, row),
                    view.code(cityTier, row),
                    view.setting().calendar().isWorkday(Days.number(view.requiredDate(occurredOn, row))));
        }
    }
}
