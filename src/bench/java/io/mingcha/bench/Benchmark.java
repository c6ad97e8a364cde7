package io.mingcha.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Runs the product, a column store and a hand-written loop on the same files, each in a process of its own and by turns,
 * and prints how they compare. What they find must be the same, else nothing is printed but what differs.
 */
public final class Benchmark {
    static final List<String> RULES = List.of(
            "attendance/late-arrival", "attendance/early-leave", "attendance/half-day-absence",
            "attendance/unapproved-absence", "attendance/absence-run", "attendance/conflicting-presence",
            "reception/noon-drinking", "reception/no-letter", "reception/too-many-escorts", "reception/over-standard",
            "expense/split-to-avoid-approval", "expense/travel-without-outing", "task/overdue",
            "task/inherited-matter-ignored");

    private Benchmark() {}

    /** Takes the distribution, a folder for data and results, the factor, the seed and the number of rounds. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path home = Path.of(args[0]).toAbsolutePath();
        Path work = Files.createDirectories(Path.of(args[1]).toAbsolutePath());
        double factor = Double.parseDouble(args[2]);
        long seed = Long.parseLong(args[3]);
        Path data = work.resolve("data-" + args[2] + "-" + seed);
        if (!Files.exists(data)) {
            Path making = Files.createDirectories(work.resolve("making"));
            BigOffice.write(making, factor, seed);
            Files.move(making, data);
        }
        List<Contender> contenders = contenders(home, data, work);
        Map<String, List<Run>> runs = new LinkedHashMap<>();
        Set<String> agreed = null;
        for (int round = 0; round < Integer.parseInt(args[4]); round++) {
            for (Contender contender : contenders) {
                Run run = contender.run();
                runs.computeIfAbsent(contender.name(), name -> new ArrayList<>()).add(run);
                Set<String> findings = contender.findings();
                if (findings != null) {
                    agreed = agreed == null ? findings : agreed;
                    refuseUnequal(contender.name(), agreed, findings);
                }
            }
        }
        report(factor, seed, runs, agreed == null ? 0 : agreed.size(), work);
    }

    private static List<Contender> contenders(Path home, Path data, Path work) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("java.class.path");
        String threads = String.valueOf(Runtime.getRuntime().availableProcessors());
        List<String> scan = new ArrayList<>(List.of(
                home.resolve("bin/mingcha").toString(), "scan", "--data", data.toString(), "--as-of",
                BigOffice.AS_OF.toString(), "--formats", "none", "--out"));
        List<String> all = new ArrayList<>(scan);
        all.add(work.resolve("all").toString());
        scan.add(work.resolve("scan").toString());
        RULES.forEach(rule -> scan.addAll(List.of("--rule", rule)));
        Path sql = work.resolve("duckdb.tsv");
        Path hand = work.resolve("hand.tsv");
        return List.of(
                new Contender("duckdb", sql, List.of(java, "-cp", classes, ColumnStore.class.getName(),
                        data.toString(), sql.toString(), threads)),
                new Contender("mingcha", work.resolve("scan/findings.jsonl"), scan),
                new Contender("hand", hand, List.of(java, "-cp", classes, HandLoop.class.getName(),
                        data.toString(), hand.toString(), threads)),
                new Contender("mingcha, all rules", null, all));
    }

    private static void refuseUnequal(String name, Set<String> agreed, Set<String> findings) {
        if (agreed.equals(findings)) {
            return;
        }
        Set<String> missing = new HashSet<>(agreed);
        missing.removeAll(findings);
        Set<String> more = new HashSet<>(findings);
        more.removeAll(agreed);
        throw new IllegalStateException(name + " finds otherwise, so that times mean nothing. It lacks "
                + missing.stream().limit(10).toList() + " and has beside " + more.stream().limit(10).toList());
    }

    private static void report(double factor, long seed, Map<String, List<Run>> runs, int findings, Path work)
            throws IOException {
        Map<String, Run> middle = new LinkedHashMap<>();
        runs.forEach((name, all) -> middle.put(name, Run.median(all)));
        Run base = middle.values().iterator().next();
        StringBuilder page = new StringBuilder("Factor %s, seed %d, %d rounds, %d findings by each; medians. Load %s.%n%n"
                .formatted(factor, seed, runs.values().iterator().next().size(), findings, Run.load()));
        page.append("| | wall s | CPU s | peak MiB | wall ratio | CPU ratio | memory ratio |\n|---|---|---|---|---|---|---|\n");
        middle.forEach((name, run) -> page.append(String.format(
                Locale.ROOT, "| %s | %.2f | %.2f | %d | %.2f | %.2f | %.2f |%n", name, run.wall(), run.cpu(),
                run.peakKib() / 1024, run.wall() / base.wall(), run.cpu() / base.cpu(),
                (double) run.peakKib() / base.peakKib())));
        System.out.println(page);
        Files.writeString(work.resolve("results.md"), page);
        Files.writeString(work.resolve("results.svg"), Chart.of(middle));
    }

    /** What one run took. */
    record Run(double wall, double cpu, long peakKib) {
        static Run median(List<Run> runs) {
            return new Run(
                    middle(runs.stream().map(Run::wall).toList()),
                    middle(runs.stream().map(Run::cpu).toList()),
                    Math.round(middle(runs.stream().map(run -> (double) run.peakKib()).toList())));
        }

        private static double middle(List<Double> values) {
            List<Double> sorted = new ArrayList<>(values);
            Collections.sort(sorted);
            int size = sorted.size();
            return (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
        }

        /** How busy the machine is, since a busy one only allows ratios. */
        static String load() throws IOException {
            Path file = Path.of("/proc/loadavg");
            return Files.exists(file) ? Files.readString(file).split(" ")[0] : "unknown";
        }
    }
}
