package io.mingcha.dictionary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The form in which tables are kept: their parts one after the other, written and read in the same order. */
final class TableForm {
    private TableForm() {}

    static void write(Collection<Table> tables, KeptWriter to) {
        to.number(tables.size());
        for (Table table : tables) {
            to.text(table.name());
            to.texts(table.chinese());
            to.flag(table.core());
            to.number(table.columns().size());
            table.columns().forEach(column -> write(column, to));
            write(table.ownDate(), table, to);
            write(table.spanStart(), table, to);
            write(table.spanEnd(), table, to);
        }
    }

    static Map<String, Table> tables(KeptReader from) {
        Map<String, Table> tables = new LinkedHashMap<>();
        for (long left = from.number(); left > 0; left--) {
            String name = from.text();
            List<String> chinese = from.texts();
            boolean core = from.flag();
            List<Column> columns = new ArrayList<>();
            for (long more = from.number(); more > 0; more--) {
                columns.add(column(from, columns.size()));
            }
            tables.put(
                    name,
                    new Table(
                            name, chinese, core, columns, one(columns, from), one(columns, from), one(columns, from)));
        }
        return tables;
    }

    private static void write(Column column, KeptWriter to) {
        to.text(column.name());
        to.number(column.type().ordinal());
        to.flag(column.required());
        to.flag(column.key());
        to.flag(column.plan());
        to.text(column.refers());
        to.texts(column.headers());
        to.number(column.codes().size());
        for (Code code : column.codes()) {
            to.text(code.name());
            to.texts(code.words());
        }
        to.text(column.otherwise());
        to.text(column.blankMeans());
        to.texts(column.blanks());
    }

    private static Column column(KeptReader from, int index) {
        return new Column(
                from.text(),
                index,
                ColumnType.values()[(int) from.number()],
                from.flag(),
                from.flag(),
                from.flag(),
                from.textOrNull(),
                from.texts(),
                codes(from),
                from.textOrNull(),
                from.textOrNull(),
                Set.copyOf(from.texts()));
    }

    private static List<Code> codes(KeptReader from) {
        List<Code> codes = new ArrayList<>();
        for (long left = from.number(); left > 0; left--) {
            codes.add(new Code(from.text(), from.texts()));
        }
        return codes;
    }

    private static void write(@Nullable Column column, Table table, KeptWriter to) {
        to.number(column == null ? -1 : table.columns().indexOf(column));
    }

    private static @Nullable Column one(List<Column> columns, KeptReader from) {
        int index = (int) from.number();
        return index < 0 ? null : columns.get(index);
    }
}
