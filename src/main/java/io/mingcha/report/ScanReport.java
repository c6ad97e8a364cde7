package io.mingcha.report;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.scan.RuleOutcome;
import io.mingcha.scan.ScanResult;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the reports of a scan are made from.
 *
 * @param masking whom the reports do not name
 * @param version the program's
 */
public record ScanReport(ScanResult result, Dictionary dictionary, Masking masking, String version) {
    /** What every page, sheet and file says that names somebody. */
    public static final String STATEMENT = "本件所列均为比对得出的待核实线索，不是结论；须由专人逐条核实，当事人有权陈述申辩。";

    /** What is said where names are hidden. */
    public static final String MASKED = "姓名、编号已作遮盖；核实时按线索编号对照 findings.jsonl。";

    /** By rule, why its findings may say more about the data than about people; none for most. */
    Map<String, String> suspicions() {
        Map<String, String> suspicions = new TreeMap<>();
        for (RuleOutcome outcome : result.outcomes()) {
            if (outcome.rows().suspect()) {
                suspicions.put(outcome.rule().id(), outcome.rows().suspicion());
            }
        }
        return suspicions;
    }

    /** The words for its findings. */
    FindingWords words() {
        return new FindingWords(result.intake().dataset(), dictionary, masking);
    }
}
