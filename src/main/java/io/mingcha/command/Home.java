package io.mingcha.command;

import io.mingcha.calendar.WorkCalendar;
import io.mingcha.engine.RuleCache;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the distribution lies; the launcher says so. */
final class Home {
    private static final String PROPERTY = "mingcha.home";

    private Home() {}

    /** The shipped rules; the working folder's where the program was not started by its launcher. */
    static Path rules() {
        Path home = home();
        return home == null ? Path.of("rules") : home.resolve("rules");
    }

    /** The folder of calendar years that were added; null where the program was not started by its launcher. */
    static @Nullable Path calendar() {
        Path home = home();
        return home == null ? null : home.resolve("conf").resolve("calendar");
    }

    /** Who works with the ledger; beside the working folder's rules where the program was not started by its launcher. */
    static Path staff() {
        Path home = home();
        return (home == null ? Path.of("conf") : home.resolve("conf")).resolve("staff.yaml");
    }

    /** What the office says of itself and of its notices; beside the working folder's rules without a launcher. */
    static Path notice() {
        Path home = home();
        return (home == null ? Path.of("conf") : home.resolve("conf")).resolve("notice.yaml");
    }

    /** The templates of notices; the source tree's where the program was not started by its launcher. */
    static Path templates() {
        Path home = home();
        return home == null ? Path.of("src", "main", "dist", "templates") : home.resolve("templates");
    }

    /** The statutory workdays with the years that the site added. */
    static WorkCalendar.Builder workCalendar() {
        WorkCalendar.Builder calendar = WorkCalendar.builder();
        Path years = calendar();
        if (years != null && Files.isDirectory(years)) {
            calendar.years(years);
        }
        return calendar;
    }

    /** Where compiled rules are kept: in the distribution; nowhere where the program was not started by its launcher. */
    static RuleCache cache() {
        Path home = home();
        return home == null ? RuleCache.none() : RuleCache.in(home.resolve("cache"));
    }

    private static @Nullable Path home() {
        String home = System.getProperty(PROPERTY);
        return home == null ? null : Path.of(home);
    }
}
