package io.mingcha.command;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.index.FileStamp;
import io.mingcha.intake.Intake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that a scan is made of, as a text: where two are the same, so are the findings of the rules that both report. */
final class Terms {
    private Terms() {}

    /** The terms; null where some of the data come from elsewhere than the tables' own files. */
    static @Nullable String of(Input input, Dictionary dictionary) {
        if (!input.onlyTables()) {
            return null;
        }
        StringBuilder terms = new StringBuilder("as of " + input.asOf() + "\n" + rules(input));
        Intake.stamps(input.data(), dictionary)
                .forEach((name, stamp) ->
                        terms.append("\ndata ").append(name).append(' ').append(stamp));
        return terms.toString();
    }

    /** The rules, the figures and the calendar that a scan judges by. */
    static String rules(Input input) {
        StringBuilder terms = new StringBuilder();
        try {
            terms.append("rules ").append(input.admitted().book().pack().hash());
            terms.append("\nparameters\n").append(input.parameters().written());
            Path calendar = Home.calendar();
            if (calendar != null && Files.isDirectory(calendar)) {
                try (Stream<Path> years = Files.list(calendar)) {
                    for (Path year : years.sorted().toList()) {
                        terms.append("\ncalendar ")
                                .append(year.getFileName())
                                .append(' ')
                                .append(FileStamp.hash(year));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms.toString();
    }
}
