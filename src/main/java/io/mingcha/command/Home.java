package io.mingcha.command;

import io.mingcha.calendar.WorkCalendar;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.engine.RuleCache;
import io.mingcha.rule.KeptRules;
import io.mingcha.rule.RuleBook;
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
        Path home = folder();
        return home == null ? Path.of("rules") : home.resolve("rules");
    }

    /** The shipped profiles; those of the working folder's source where the program was not started by its launcher. */
    static Path profiles() {
        Path home = folder();
        return home == null ? Path.of("src/main/dist/profiles") : home.resolve("profiles");
    }

    /** The folder of calendar years that were added; null where the program does not run from a distribution. */
    static @Nullable Path calendar() {
        Path home = folder();
        return home == null ? null : home.resolve("conf").resolve("calendar");
    }

    /** Who works with the ledger; beside the working folder's rules where the program does not run from a distribution. */
    static Path staff() {
        Path home = folder();
        return (home == null ? Path.of("conf") : home.resolve("conf")).resolve("staff.yaml");
    }

    /** What the office says of itself and of its notices; beside the working folder's rules without a launcher. */
    static Path notice() {
        Path home = folder();
        return (home == null ? Path.of("conf") : home.resolve("conf")).resolve("notice.yaml");
    }

    /** The templates of notices; the source tree's where the program was not started by its launcher. */
    static Path templates() {
        Path home = folder();
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
        Path home = folder();
        return home == null ? RuleCache.none() : RuleCache.in(home.resolve("cache"));
    }

    /** The tables that a data folder may hold. */
    static Dictionary dictionary() {
        Path home = folder();
        return home == null ? Dictionary.shipped() : Dictionary.shipped(keptTables(home), stamp());
    }

    /** What earlier runs understood of the rules. */
    static KeptRules keptRules() {
        Path home = folder();
        return home == null ? KeptRules.NONE : KeptRules.read(keptRules(home), stamp());
    }

    /** Keeps what is understood of tables and rules, for runs to come. */
    static void keep(Path home, RuleBook book) throws IOException {
        Files.createDirectories(keptTables(home).getParent());
        Dictionary.keep(keptTables(home), stamp());
        KeptRules.write(book, keptRules(home), stamp());
    }

    private static Path keptTables(Path home) {
        return home.resolve("cache").resolve("tables.bin");
    }

    private static Path keptRules(Path home) {
        return home.resolve("cache").resolve("rules.bin");
    }

    /** What tells this program from an earlier or later one; empty where it runs from a folder of classes. */
    static String stamp() {
        Path program = program();
        try {
            return program == null
                    ? ""
                    : Files.size(program) + "/"
                            + Files.getLastModifiedTime(program).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The site's configuration; the default where the program does not run from a distribution. */
    static SiteConfiguration site() {
        Path home = folder();
        return home == null
                ? SiteConfiguration.DEFAULT
                : SiteConfiguration.read(home.resolve("conf").resolve("mingcha.yaml"));
    }

    /** Where the program's jar and its libraries lie; null where the program does not run from a distribution. */
    static @Nullable Path lib() {
        Path home = folder();
        return home == null ? null : home.resolve(LIBRARIES);
    }

    /** The distribution; null where the program does not run from one. */
    static @Nullable Path folder() {
        Path program = program();
        Path folder = program == null ? null : program.getParent();
        return folder != null && folder.endsWith(LIBRARIES) ? folder.getParent() : null;
    }

    /** The program's own jar; null where it runs from a folder of classes. */
    static @Nullable Path program() {
        CodeSource source = Home.class.getProtectionDomain().getCodeSource();
        try {
            Path program = source == null ? null : Path.of(source.getLocation().toURI());
            return program == null || !Files.isRegularFile(program) ? null : program.toRealPath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
