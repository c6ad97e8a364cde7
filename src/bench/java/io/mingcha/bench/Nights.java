package io.mingcha.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Measures what an index saves: a first night, a second with one more day of attendance as of the day after, and the question
 * for one person, against the same question to the sample data. What the second night finds must be, byte for byte, what a
 * scan without an index finds, else nothing is printed.
 */
public final class Nights {
    private static final LocalDate NEXT = BigOffice.AS_OF.plusDays(1);
    private static final int QUESTIONS = 5;

    private Nights() {}

    /** Takes the distribution, a folder for data and results, the factor, the seed and the sample data. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path home = Path.of(args[0]).toAbsolutePath();
        Path work = Files.createDirectories(Path.of(args[1]).toAbsolutePath());
        double factor = Double.parseDouble(args[2]);
        Path data = work.resolve("nights-" + args[2] + "-" + args[3]);
        if (!Files.exists(data)) {
            Path making = Files.createDirectories(work.resolve("making"));
            BigOffice.write(making, factor, Long.parseLong(args[3]));
            Files.move(making, data);
        }
        Path day = data.resolve("attendance-" + NEXT + ".csv");
        Path index = work.resolve("index-" + args[2] + "-" + args[3]);
        Files.deleteIfExists(day);
        remove(index);
        Benchmark.Run first = scan(home, data, BigOffice.AS_OF, work.resolve("night1"), index);
        writeDay(day, BigOffice.personsAt(factor));
        Benchmark.Run full = scan(home, data, NEXT, work.resolve("full"), null);
        Benchmark.Run second = scan(home, data, NEXT, work.resolve("night2"), index);
        for (String file : List.of("findings.jsonl", "rejected.csv")) {
            if (Files.mismatch(work.resolve("full").resolve(file), work.resolve("night2").resolve(file)) >= 0) {
                throw new IllegalStateException(file + " differs with the index, so that times mean nothing");
            }
        }
        Benchmark.Run asked = check(home, data, NEXT, "P0000001", index);
        Benchmark.Run sample = check(home, Path.of(args[4]), LocalDate.of(2026, 4, 30), "P005", null);
        System.out.printf(Locale.ROOT, "Factor %s, load %s%n%n", args[2], Benchmark.Run.load());
        System.out.println("| | wall s | CPU s | peak MiB |\n|---|---|---|---|");
        tell("first night, index written", first);
        tell("second night without index", full);
        tell("second night with index", second);
        tell("check --person with index", asked);
        tell("check --person, sample data", sample);
        System.out.printf(
                Locale.ROOT,
                "%nG6: %.2f of the wall, %.2f of the CPU of the first night. G5: %.2f of the wall of the sample's check.%n",
                second.wall() / first.wall(), second.cpu() / first.cpu(), asked.wall() / sample.wall());
    }

    private static void tell(String name, Benchmark.Run run) {
        System.out.printf(
                Locale.ROOT, "| %s | %.2f | %.2f | %d |%n", name, run.wall(), run.cpu(), run.peakKib() / 1024);
    }

    private static Benchmark.Run scan(Path home, Path data, LocalDate asOf, Path out, @Nullable Path index)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bin/mingcha").toString(), "scan", "--data", data.toString(), "--as-of", asOf.toString(),
                "--formats", "none", "--out", out.toString()));
        Benchmark.RULES.forEach(rule -> command.addAll(List.of("--rule", rule)));
        if (index != null) {
            command.addAll(List.of("--index", index.toString()));
        }
        return new Contender("scan", null, command).run();
    }

    private static Benchmark.Run check(Path home, Path data, LocalDate asOf, String person, @Nullable Path index)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bin/mingcha").toString(), "check", "--data", data.toString(), "--as-of", asOf.toString(),
                "--person", person));
        Benchmark.RULES.forEach(rule -> command.addAll(List.of("--rule", rule)));
        if (index != null) {
            command.addAll(List.of("--index", index.toString()));
        }
        List<Benchmark.Run> runs = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            runs.add(new Contender("check", null, command).run());
        }
        return Benchmark.Run.median(runs);
    }

    /** One more day of everybody, a few of them late. */
    private static void writeDay(Path file, int persons) throws IOException {
        try (CsvOut out = new CsvOut(file, "person_id,date,clock_in,clock_out")) {
            for (int person = 0; person < persons; person++) {
                out.id('P', person, 7).text(NEXT.toString());
                out.time(person % 50 == 0 ? 31_500 : 29_400).time(63_600).end();
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
