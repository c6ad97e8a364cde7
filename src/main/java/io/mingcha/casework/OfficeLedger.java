package io.mingcha.casework;

import io.mingcha.dictionary.Column;
import io.mingcha.ledger.CaseState;
import io.mingcha.rule.Severity;
import io.mingcha.table.Rows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes over the rows of an office's own rectification ledger: a number that is there already is left as it is, so that the
 * same file can be read as often as one likes.
 */
public final class OfficeLedger {
    /** What stands in place of a rule for all of them. */
    public static final String CATEGORY = "整改台账";

    private final Rows rows;
    private final People people;
    private final LocalDate today;
    private final Terms terms;

    /** @param people gives names their ids; where one name is two persons' it stays a name */
    public OfficeLedger(Rows rows, People people, LocalDate today, Terms terms) {
        this.rows = rows;
        this.people = people;
        this.today = today;
        this.terms = terms;
    }

    /**
     * What became of the rows; fresh + known = rows.
     *
     * @param fresh the ids of the cases that were opened
     * @param known the numbers that were there already
     */
    public record Result(List<String> fresh, List<String> known) {}

    /** Opens a case for each row whose number is new. */
    public Result takeOver(Entries entries) {
        List<String> fresh = new ArrayList<>();
        List<String> known = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            String number = String.valueOf(text("number", row));
            if (entries.find(CATEGORY, number) != null) {
                known.add(number);
                continue;
            }
            String id = entries.open(found(row, number));
            fresh.add(id);
            CaseState state = state(row);
            if (state != CaseState.TO_VERIFY) {
                entries.takeOver(id, state, takeover(row));
            }
        }
        return new Result(fresh, known);
    }

    private Entries.Found found(int row, String number) {
        String unit = text("unit", row);
        String severity = code("severity", row);
        LocalDate foundOn = date("found_on", row);
        String category = text("category", row);
        String source = text("source", row);
        return new Entries.Found(
                CATEGORY,
                category == null ? "台账问题" : category,
                number,
                source == null ? "原整改台账" : source,
                String.valueOf(text("description", row)),
                severity == null ? Severity.GENERAL : Severity.valueOf(severity.toUpperCase(Locale.ROOT)),
                null,
                unit,
                unit == null ? null : id(people.units(), unit),
                foundOn == null || foundOn.isAfter(today) ? today : foundOn,
                false);
    }

    /** A row that says nothing of its being put right still has to be verified. */
    private CaseState state(int row) {
        if (date("closed_on", row) != null) {
            return CaseState.CLOSED;
        }
        boolean ordered = text("owner", row) != null
                || text("plan", row) != null
                || code("measure", row) != null
                || date("due_on", row) != null;
        return ordered ? CaseState.RECTIFYING : CaseState.TO_VERIFY;
    }

    private Entries.Takeover takeover(int row) {
        String measure = code("measure", row);
        String owner = text("owner", row);
        String supervisor = text("supervisor", row);
        LocalDate closedOn = date("closed_on", row);
        String notes = List.of("progress", "proof", "look_back").stream()
                .filter(column -> text(column, row) != null)
                .map(column -> column(column).chinese() + "：" + text(column, row))
                .collect(Collectors.joining("；"));
        return new Entries.Takeover(
                "据原整改台账" + (notes.isEmpty() ? "" : "（" + notes + "）"),
                measure == null ? null : Measure.of(measure),
                text("plan", row),
                owner == null ? null : id(people.persons(), owner),
                supervisor == null ? null : id(people.persons(), supervisor),
                date("due_on", row),
                closedOn,
                // What was looked back at already is not to be asked for again.
                closedOn == null || text("look_back", row) != null ? null : terms.lookBackOn(closedOn));
    }

    /** The id of a name that just one has; else the name. */
    private static String id(Map<String, String> names, String name) {
        List<String> ids = names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name) || entry.getKey().equals(name))
                .map(Map.Entry::getKey)
                .toList();
        return ids.size() == 1 ? ids.get(0) : name;
    }

    private Column column(String name) {
        return rows.table().column(name);
    }

    private @Nullable String text(String name, int row) {
        return rows.text(column(name).index(), row);
    }

    private @Nullable String code(String name, int row) {
        long value = rows.value(column(name).index(), row);
        return value == Rows.BLANK
                ? null
                : column(name).codes().get((int) value).name();
    }

    private @Nullable LocalDate date(String name, int row) {
        long value = rows.value(column(name).index(), row);
        return value == Rows.BLANK ? null : LocalDate.ofEpochDay(value);
    }
}
