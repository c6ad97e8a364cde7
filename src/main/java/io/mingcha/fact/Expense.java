package io.mingcha.fact;

import io.mingcha.dictionary.Column;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A claim. Its cells are read when they are asked for. */
public final class Expense implements Amount {
    private final Reader by;
    private final int number;

    private Expense(Reader by, int number) {
        this.by = by;
        this.number = number;
    }

    @Override
    public Row row() {
        return new Row(by.view, number);
    }

    @Override
    public Setting setting() {
        return by.view.setting();
    }

    @Override
    public LocalDate ownDate() {
        return by.view.ownDate(number);
    }

    public String expenseId() {
        return by.view.required(by.expenseId, number);
    }

    public String unitId() {
        return by.view.required(by.unitId, number);
    }

    public String personId() {
        return by.view.required(by.personId, number);
    }

    public String category() {
        return by.view.requiredCode(by.category, number);
    }

    public LocalDate occurredOn() {
        return by.view.requiredDate(by.occurredOn, number);
    }

    public @Nullable LocalDate claimedOn() {
        return by.view.date(by.claimedOn, number);
    }

    public long amountFen() {
        return by.view.requiredNumber(by.amount, number);
    }

    public @Nullable String payee() {
        return by.view.text(by.payee, number);
    }

    public @Nullable String invoiceCode() {
        return by.view.text(by.invoiceCode, number);
    }

    public @Nullable String invoiceNo() {
        return by.view.text(by.invoiceNo, number);
    }

    public @Nullable String payment() {
        return by.view.code(by.payment, number);
    }

    public @Nullable String approverId() {
        return by.view.text(by.approverId, number);
    }

    public @Nullable String approvalNo() {
        return by.view.text(by.approvalNo, number);
    }

    public @Nullable String receptionId() {
        return by.view.text(by.receptionId, number);
    }

    public @Nullable String outingId() {
        return by.view.text(by.outingId, number);
    }

    public @Nullable Long nights() {
        return by.view.number(by.nights, number);
    }

    public @Nullable String cityTier() {
        return by.view.code(by.cityTier, number);
    }

    /** Whether the date is a workday. */
    public boolean workday() {
        return by.view.setting().day(by.view.dayNumber(by.occurredOn, number)).workday();
    }

    @Override
    public long fen() {
        return amountFen();
    }

    /** What makes two claims rest on one invoice: its number, code and payee; blank is equal to blank only. */
    public String invoiceKey() {
        return Key.of(invoiceNo(), invoiceCode(), payee());
    }

    /** What makes claims of one unit go to one payee on one day. */
    public Payment paymentKey() {
        return new Payment(unitId(), payee(), occurredOn());
    }

    /** A unit, whom it paid and when. */
    public record Payment(String unitId, @Nullable String payee, LocalDate occurredOn) {}

    /** Whether the calendar month of the date is over by as-of. */
    public boolean monthComplete() {
        return !YearMonth.from(occurredOn()).atEndOfMonth().isAfter(asOf());
    }

    /** The first day of the calendar month of the date. */
    public LocalDate monthStart() {
        return occurredOn().withDayOfMonth(1);
    }

    /** The calendar month of the date, as yyyy-MM. */
    public String month() {
        return occurredOn().toString().substring(0, 7);
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
            return new Expense(this, row);
        }
    }
}
