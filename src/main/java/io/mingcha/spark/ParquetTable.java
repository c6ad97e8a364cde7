package io.mingcha.spark;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import io.mingcha.intake.CodePointOrder;
import io.mingcha.intake.FileParts;
import io.mingcha.intake.Note;
import io.mingcha.intake.TableNames;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A table that lies in Parquet.
 *
 * @param name the path of the file, or of the folder that holds its part files, below the data folder
 * @param table the canonical name
 * @param glob which of a folder's files are its part files
 */
record ParquetTable(String name, String table, String glob) implements Serializable {
    private static final String ENDING = ".parquet";

    /**
     * The files of a data folder, parted.
     *
     * @param tables in the order of their names
     * @param others the files that are no part of them
     * @param notes on Parquet that is not read
     */
    record Listing(List<ParquetTable> tables, List<FileParts.Listed> others, List<Note> notes) {}

    /** Finds what is called after a table: a file, or the nearest folder around a part file. */
    static Listing among(List<FileParts.Listed> files) {
        Map<String, ParquetTable> tables = new TreeMap<>(CodePointOrder.INSTANCE);
        List<FileParts.Listed> others = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        TableNames names = new TableNames(Dictionary.shipped());
        for (FileParts.Listed file : files) {
            ParquetTable table = of(file.name(), names);
            if (table != null) {
                tables.put(table.name(), table);
            } else if (!isParquet(file.name())) {
                others.add(file);
            } else {
                notes.add(new Note(file.name(), "文件和它所在的目录未按任何表命名，未读"));
            }
        }
        return new Listing(List.copyOf(tables.values()), others, notes);
    }

    private static @Nullable ParquetTable of(String file, TableNames names) {
        boolean partFile = isParquet(file);
        for (String path = file; !path.isEmpty(); path = parent(path)) {
            boolean whole = isParquet(path);
            Table table = whole || partFile ? names.find(base(path)) : null;
            if (table != null) {
                return new ParquetTable(path, table.name(), whole ? "*" : "*" + ENDING);
            }
        }
        return null;
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static String base(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        return isParquet(last) ? last.substring(0, last.length() - ENDING.length()) : last;
    }

    private static boolean isParquet(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(ENDING);
    }
}
