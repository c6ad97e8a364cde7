package io.mingcha.command;

import io.mingcha.table.Dataset;
import io.mingcha.table.Rows;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom the tables know, for somebody who wrote a name for an id or mistyped it. */
final class Known {
    private Known() {}

    /** Who may have been meant by an id that no row has, as a sentence; empty where nobody is near. */
    static String meant(Dataset dataset, String table, String asked) {
        Rows rows = dataset.find(table);
        if (rows == null) {
            return "";
        }
        int name = rows.table().column("name").index();
        List<String> named = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            String id = String.valueOf(rows.text(0, row));
            ids.add(id);
            if (asked.equals(rows.text(name, row))) {
                named.add(id);
            }
        }
        return named.isEmpty() ? similar(asked, ids) : "“" + asked + "”的编号是 " + String.join("、", named) + "。";
    }

    /** An id with its name where the table knows it, else with what it is the id of. */
    static String shown(Dataset dataset, String table, String kind, String id) {
        String name = name(dataset, table, id);
        return name == null ? kind + " " + id : name + " " + id;
    }

    /** The name of an id; null where the table lacks it. */
    static @Nullable String name(Dataset dataset, String table, String id) {
        Rows rows = dataset.find(table);
        int text = rows == null ? -1 : rows.pool(0).find(id);
        for (int row = 0; rows != null && text >= 0 && row < rows.size(); row++) {
            if (rows.value(0, row) == text) {
                return rows.text(rows.table().column("name").index(), row);
            }
        }
        return null;
    }

    private static String similar(String asked, List<String> ids) {
        for (String id : ids) {
            if (id.equalsIgnoreCase(asked)) {
                return "编号区分大小写：" + id + "。";
            }
        }
        return Suggestions.sentence(asked, ids);
    }
}
