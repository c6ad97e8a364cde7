package io.mingcha.command;

import io.mingcha.report.Page;
import java.io.Console;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/** Where the output goes: how wide it is, and whether somebody is watching. */
final class Terminal {
    private static final int WIDTH_OF_FILES = 120;
    private static final int NARROWEST = 60;
    private static final int WIDEST = 200;

    private Terminal() {}

    /** Whether the output is a terminal: neither a pipe nor a file, nor cron's mail. */
    static boolean interactive() {
        String kind = System.getenv("TERM");
        if (kind == null || kind.equals("dumb")) {
            return false;
        }
        Console console = System.console();
        return console != null && isTerminal(console);
    }

    /** An empty page as wide as the terminal, in colour where the terminal shows it and nobody asked for none. */
    static Page page(CommandSpec spec) {
        return new Page(width(spec), interactive() && Ansi.AUTO.enabled());
    }

    /** How many columns a line may take. */
    static int width(CommandSpec spec) {
        Integer asked = number(System.getenv("COLUMNS"));
        int width = asked != null ? asked : interactive() ? spec.usageMessage().width() : WIDTH_OF_FILES;
        return Math.max(NARROWEST, Math.min(WIDEST, width));
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text != null && text.matches("[1-9]\\d{0,3}") ? Integer.valueOf(text) : null;
    }

    /** Since Java 22 there is a console also where the output is piped, and a method that tells. */
    private static boolean isTerminal(Console console) {
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
