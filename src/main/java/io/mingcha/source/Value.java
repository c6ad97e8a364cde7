package io.mingcha.source;

import io.mingcha.dictionary.ColumnType;
import io.mingcha.intake.CellFault;
import io.mingcha.intake.RawCell;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a row of the source gives the text of one column. */
sealed interface Value {
    /** The text; empty where the source has none. */
    String text(SourceRow row, ColumnType type) throws CellFault;

    /** The header words it looks for. */
    Set<String> words();

    /** The first of some columns that is not blank, turned by steps. */
    record Column(List<String> from, List<Step> steps) implements Value {
        @Override
        public String text(SourceRow row, ColumnType type) throws CellFault {
            ColumnType reads = type;
            for (Step step : steps) {
                if (step.reads() != null) {
                    reads = step.reads();
                    break;
                }
            }
            RawCell cell = row.first(from);
            List<String> texts = cell.isBlank() ? List.of() : List.of(cell.as(reads));
            for (Step step : steps) {
                texts = step.apply(texts, row);
            }
            return String.join(type == ColumnType.IDS ? ";" : " ", texts);
        }

        @Override
        public Set<String> words() {
            return new LinkedHashSet<>(from);
        }
    }

    /** Always the same. */
    record Constant(String text) implements Value {
        @Override
        public String text(SourceRow row, ColumnType type) {
            return text;
        }

        @Override
        public Set<String> words() {
            return Set.of();
        }
    }

    /** Several values with a sign between, as for an identifier that the source lacks; blank where one of them is. */
    record Joined(List<Value> parts, String sign) implements Value {
        @Override
        public String text(SourceRow row, ColumnType type) throws CellFault {
            List<String> texts = new ArrayList<>();
            for (Value part : parts) {
                String text = part.text(row, ColumnType.TEXT);
                if (text.isEmpty()) {
                    return "";
                }
                texts.add(text);
            }
            return String.join(sign, texts);
        }

        @Override
        public Set<String> words() {
            Set<String> words = new LinkedHashSet<>();
            parts.forEach(part -> words.addAll(part.words()));
            return words;
        }
    }

    /** The first of several values that is not blank. */
    record First(List<Value> values) implements Value {
        @Override
        public String text(SourceRow row, ColumnType type) throws CellFault {
            for (Value value : values) {
                String text = value.text(row, type);
                if (!text.isEmpty()) {
                    return text;
                }
            }
            return "";
        }

        @Override
        public Set<String> words() {
            Set<String> words = new LinkedHashSet<>();
            values.forEach(value -> words.addAll(value.words()));
            return words;
        }
    }

    /** The person a row is about: by an identifier where it has one, by name only where it has none. */
    record Person(List<String> ids, @Nullable String name) implements Value {
        @Override
        public String text(SourceRow row, ColumnType type) throws CellFault {
            List<String> written = new ArrayList<>();
            for (String word : ids) {
                RawCell cell = row.cell(word);
                if (!cell.isBlank()) {
                    written.add(cell.as(ColumnType.ID));
                }
            }
            if (!written.isEmpty()) {
                return row.people().byIds(written, row.tally());
            }
            return name == null ? "" : row.people().byName(row.cell(name).as(ColumnType.TEXT), row.tally());
        }

        @Override
        public Set<String> words() {
            Set<String> words = new LinkedHashSet<>(ids);
            if (name != null) {
                words.add(name);
            }
            return words;
        }
    }

    /**
     * A value only where the sheet has a column of one of those words, or only where it has none: what a source keeps no record
     * of must not read as a blank that tells against somebody.
     */
    record Guarded(List<String> columns, boolean has, Value value) implements Value {
        @Override
        public String text(SourceRow row, ColumnType type) throws CellFault {
            return columns.stream().anyMatch(row.header()::has) == has ? value.text(row, type) : "";
        }

        @Override
        public Set<String> words() {
            Set<String> words = new LinkedHashSet<>(columns);
            words.addAll(value.words());
            return words;
        }
    }

    /** Reads a value: a header word, several of them, or a map. */
    static Value read(ProfileKey key) {
        if (!key.isMap()) {
            return new Column(key.texts(), List.of());
        }
        key.allowOnly("from", "do", "value", "any", "join", "with", "person", "name", "has", "lacks");
        if (key.find("has") != null || key.find("lacks") != null) {
            boolean has = key.find("has") != null;
            return new Guarded(key.get(has ? "has" : "lacks").texts(), has, plain(key));
        }
        return plain(key);
    }

    private static Value plain(ProfileKey key) {
        if (key.find("value") != null) {
            return new Constant(key.get("value").text());
        }
        if (key.find("any") != null) {
            return new First(key.get("any").elements().stream().map(Value::read).toList());
        }
        if (key.find("join") != null) {
            ProfileKey sign = key.find("with");
            return new Joined(
                    key.get("join").elements().stream().map(Value::read).toList(),
                    sign == null ? "-" : sign.node().asString());
        }
        if (key.find("person") != null || key.find("name") != null) {
            return new Person(key.texts("person"), key.text("name"));
        }
        ProfileKey steps = key.find("do");
        return new Column(key.get("from").texts(), steps == null ? List.of() : Steps.read(steps));
    }
}
