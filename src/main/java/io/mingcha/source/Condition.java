package io.mingcha.source;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a row is meant.
 *
 * @param column the header word of the cell that tells; {@code @first} for the first one written
 * @param like what the cell looks like; null where it must be blank
 */
record Condition(String column, @Nullable Pattern like) {
    static Condition read(ProfileKey key) {
        key.allowOnly("column", "like", "blank");
        ProfileKey like = key.find("like");
        if ((like == null) == (key.find("blank") == null)) {
            throw key.fault("like 和 blank 恰好写一项");
        }
        return new Condition(key.get("column").text(), like == null ? null : like.pattern());
    }

    boolean holds(SourceRow row) {
        String text = row.written(column);
        return like == null
                ? text.isEmpty()
                : !text.isEmpty() && like.matcher(text).find();
    }
}
