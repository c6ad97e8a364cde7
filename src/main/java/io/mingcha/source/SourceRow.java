package io.mingcha.source;

import io.mingcha.intake.RawCell;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A data row of a sheet, or one cell of a matrix with the row it lies in, asked by the words of its header. */
record SourceRow(
        int number,
        SheetHeader header,
        List<RawCell> cells,
        Map<String, String> around,
        Registry registry,
        SheetTally tally) {
    /** The cell below a header word; blank where the sheet lacks the column. A word that begins with @ is what stands around. */
    RawCell cell(String word) {
        if (word.equals("@first")) {
            return cells.stream().filter(cell -> !cell.isBlank()).findFirst().orElse(RawCell.BLANK);
        }
        if (word.startsWith("@")) {
            return RawCell.text(
                    switch (word) {
                        case "@row" -> Integer.toString(number);
                        case "@title" -> String.join(" ", header.titles());
                        case "@sheet" -> tally.sheet();
                        case "@file" -> tally.file();
                        default -> around.getOrDefault(word, "");
                    });
        }
        int column = header.column(word);
        RawCell cell = column < 0 || column >= cells.size() ? RawCell.BLANK : cells.get(column);
        return registry.vocabulary().isBlank(cell.written()) ? RawCell.BLANK : cell;
    }

    RawCell first(List<String> words) {
        for (String word : words) {
            RawCell cell = cell(word);
            if (!cell.isBlank()) {
                return cell;
            }
        }
        return RawCell.BLANK;
    }

    /** What is written below a word, its spaces and lines made single blanks. */
    String written(String word) {
        return cell(word).written().replaceAll("\\s+", " ").strip();
    }

    Roster people() {
        return registry.people();
    }

    UnitNames units() {
        return registry.units();
    }

    /** The same row with more standing around it. */
    SourceRow with(Map<String, String> others) {
        Map<String, String> all = new HashMap<>(around);
        all.putAll(others);
        return new SourceRow(number, header, cells, all, registry, tally);
    }
}
