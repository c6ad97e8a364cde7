package io.mingcha.fact;

import io.mingcha.dictionary.Code;
import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.ColumnType;
import io.mingcha.table.Rows;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one table as they could be known at the end of the as-of date. */
public final class View {
    private static final long DAY_SECONDS = 86_400;

    private final Rows rows;
    private final Setting setting;
    private final int asOf;
    /** The column that dates a row; -1 for a table whose rows always take part. */
    private final int own;

    private final boolean ownIsTime;

    public View(Rows rows, Setting setting) {
        this.rows = rows;
        this.setting = setting;
        this.asOf = Days.number(setting.asOf());
        Column dates = rows.table().ownDate();
        this.own = dates == null ? -1 : dates.index();
        this.ownIsTime = dates != null && dates.type() == ColumnType.DATETIME;
    }

    public Rows rows() {
        return rows;
    }

    public Setting setting() {
        return setting;
    }

    public int size() {
        return rows.size();
    }

    /** Whether the row's own date is not after as-of; a row of a table without own dates always takes part. */
    public boolean takesPart(int row) {
        return own < 0 || ownDay(row) <= asOf;
    }

    /** The date the row is judged by; the as-of date for a table without own dates. */
    public LocalDate ownDate(int row) {
        return own < 0 ? setting.asOf() : Days.of(ownDay(row));
    }

    private long ownDay(int row) {
        long value = rows.value(own, row);
        return ownIsTime ? Math.floorDiv(value, DAY_SECONDS) : value;
    }

    /** A column of the table, to be looked up once and used for many rows. */
    public Column column(String name) {
        return rows.table().column(name);
    }

    public @Nullable String text(Column column, int row) {
        return rows.text(column.index(), row);
    }

    /** The text of a required column. */
    public String required(Column column, int row) {
        return known(rows.text(column.index(), row), column);
    }

    /** The ids of a list, in order; empty where unknown. */
    public List<String> ids(Column column, int row) {
        String joined = rows.text(column.index(), row);
        return joined == null ? List.of() : List.of(joined.split(";"));
    }

    /** The code of an enum column, or what a blank cell means; null where unknown. */
    public @Nullable String code(Column column, int row) {
        long value = rows.value(column.index(), row);
        return value == Rows.BLANK
                ? column.blankMeans()
                : column.codes().get((int) value).name();
    }

    /** The code of a required enum column. */
    public String requiredCode(Column column, int row) {
        return known(code(column, row), column);
    }

    public @Nullable Boolean bool(Column column, int row) {
        long value = rows.value(column.index(), row);
        return value == Rows.BLANK ? null : value == 1;
    }

    /** A whole number or an amount in fen. */
    public @Nullable Long number(Column column, int row) {
        long value = rows.value(column.index(), row);
        return value == Rows.BLANK ? null : value;
    }

    /** The number of a required column. */
    public long requiredNumber(Column column, int row) {
        return known(number(column, row), column);
    }

    /** Seconds since midnight of the row's date. */
    public @Nullable Integer seconds(Column column, int row) {
        long value = rows.value(column.index(), row);
        return value == Rows.BLANK ? null : (int) value;
    }

    /** A date; null where unknown, or where it lies after as-of and is no plan: it has not happened yet. */
    public @Nullable LocalDate date(Column column, int row) {
        long value = rows.value(column.index(), row);
        return value == Rows.BLANK || (!column.plan() && isAfterAsOf(value)) ? null : Days.of(value);
    }

    private boolean isAfterAsOf(long day) {
        if (day <= asOf) {
            return false;
        }
        setting.askAsOf();
        return true;
    }

    /** A number for all cells of a row, the same for equal ones. */
    long hash(int row) {
        long hash = 0;
        for (Column column : rows.table().columns()) {
            long value = rows.value(column.index(), row);
            boolean text = column.type().pooled() && value != Rows.BLANK;
            hash = Circumstance.mixed(
                    hash, text ? textHash(rows.pool(column.index()).get((int) value)) : value);
        }
        return hash;
    }

    private static long textHash(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = Circumstance.mixed(hash, text.charAt(i));
        }
        return hash;
    }

    /** A date as the row has it, also after as-of. */
    public @Nullable LocalDate dateAsWritten(Column column, int row) {
        long value = rows.value(column.index(), row);
        return value == Rows.BLANK ? null : Days.of(value);
    }

    /** A required date; it is a plan, or the own date of a row that takes part. */
    public LocalDate requiredDate(Column column, int row) {
        return known(dateAsWritten(column, row), column);
    }

    /** A date and time, by the same rule as {@link #date}. */
    public @Nullable LocalDateTime dateTime(Column column, int row) {
        long value = rows.value(column.index(), row);
        if (value == Rows.BLANK || (!column.plan() && isAfterAsOf(Math.floorDiv(value, DAY_SECONDS)))) {
            return null;
        }
        return LocalDateTime.ofEpochSecond(value, 0, ZoneOffset.UTC);
    }

    /** A required date and time; it is a plan, or the own date of a row that takes part. */
    public LocalDateTime requiredDateTime(Column column, int row) {
        return LocalDateTime.ofEpochSecond(rows.value(column.index(), row), 0, ZoneOffset.UTC);
    }

    /** The cell in the form that findings carry; null where unknown. */
    public @Nullable String cell(Column column, int row) {
        long value = rows.value(column.index(), row);
        if (value == Rows.BLANK) {
            return null;
        }
        return switch (column.type()) {
            case ID, TEXT, IDS -> rows.pool(column.index()).get((int) value);
            case DATE -> Days.of(value).toString();
            case TIME -> Wording.time((int) value);
            case DATETIME -> Wording.dateTime(LocalDateTime.ofEpochSecond(value, 0, ZoneOffset.UTC));
            case BOOL -> Boolean.toString(value == 1);
            case MONEY -> Wording.yuan(value);
            case INT -> Long.toString(value);
            case ENUM -> column.codes().get((int) value).name();
        };
    }

    /** The cell as people read it; null where unknown. */
    public @Nullable String shown(Column column, int row) {
        long value = rows.value(column.index(), row);
        if (value == Rows.BLANK) {
            return null;
        }
        return switch (column.type()) {
            case BOOL -> value == 1 ? "是" : "否";
            case ENUM -> {
                Code code = column.codes().get((int) value);
                yield code.chinese();
            }
            default -> cell(column, row);
        };
    }

    /** The day of a date, or of a date and time. */
    long dayNumber(Column column, int row) {
        long value = rows.value(column.index(), row);
        return switch (column.type()) {
            case DATETIME -> Math.floorDiv(value, DAY_SECONDS);
            default -> value;
        };
    }

    private static <T> T known(@Nullable T value, Column column) {
        if (value == null) {
            throw new IllegalStateException("a row without " + column.name() + " was accepted");
        }
        return value;
    }
}
