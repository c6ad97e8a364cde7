package io.mingcha.intake;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The formats a table may come in, by the ending of the file's name. */
enum FileFormat {
    CSV,
    TSV,
    XLSX,
    /** What is called so: an old workbook, or a page or text that a system handed out under that name. */
    XLS,
    JSON,
    JSONL;

    /** Whether files of this format have sheets, which may be tables whatever the file is called. */
    boolean hasSheets() {
        return this == XLSX || this == XLS;
    }

    /** The format of an ending without its dot, in any case; null where the ending names none. */
    static @Nullable FileFormat of(String ending) {
        for (FileFormat format : values()) {
            if (format.name().toLowerCase(Locale.ROOT).equals(ending.toLowerCase(Locale.ROOT))) {
                return format;
            }
        }
        return null;
    }
}
