package io.mingcha.rule;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A rule as its folder describes it.
 *
 * @param id topic and name, the folder's path below the rules folder
 * @param version raised with every change of what the rule means
 * @param checks what it checks, in plain Chinese, with figures in braces; empty where nobody wrote it
 * @param scope which records must lie together
 * @param tables the tables that must be present, else the rule is not evaluated
 * @param cover tables that could excuse a person; where one is absent the findings are leads
 * @param looksAt the table whose rows it judges, or {@link #FINDINGS}
 * @param effective the days whose rows it judges
 * @param judged what a finding amounts to, by the word behind the DRL rule's name; {@code base} without a word
 * @param parameters its figures, by key
 * @param site the site's values it leans on, printed with its findings
 * @param basis the clauses it stands on
 * @param summary one Chinese sentence with figures in braces
 * @param evidence the cells that matter, by table
 * @param recommendation what to do, in Chinese
 * @param blindSpots what it cannot see, in Chinese
 * @param madeOf the rules whose findings it counts
 * @param needsLog whether it sees nothing without entries in the task log
 * @param ends whether it can cease to hold while every record stays right, as an open task is done one day: then that a
 *     later scan no longer finds it is the matter's end and no correction
 * @param drl when it is so
 */
public record Rule(
        String id,
        int version,
        String title,
        String checks,
        Scope scope,
        List<String> tables,
        List<String> cover,
        String looksAt,
        Effective effective,
        Map<String, Judgement> judged,
        Map<String, Parameter> parameters,
        List<String> site,
        List<String> basis,
        String summary,
        Map<String, List<String>> evidence,
        String recommendation,
        String blindSpots,
        Set<String> madeOf,
        boolean needsLog,
        boolean ends,
        String drl)
        implements Serializable {
    /** What a rule of the second tier looks at instead of a table. */
    public static final String FINDINGS = "findings";

    /** The judgement of a DRL rule without a word behind its name. */
    public static final String BASE = "base";

    /** Whether a finding of it may be about a person: it names one, or is about whom those are that it is made of. */
    public boolean mayNamePerson() {
        return drl.contains(".person") || !madeOf.isEmpty();
    }

    /** The first part of the id. */
    public String topic() {
        return id.substring(0, id.indexOf('/'));
    }

    /** Whether an option such as {@code attendance} or {@code attendance/late-arrival} names this rule. */
    public boolean isNamedBy(String idOrTopic) {
        return id.equals(idOrTopic) || topic().equals(idOrTopic);
    }

    /** What a finding amounts to by the word behind the DRL rule's name; the base where the word says nothing else. */
    public Judgement judgement(String word) {
        Judgement judgement = judged.getOrDefault(word, judged.get(BASE));
        if (judgement == null) {
            throw new IllegalStateException(id + " does not say what \"" + word + "\" amounts to");
        }
        return judgement;
    }

    /** The id that the name of a DRL rule begins with. */
    public static String idOf(String drlName) {
        int colon = drlName.indexOf(": ");
        return colon < 0 ? drlName : drlName.substring(0, colon);
    }

    /** The word behind the id in the name of a DRL rule. */
    public static String wordOf(String drlName) {
        int colon = drlName.indexOf(": ");
        return colon < 0 ? BASE : drlName.substring(colon + 2);
    }

    /** This rule with another parameter in place of the one of the same key. */
    public Rule with(Parameter parameter) {
        Map<String, Parameter> changed = new LinkedHashMap<>(parameters);
        changed.put(parameter.key(), parameter);
        return with(effective, changed);
    }

    /** This rule, in force on other days. */
    public Rule effective(Effective days) {
        return with(days, parameters);
    }

    private Rule with(Effective newEffective, Map<String, Parameter> newParameters) {
        return new Rule(
                id,
                version,
                title,
                checks,
                scope,
                tables,
                cover,
                looksAt,
                newEffective,
                judged,
                newParameters,
                site,
                basis,
                summary,
                evidence,
                recommendation,
                blindSpots,
                madeOf,
                needsLog,
                ends,
                drl);
    }
}
