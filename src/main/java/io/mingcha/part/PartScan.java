package io.mingcha.part;

import io.mingcha.calendar.WorkCalendar;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.engine.CompiledRules;
import io.mingcha.engine.Knowledge;
import io.mingcha.fact.Office;
import io.mingcha.fact.Setting;
import io.mingcha.fact.View;
import io.mingcha.finding.Assembler;
import io.mingcha.rule.Parameters;
import io.mingcha.rule.Rule;
import io.mingcha.scan.PlaceBook;
import io.mingcha.scan.RowCounts;
import io.mingcha.table.Dataset;
import io.mingcha.table.Rows;
import io.mingcha.table.Slice;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that whoever judges a part of a data set must know: the rules, compiled, the figures and the calendar, and the tables
 * that every part needs whole. What is made of it is made once in a process, when it is first asked for.
 *
 * @param rules all rules
 * @param judged those that are judged, as they can see
 * @param reported those that are reported
 * @param classes the compiled rules
 * @param present the tables that are present
 * @param references the rows of {@link #WHOLE}
 * @param lostCover persons whom a rejected row of leaves or outings names
 * @param largestGroup the most rows that a group may have
 * @param placed whether rows are counted by place, for a ledger
 */
public record PartScan(
        List<Rule> rules,
        List<Rule> judged,
        List<Rule> reported,
        byte[] classes,
        Parameters parameters,
        WorkCalendar calendar,
        LocalDate asOf,
        @Nullable LocalDate logStart,
        Set<String> present,
        List<Slice> references,
        Sources sources,
        Set<String> lostCover,
        Targets targets,
        int largestGroup,
        boolean placed)
        implements Serializable {
    /** The tables that every part needs whole. */
    public static final Set<String> WHOLE =
            Set.of("units", "persons", "appointments", "calendar", "self_reports", "activities", "withheld_days");

    /** What is made of it in a process. */
    public static final class Ready {
        private final PartScan scan;
        private final Office office;
        private final Assembler assembler;
        private final RowCounts.Counter counter;
        private final Knowledge knowledge;

        /** Makes it, which takes a while. */
        public Ready(PartScan scan) {
            this.scan = scan;
            Dataset whole = scan.dataset(scan.references);
            this.office = new Office(whole, new Setting(scan.asOf, scan.calendar, scan.parameters, scan.logStart));
            this.assembler = Assembler.of(office, scan.rules, scan.lostCover);
            this.counter = new RowCounts.Counter(whole, scan.asOf, scan.reported);
            this.knowledge = Knowledge.of(scan.judged, CompiledRules.of(scan.judged, scan.classes));
        }

        /** What counts rows by place beside other rows of the same part. */
        PlaceBook places(Dataset part) {
            Map<String, Rows> registers = new HashMap<>();
            View persons = office.view("persons");
            Rows tasks = part.find("tasks");
            if (persons != null) {
                registers.put("persons", persons.rows());
            }
            if (tasks != null) {
                registers.put("tasks", tasks);
            }
            return new PlaceBook(new Dataset(registers));
        }

        public PartScan scan() {
            return scan;
        }

        /** The whole office, of whose tables only those are filled that every part needs. */
        Office office() {
            return office;
        }

        Assembler assembler() {
            return assembler;
        }

        RowCounts.Counter counter() {
            return counter;
        }

        Knowledge knowledge() {
            return knowledge;
        }

        Function<String, Rule> rules() {
            Map<String, Rule> byId = scan.rules.stream().collect(Collectors.toMap(Rule::id, rule -> rule));
            return byId::get;
        }
    }

    /** The rows of slices with every table that is present, those without rows being empty. */
    Dataset dataset(Collection<Slice> slices) {
        Dictionary dictionary = Dictionary.shipped();
        Map<String, Rows> tables = new HashMap<>();
        present.forEach(table -> tables.put(table, new Rows(dictionary.table(table))));
        sources.fill(tables, slices);
        return new Dataset(tables);
    }

    /** The rows of slices alone. */
    Dataset only(Collection<Slice> slices) {
        Dictionary dictionary = Dictionary.shipped();
        Map<String, Rows> tables = new HashMap<>();
        slices.stream()
                .map(Slice::table)
                .distinct()
                .filter(present::contains)
                .forEach(table -> tables.put(table, new Rows(dictionary.table(table))));
        sources.fill(tables, slices);
        return new Dataset(tables);
    }
}
