package io.mingcha.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import picocli.CommandLine.Model.CommandSpec;

/**
 * When and by whom the program is run.
 *
 * @param user the operating system's user
 * @param staff the site file that says who that is
 */
record Session(Clock clock, String user, Path staff) {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    /** As the machine says. */
    static Session ofMachine() {
        return new Session(Clock.system(BEIJING), ThisProcess.user(), Home.staff());
    }

    /** That of the command line a command belongs to. */
    static Session of(CommandSpec spec) {
        return ((MingchaCommand) spec.root().userObject()).session();
    }

    Instant now() {
        return clock.instant();
    }

    /** The day in Beijing. */
    LocalDate today() {
        return now().atZone(BEIJING).toLocalDate();
    }
}
