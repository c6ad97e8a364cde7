package io.mingcha.command;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Runs what people wait for, so that the JVM that records the run comes to know the classes it takes. */
final class Practice {
    private static final List<List<String>> RUNS = List.of(
            List.of("check", "--person", "p1"),
            List.of("check", "--person", "p1", "--explain"),
            List.of("check", "--unit", "u1", "--format", "json"));

    private Practice() {}

    /** @param args the data folder */
    public static void main(String[] args) {
        int worst = 0;
        for (List<String> run : RUNS) {
            List<String> line = new ArrayList<>(run);
            line.addAll(List.of("--data", args[0], "--as-of", "2026-04-30"));
            PrintWriter nowhere = new PrintWriter(
                    new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), true);
            worst = Math.max(
                    worst, MingchaCommand.run(nowhere, new PrintWriter(System.err, true), line.toArray(String[]::new)));
        }
        System.exit(worst);
    }
}
