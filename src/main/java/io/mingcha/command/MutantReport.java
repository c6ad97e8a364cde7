package io.mingcha.command;

import io.mingcha.contract.Mutant;
import io.mingcha.contract.MutantScore;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** What people see of a trial of mutants: a line per rule while it runs, then what was not noticed. */
final class MutantReport {
    /** So many percent of all mutants must be noticed. */
    private static final int WANTED_PERCENT = 90;

    /** So many percent of the mutants of each rule must be. */
    private static final int WANTED_OF_EACH = 75;

    private final PrintWriter out;
    private final int width;
    private final List<MutantScore> scores = new ArrayList<>();

    /** @param width the length of the longest rule id */
    MutantReport(PrintWriter out, int width) {
        this.out = out;
        this.width = width;
        out.println("规则" + " ".repeat(Math.max(0, width - 4)) + "  变异  检出  漏过  等价  不能编译  检出率");
    }

    void add(MutantScore score) {
        scores.add(score);
        out.println(score.rule() + " ".repeat(width - score.rule().length()) + "  " + figures(List.of(score)));
        out.flush();
    }

    /** Prints the total and the survivors, and says whether it is enough. */
    boolean finish() {
        out.println("合计" + " ".repeat(Math.max(0, width - 4)) + "  " + figures(scores));
        boolean faultless = true;
        for (MutantScore score : scores) {
            list(score.rule() + " 漏过的变异：", score.survivors());
            list(score.rule() + " 不能编译、不计的变异：", score.notCompiling());
            justify(score);
            if (!score.reaches(WANTED_OF_EACH)) {
                faultless = false;
                out.println();
                out.println(score.rule() + " 的检出率低于 " + WANTED_OF_EACH + "%");
            }
            if (!score.faults().isEmpty()) {
                faultless = false;
                out.println();
                out.println(score.rule() + " 有误：");
                score.faults().forEach(fault -> out.println("    " + fault));
            }
        }
        out.flush();
        return faultless && sum(scores, true) * 100 >= sum(scores, false) * WANTED_PERCENT;
    }

    private void list(String title, List<Mutant> mutants) {
        if (!mutants.isEmpty()) {
            out.println();
            out.println(title);
            mutants.forEach(mutant -> out.println("    " + mutant.file() + ":" + mutant.line() + "  " + mutant.text()));
        }
    }

    private void justify(MutantScore score) {
        if (!score.equivalent().isEmpty()) {
            out.println();
            out.println(score.rule() + " 与原规则等价、不计的变异：");
            score.equivalent()
                    .forEach((mutant, why) -> out.println(
                            "    " + mutant.file() + ":" + mutant.line() + "  " + mutant.text() + "  因为" + why));
        }
    }

    private static String figures(List<MutantScore> scores) {
        long counted = sum(scores, false);
        long killed = sum(scores, true);
        int equivalent =
                scores.stream().mapToInt(score -> score.equivalent().size()).sum();
        int notCompiling =
                scores.stream().mapToInt(score -> score.notCompiling().size()).sum();
        String share = counted == 0 ? "—" : killed * 100 / counted + "%";
        return "%4d  %4d  %4d  %4d  %8d  %6s"
                .formatted(counted + equivalent, killed, counted - killed, equivalent, notCompiling, share);
    }

    private static long sum(List<MutantScore> scores, boolean killed) {
        return scores.stream()
                .mapToLong(score -> killed ? score.killed() : score.counted())
                .sum();
    }
}
