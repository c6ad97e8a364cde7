package io.mingcha.rule;

import io.mingcha.dictionary.KeptReader;
import io.mingcha.dictionary.KeptWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The form in which a rule is kept: its parts one after the other, written and read in the same order. */
final class RuleForm {
    private RuleForm() {}

    static void write(Rule rule, KeptWriter to) {
        to.text(rule.id());
        to.number(rule.version());
        to.text(rule.title());
        to.text(rule.checks());
        to.number(rule.scope().ordinal());
        to.texts(rule.tables());
        to.texts(rule.cover());
        to.text(rule.looksAt());
        write(rule.effective(), to);
        write(rule.judged(), to, judgement -> {
            to.number(judgement.severity().ordinal());
            to.number(judgement.grade().ordinal());
            to.number(judgement.ladder().ordinal());
            to.text(judgement.when());
        });
        write(rule.parameters(), to, parameter -> write(parameter, to));
        to.texts(rule.site());
        to.texts(rule.basis());
        to.text(rule.summary());
        write(rule.evidence(), to, to::texts);
        to.text(rule.recommendation());
        to.text(rule.blindSpots());
        to.texts(rule.madeOf());
        to.flag(rule.needsLog());
        to.flag(rule.ends());
        to.text(rule.drl());
    }

    static Rule read(KeptReader from) {
        return new Rule(
                from.text(),
                (int) from.number(),
                from.text(),
                from.text(),
                Scope.values()[(int) from.number()],
                from.texts(),
                from.texts(),
                from.text(),
                effective(from),
                map(
                        from,
                        of -> new Judgement(
                                Severity.values()[(int) of.number()],
                                Grade.values()[(int) of.number()],
                                Ladder.values()[(int) of.number()],
                                of.text())),
                map(from, RuleForm::parameter),
                from.texts(),
                from.texts(),
                from.text(),
                map(from, KeptReader::texts),
                from.text(),
                from.text(),
                new TreeSet<>(from.texts()),
                from.flag(),
                from.flag(),
                from.text());
    }

    private static void write(Effective effective, KeptWriter to) {
        writeDay(effective.from(), to);
        writeDay(effective.to(), to);
        to.text(effective.followedBy());
    }

    private static Effective effective(KeptReader from) {
        Effective effective = new Effective(day(from), day(from), from.textOrNull());
        return effective.limited() ? effective : Effective.ALWAYS;
    }

    private static void write(Parameter parameter, KeptWriter to) {
        to.text(parameter.key());
        to.number(parameter.type().ordinal());
        to.text(parameter.unit());
        to.text(parameter.meaning());
        TableLayout layout = parameter.layout();
        to.text(layout == null ? null : layout.title());
        if (layout != null) {
            write(layout.lines(), to, to::text);
            write(layout.columns(), to, to::text);
        }
        Long initial = parameter.initial();
        to.flag(initial != null);
        to.number(initial == null ? 0 : initial);
        to.number(parameter.changes().size());
        for (DatedValue change : parameter.changes()) {
            to.number(change.from().toEpochDay());
            to.number(change.value());
        }
    }

    private static Parameter parameter(KeptReader from) {
        String key = from.text();
        ParameterType type = ParameterType.values()[(int) from.number()];
        String unit = from.text();
        String meaning = from.text();
        String title = from.textOrNull();
        TableLayout layout =
                title == null ? null : new TableLayout(title, map(from, KeptReader::text), map(from, KeptReader::text));
        boolean given = from.flag();
        long initial = from.number();
        List<DatedValue> changes = new ArrayList<>();
        for (long left = from.number(); left > 0; left--) {
            changes.add(new DatedValue(LocalDate.ofEpochDay(from.number()), from.number()));
        }
        return new Parameter(key, type, unit, meaning, layout, given ? initial : null, changes);
    }

    private static void writeDay(@Nullable LocalDate day, KeptWriter to) {
        to.flag(day != null);
        if (day != null) {
            to.number(day.toEpochDay());
        }
    }

    private static @Nullable LocalDate day(KeptReader from) {
        return from.flag() ? LocalDate.ofEpochDay(from.number()) : null;
    }

    private static <T> void write(Map<String, T> map, KeptWriter to, Consumer<T> value) {
        to.number(map.size());
        map.forEach((key, of) -> {
            to.text(key);
            value.accept(of);
        });
    }

    private static <T> Map<String, T> map(KeptReader from, Function<KeptReader, T> value) {
        Map<String, T> map = new LinkedHashMap<>();
        for (long left = from.number(); left > 0; left--) {
            map.put(from.text(), value.apply(from));
        }
        return map;
    }
}
