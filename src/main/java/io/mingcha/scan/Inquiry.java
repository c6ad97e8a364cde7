package io.mingcha.scan;

import io.mingcha.finding.Finding;
import io.mingcha.finding.Subject;
import io.mingcha.rule.Rule;
import io.mingcha.rule.Scope;
import io.mingcha.rule.Severity;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a data set: all there is, or what concerns a person, a unit or some days. Each part may be null, which
 * asks for nothing in particular.
 *
 * @param personId the person whom findings must be about
 * @param unitId the unit that findings must count for
 * @param from the first date of findings
 * @param to the last date of findings
 * @param atLeast the lightest severity of findings
 */
public record Inquiry(
        @Nullable String personId,
        @Nullable String unitId,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Severity atLeast) {
    /** Asks for all there is. */
    public static final Inquiry EVERYTHING = new Inquiry(null, null, null, null, null);

    /** Whether a group of records can bear on what is asked. A rule of persons is always about the person of the group. */
    public boolean concerns(Scope scope, String key) {
        return personId == null || scope != Scope.PERSON || personId.equals(key);
    }

    /**
     * Those of some rules that can bear on what is asked, with those they are made of. A rule of the second tier that names
     * a person looks at that person's findings alone, so that for its sake no other rule is needed.
     */
    List<Rule> bearing(Collection<Rule> rules) {
        if (personId == null) {
            return List.copyOf(rules);
        }
        Set<String> needed = new HashSet<>();
        List<Rule> inTurn = rules.stream().filter(Rule::mayNamePerson).toList();
        while (!inTurn.isEmpty()) {
            Set<String> of = new HashSet<>();
            inTurn.stream().filter(rule -> needed.add(rule.id())).forEach(rule -> of.addAll(rule.madeOf()));
            inTurn = rules.stream().filter(rule -> of.contains(rule.id())).toList();
        }
        return rules.stream().filter(rule -> needed.contains(rule.id())).toList();
    }

    /** Whether it asks about a person or a unit. */
    public boolean hasSubject() {
        return personId != null || unitId != null;
    }

    /** Whether a finding is about whom is asked. */
    public boolean isAbout(Finding finding) {
        Subject subject = finding.subject();
        return (personId == null || (subject.kind() == Subject.Kind.PERSON && personId.equals(subject.id())))
                && (unitId == null || unitId.equals(subject.unitId()));
    }

    /** Whether a finding is an answer. */
    public boolean keeps(Finding finding) {
        return isAbout(finding)
                && (from == null || !finding.date().isBefore(from))
                && (to == null || !finding.date().isAfter(to))
                && (atLeast == null || finding.severity().compareTo(atLeast) >= 0);
    }
}
