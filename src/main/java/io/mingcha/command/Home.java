package io.mingcha.command;

import io.mingcha.calendar.WorkCalendar;
import io.mingcha.engine.RuleCache;
import io.mingcha.site.SiteConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import org.jspecify.annotations.Nullable;

/**
 * Where the distribution lies: around the program's own jar. Nobody can say otherwise, by an option, the environment or a
 * property of the Java machine, so that the site's configuration cannot be walked around; a copy elsewhere is another
 * installation.
 */
final class Home {
    private static final String LIBRARIES = "lib";

    private Home() {}

    /** The shipped rules; the working folder's where the program does not run from a distribution. */
    static Path rules() {
        Path home = home();
        return home == null ? Path.of("rules") : home.resolve("rules");
    }

    /** The shipped profiles; those of the working folder's source where the program was not started by its launcher. */
    static Path profiles() {
        Path home = home();
        return home == null ? Path.of("src/main/dist/profiles") : home.resolve("profiles");
    }

    /** The folder of calendar years that were added; null where the program does not run from a distribution. */
    static @Nullable Path calendar() {
        Path home = home();
        return home == null ? null : home.resolve("conf").resolve("calendar");
    }

    /** Who works with the ledger; beside the working folder's rules where the program does not run from a distribution. */
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

    /** Where compiled rules are kept: in the distribution; nowhere where the program does not run from a distribution. */
    static RuleCache cache() {
        Path home = home();
        return home == null ? RuleCache.none() : RuleCache.in(home.resolve("cache"));
    }

    /** The site's configuration; the default where the program does not run from a distribution. */
    static SiteConfiguration site() {
        Path home = home();
        return home == null
                ? SiteConfiguration.DEFAULT
                : SiteConfiguration.read(home.resolve("conf").resolve("mingcha.yaml"));
    }

    /** Where the program's jar and its libraries lie; null where the program does not run from a distribution. */
    static @Nullable Path lib() {
        Path home = home();
        return home == null ? null : home.resolve(LIBRARIES);
    }

    private static @Nullable Path home() {
        CodeSource source = Home.class.getProtectionDomain().getCodeSource();
        try {
            Path program = source == null ? null : Path.of(source.getLocation().toURI());
            if (program == null || !Files.isRegularFile(program)) {
                return null;
            }
            Path folder = program.toRealPath().getParent();
            return folder != null && folder.endsWith(LIBRARIES) ? folder.getParent() : null;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
