package io.mingcha.contract;

import io.mingcha.rule.DatedValue;
import io.mingcha.rule.Effective;
import io.mingcha.rule.Parameter;
import io.mingcha.rule.ParameterType;
import io.mingcha.rule.Rule;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The mutants of a rule's figures: each value that holds last, each first day of such a value, and the first and last day
 * of the rule, one step down and one up.
 */
final class FigureSteps {
    private static final long LAST_MINUTE = 24 * 3600 - 60;

    private final Rule rule;
    private final FileLines yaml;
    private final List<Suspect> steps = new ArrayList<>();

    private FigureSteps(Rule rule, Path folder) {
        this.rule = rule;
        this.yaml = FileLines.read(folder.resolve("rule.yaml"));
    }

    static List<Suspect> of(Rule rule, Path folder) {
        FigureSteps steps = new FigureSteps(rule, folder);
        rule.parameters().values().forEach(steps::value);
        rule.parameters().keySet().stream().map(FigureSteps::table).distinct().forEach(steps::firstDay);
        steps.effective();
        return steps.steps;
    }

    private void value(Parameter parameter) {
        ParameterType type = parameter.type();
        long value = parameter.standing();
        long step = type.step(value);
        for (long changed : List.of(value - step, value + step)) {
            if (changed >= 0 && (type != ParameterType.TIME || changed <= LAST_MINUTE)) {
                add(
                        table(parameter.key()),
                        parameter.key() + ": " + Mutant.text(type.format(value), type.format(changed)),
                        rule.with(parameter.withStanding(changed)));
            }
        }
    }

    /** All cells of a table have their first days in common. */
    private void firstDay(String table) {
        List<Parameter> cells = rule.parameters().values().stream()
                .filter(cell -> table(cell.key()).equals(table))
                .toList();
        List<DatedValue> changes = cells.get(0).changes();
        if (changes.isEmpty()) {
            return;
        }
        LocalDate from = changes.get(changes.size() - 1).from();
        for (int step : new int[] {-1, 1}) {
            LocalDate changed = from.plusDays(step);
            Rule stepped = rule;
            for (Parameter cell : cells) {
                stepped = stepped.with(cell.withStandingFrom(changed));
            }
            add(table, table + " from: " + Mutant.text(from.toString(), changed.toString()), stepped);
        }
    }

    private static String table(String key) {
        return key.split("\\.")[0];
    }

    private void effective() {
        Effective days = rule.effective();
        for (int step : new int[] {-1, 1}) {
            if (days.from() != null) {
                LocalDate changed = days.from().plusDays(step);
                add(
                        "effective",
                        "effective: " + Mutant.text(days.from().toString(), changed.toString()),
                        rule.effective(new Effective(changed, days.to(), days.followedBy())));
            }
            if (days.to() != null) {
                LocalDate changed = days.to().plusDays(step);
                add(
                        "effective",
                        "effective to: " + Mutant.text(days.to().toString(), changed.toString()),
                        rule.effective(new Effective(days.from(), changed, days.followedBy())));
            }
        }
    }

    private void add(String key, String text, Rule changed) {
        steps.add(new Suspect(new Mutant(rule.id(), "rule.yaml", yaml.find(key + ":"), text), null, changed));
    }
}
