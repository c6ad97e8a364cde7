package io.mingcha.fact;

import org.jspecify.annotations.Nullable;

/** Keys of rows and findings: canonical parts joined by @, where an @ or % inside a part is written %40 or %25. */
public final class Key {
    public static final String SEPARATOR = "@";

    private Key() {}

    /** One part; a blank one is empty. */
    public static String part(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        return text.indexOf('%') < 0 && text.indexOf('@') < 0
                ? text
                : text.replace("%", "%25").replace("@", "%40");
    }

    public static String of(@Nullable Object... parts) {
        StringBuilder key = new StringBuilder(48);
        for (int i = 0; i < parts.length; i++) {
            key.append(i == 0 ? "" : SEPARATOR).append(part(parts[i]));
        }
        return key.toString();
    }
}
