package io.mingcha.command;

import io.mingcha.engine.RuleCache;
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

    /** The shipped profiles; those of the working folder's source where the program was not started by its launcher. */
    static Path profiles() {
        Path home = home();
        return home == null ? Path.of("src/main/dist/profiles") : home.resolve("profiles");
    }

    /** The folder of calendar years that were added; null where the program was not started by its launcher. */
    static @Nullable Path calendar() {
        Path home = home();
        return home == null ? null : home.resolve("conf").resolve("calendar");
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
