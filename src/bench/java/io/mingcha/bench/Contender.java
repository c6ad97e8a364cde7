package io.mingcha.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A program that is measured.
 *
 * @param output the file it writes its findings to; null where they are not compared
 */
record Contender(String name, @Nullable Path output, List<String> command) {
    /** Runs it in a process of its own, under GNU time, which knows what the process and its children took. */
    Benchmark.Run run() throws IOException, InterruptedException {
        Path times = Files.createTempFile("bench", ".time");
        List<String> timed = new ArrayList<>(List.of("/usr/bin/time", "-o", times.toString(), "-f", "%e %U %S %M"));
        timed.addAll(command);
        Process process = new ProcessBuilder(timed)
                .redirectErrorStream(true)
                .redirectOutput(new File("/dev/null"))
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(name + " failed: " + String.join(" ", timed));
        }
        String[] taken = Files.readString(times).trim().split(" ");
        Files.delete(times);
        return new Benchmark.Run(
                Double.parseDouble(taken[0]),
                Double.parseDouble(taken[1]) + Double.parseDouble(taken[2]),
                Long.parseLong(taken[3]));
    }

    /** Rule and key of each finding; null where they are not compared. */
    @Nullable
    Set<String> findings() throws IOException {
        if (output == null) {
            return null;
        }
        boolean json = output.toString().endsWith(".jsonl");
        Set<String> findings = new HashSet<>();
        try (Stream<String> lines = Files.lines(output)) {
            lines.forEach(line -> {
                if (!findings.add(json ? value(line, "rule") + "\t" + value(line, "key") : line)) {
                    throw new IllegalStateException(name + " has twice: " + line);
                }
            });
        }
        return findings;
    }

    /** The first value of a name in a line of JSON; ids and keys hold no quotes. */
    private static String value(String line, String field) {
        int from = line.indexOf("\"" + field + "\":\"") + field.length() + 4;
        return line.substring(from, line.indexOf('"', from));
    }
}
