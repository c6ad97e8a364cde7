package io.mingcha.source;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Table;
import io.mingcha.intake.UnreadableFileException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which column of a query's result is which column of a table, and its values as the table writes them. */
final class QueryColumns {
    private record Bound(Column column, int position, int type, boolean zoned) {}

    private final Table table;
    private final List<Bound> bound = new ArrayList<>();

    private QueryColumns(Table table) {
        this.table = table;
    }

    /** @throws UnreadableFileException if the result lacks a required column or has one that the table does not know */
    static QueryColumns of(ResultSetMetaData result, Table table, String label) throws SQLException {
        QueryColumns columns = new QueryColumns(table);
        for (int position = 1; position <= result.getColumnCount(); position++) {
            String name = result.getColumnLabel(position);
            Column column = ColumnMatch.find(table, name);
            if (column == null) {
                throw new UnreadableFileException(
                        label, "表 " + table.name() + " 的查询有一列“" + name + "”不是这张表的列，请用 as 改成表的列名或从查询中去掉");
            }
            String typeName = result.getColumnTypeName(position);
            columns.bound.add(new Bound(
                    column, position, result.getColumnType(position), "timestamptz".equalsIgnoreCase(typeName)));
        }
        Set<String> names = columns.names();
        for (Column column : table.columns()) {
            if (column.required() && !names.contains(column.name())) {
                throw new UnreadableFileException(label, "表 " + table.name() + " 的查询缺少必填的列 " + column.name());
            }
        }
        return columns;
    }

    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        bound.forEach(one -> names.add(one.column().name()));
        return names;
    }

    List<String> cells(ResultSet row) throws SQLException {
        List<String> cells = new ArrayList<>(Collections.nCopies(table.columns().size(), ""));
        for (Bound one : bound) {
            cells.set(one.column().index(), text(row, one));
        }
        return cells;
    }

    private static String text(ResultSet row, Bound one) throws SQLException {
        Object value = row.getObject(one.position()) == null ? null : value(row, one);
        return value == null ? "" : TypedText.of(value, one.column().type());
    }

    private static @Nullable Object value(ResultSet row, Bound one) throws SQLException {
        if (one.zoned() || one.type() == Types.TIMESTAMP_WITH_TIMEZONE) {
            return row.getObject(one.position(), OffsetDateTime.class).toInstant();
        }
        return switch (one.type()) {
            case Types.TIMESTAMP -> row.getObject(one.position(), LocalDateTime.class);
            case Types.DATE -> row.getObject(one.position(), LocalDate.class);
            case Types.TIME -> row.getObject(one.position(), LocalTime.class);
            case Types.NUMERIC, Types.DECIMAL -> row.getBigDecimal(one.position());
            case Types.DOUBLE, Types.FLOAT, Types.REAL -> new BigDecimal(row.getString(one.position()));
            case Types.BIT, Types.BOOLEAN -> row.getBoolean(one.position());
            default -> row.getString(one.position());
        };
    }
}
