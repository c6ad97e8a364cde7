package io.mingcha.casework;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a matter is put right. */
public enum Measure {
    IMMEDIATE("立行立改"),
    DEADLINE("限期"),
    LONG_TERM("长期");

    private final String chinese;

    Measure(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** The word that files and events carry. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The measure by code or Chinese word (also 限期整改, 长期坚持); null where there is none. */
    public static @Nullable Measure find(String word) {
        for (Measure measure : values()) {
            if (measure.code().equalsIgnoreCase(word)
                    || word.startsWith(measure.chinese)
                    || measure.name().replace("_", "-").equalsIgnoreCase(word)) {
                return measure;
            }
        }
        return switch (word) {
            case "立即改", "立即整改" -> IMMEDIATE;
            case "限时改", "限时整改" -> DEADLINE;
            default -> null;
        };
    }

    /** The measure that an event carries. */
    public static Measure of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
