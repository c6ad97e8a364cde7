package io.mingcha.casework;

import io.mingcha.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How near the date of a case is. */
public enum Light {
    GREEN("绿"),
    YELLOW("黄"),
    RED("红");

    private final String chinese;

    Light(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** The word that files carry. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The light by code or Chinese word; null where there is none. */
    public static @Nullable Light find(String word) {
        for (Light light : values()) {
            if (light.code().equalsIgnoreCase(word) || word.startsWith(light.chinese)) {
                return light;
            }
        }
        return null;
    }

    /** Red once the date is past, yellow while at most so many workdays are left, green before. */
    public static Light of(LocalDate dueOn, LocalDate today, Terms terms, WorkCalendar calendar) {
        if (today.isAfter(dueOn)) {
            return RED;
        }
        return calendar.workdaysAfter(today, dueOn) <= terms.yellow() ? YELLOW : GREEN;
    }
}
