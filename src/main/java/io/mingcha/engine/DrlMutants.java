package io.mingcha.engine;

import io.mingcha.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;

/**
 * All small changes of a rule's conditions, found in its parsed tree: those of {@link ConditionEdits}, a constraint left
 * out, a {@code not} or {@code exists} left out or turned into the other, and a whole DRL rule left out where the rule has
 * several. What a rule does when it fires is not changed.
 */
public final class DrlMutants {
    private static final String OWN_NAME = "drools.getRule().getName()";

    private final Rule rule;
    private final String source;
    private final List<DrlMutant> mutants = new ArrayList<>();

    private DrlMutants(Rule rule) {
        this.rule = rule;
        this.source = rule.drl();
    }

    /** The mutants of a rule, in the order of its DRL. */
    public static List<DrlMutant> of(Rule rule) {
        DrlMutants found = new DrlMutants(rule);
        PackageDescr tree = found.tree();
        String header = found.source.substring(0, tree.getRules().get(0).getStartCharacter());
        for (RuleDescr drlRule : tree.getRules()) {
            if (tree.getRules().size() > 1) {
                found.mutants.add(new DrlMutant(
                        rule.id(),
                        drlRule.getName(),
                        drlRule.getLine(),
                        "rule \"" + drlRule.getName() + "\"",
                        "",
                        null));
            }
            List<Edit> edits = new ArrayList<>();
            found.collect(drlRule.getLhs(), edits);
            edits.forEach(edit -> found.mutants.add(found.mutant(header, drlRule, edit)));
        }
        return found.mutants;
    }

    private PackageDescr tree() {
        try {
            DrlParser parser = new DrlParser();
            PackageDescr tree = parser.parse(null, source);
            if (parser.hasErrors() || tree.getRules().isEmpty()) {
                throw new RuleFaults(rule.id() + "：rule.drl 不能解析 " + parser.getErrors());
            }
            return tree;
        } catch (DroolsParserException e) {
            throw new RuleFaults(rule.id() + "：rule.drl 不能解析 " + e.getMessage());
        }
    }

    private DrlMutant mutant(String header, RuleDescr drlRule, Edit edit) {
        int start = drlRule.getStartCharacter();
        String name = "\"" + drlRule.getName() + "\"";
        // The edit lies behind the name and before the consequence, so each is changed where it is.
        String changed = edit.apply(source.substring(0, drlRule.getEndCharacter() + 1))
                .substring(start)
                .replaceFirst(Pattern.quote(name), "\"" + DrlMutant.NAME + "\"")
                .replace(OWN_NAME, name);
        String before = source.substring(0, Math.max(edit.start(), edit.shownStart()));
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return new DrlMutant(
                rule.id(),
                drlRule.getName(),
                line,
                edit.shownBefore(source),
                edit.shownAfter(source),
                header + changed);
    }

    private void collect(BaseDescr element, List<Edit> edits) {
        if (element instanceof PatternDescr pattern) {
            constraints(pattern, edits);
            if (pattern.getSource() instanceof AccumulateDescr accumulate) {
                collect(accumulate.getInput(), edits);
            }
        } else if (element instanceof ConditionalElementDescr group) {
            if (element instanceof NotDescr) {
                quantifier(element, "not", "exists", edits);
            } else if (element instanceof ExistsDescr) {
                quantifier(element, "exists", "not", edits);
            }
            group.getDescrs().forEach(part -> collect((BaseDescr) part, edits));
        }
    }

    private void quantifier(BaseDescr element, String word, String other, List<Edit> edits) {
        int start = element.getStartCharacter();
        int end = start
                + source.substring(start, element.getEndCharacter() + 1)
                        .stripTrailing()
                        .length();
        edits.add(Edit.of(start, end, ""));
        edits.add(new Edit(start, start + word.length(), other, start, end));
    }

    private void constraints(PatternDescr pattern, List<Edit> edits) {
        List<ExprConstraintDescr> all = pattern.getDescrs().stream()
                .filter(ExprConstraintDescr.class::isInstance)
                .map(ExprConstraintDescr.class::cast)
                .toList();
        for (int i = 0; i < all.size(); i++) {
            int start = all.get(i).getStartCharacter();
            int end = all.get(i).getEndCharacter() + 1;
            ConditionEdits inside = ConditionEdits.of(source, start, end);
            if (!inside.binds()) {
                int from = i > 0 && i == all.size() - 1 ? all.get(i - 1).getEndCharacter() + 1 : start;
                int to = i < all.size() - 1 ? all.get(i + 1).getStartCharacter() : end;
                edits.add(Edit.drop(from, to, start, end));
            }
            edits.addAll(inside.edits());
        }
    }
}
