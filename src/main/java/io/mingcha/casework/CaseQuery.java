package io.mingcha.casework;

import io.mingcha.rule.Severity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A question about a period whose answer is a number of matters, in the same words as {@code mingcha ledger list}.
 *
 * @param from the first day, counted in
 * @param to the last day, counted in
 * @param unit whose matters; null for all
 * @param rule found by this rule; null for all
 * @param severity of this severity; null for all
 * @param waived whether those under an exception are asked for, which are counted nowhere else
 */
public record CaseQuery(
        Happening happening,
        LocalDate from,
        LocalDate to,
        @Nullable String unit,
        @Nullable String rule,
        @Nullable Severity severity,
        boolean waived) {
    /** All matters that count, of whatever rule and severity. */
    public static CaseQuery of(Happening happening, LocalDate from, LocalDate to, @Nullable String unit) {
        return new CaseQuery(happening, from, to, unit, null, null, false);
    }

    /** The same of one rule. */
    public CaseQuery ofRule(String only) {
        return new CaseQuery(happening, from, to, unit, only, severity, waived);
    }

    /** The same of one severity. */
    public CaseQuery ofSeverity(Severity only) {
        return new CaseQuery(happening, from, to, unit, rule, only, waived);
    }

    /** The same of what falls under an exception. */
    public CaseQuery ofWaived() {
        return new CaseQuery(happening, from, to, unit, rule, severity, true);
    }

    /** Whether a case answers it. */
    public boolean holds(CaseFile file, CasePast past) {
        return (file.waiver() != null) == waived
                && (unit == null || unit.equals(file.matter().unitId()))
                && (rule == null || rule.equals(file.matter().rule()))
                && (severity == null || severity == file.matter().severity())
                && happening.holds(past, from, to);
    }

    /** What it asks, in Chinese. */
    public String words() {
        return from + " 至 " + to + (unit == null ? "" : "，单位 " + unit) + (rule == null ? "" : "，规则 " + rule)
                + (severity == null ? "" : "，程度 " + severity.chinese()) + (waived ? "，只计已报备的" : "，不计已报备的") + "："
                + happening.meaning() + "。";
    }

    /** The command that lists the matters it counts; the ledger is to be named as for the report. */
    public String command() {
        return "mingcha ledger list --happened " + happening.chinese() + " --from " + from + " --to " + to
                + (waived ? " --waived" : " --counted") + option("--unit", unit) + option("--rule", rule)
                + option("--severity", severity == null ? null : severity.chinese());
    }

    private static String option(String name, @Nullable String value) {
        if (value == null) {
            return "";
        }
        boolean plain = value.matches("[\\p{IsAlphabetic}\\p{IsDigit}/_.-]+");
        return " " + name + " " + (plain ? value : "'" + value.replace("'", "'\\''") + "'");
    }
}
