package io.mingcha.source;

import io.mingcha.intake.RawRow;
import io.mingcha.intake.SheetLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the header in a sheet's first rows and joins its rows: merged areas say how far a word reaches. */
final class HeaderFinder {
    /** So many written rows are looked through. */
    static final int PROBED = 30;

    private final List<RawRow> rows;
    private final SheetLayout layout;

    /** @param rows the first written rows of the sheet */
    HeaderFinder(List<RawRow> rows, SheetLayout layout) {
        this.rows = rows;
        this.layout = layout;
    }

    /** The lowest and then first header that is as asked for; null where there is none. A title alone begins none. */
    @Nullable
    SheetHeader find(int mostRows, Predicate<SheetHeader> asked) {
        for (int height = 1; height <= mostRows; height++) {
            for (int start = 0; start + height <= rows.size(); start++) {
                if (rows.get(start).cells().stream()
                                .filter(cell -> !cell.isBlank())
                                .count()
                        < 2) {
                    continue;
                }
                SheetHeader header = header(start, reaching(start, height, mostRows));
                if (asked.test(header)) {
                    return header;
                }
            }
        }
        return null;
    }

    /** Where a merged word reaches below, the rows it reaches belong to the header. */
    private int reaching(int start, int height, int mostRows) {
        int top = rows.get(start).number();
        int last = rows.get(start + height - 1).number();
        int end = last;
        for (SheetLayout.Area area : layout.merges()) {
            if (area.top() >= top && area.top() <= last && area.bottom() > area.top()) {
                end = Math.max(end, area.bottom());
            }
        }
        int reached = height;
        while (start + reached < rows.size()
                && reached < mostRows
                && rows.get(start + reached).number() <= end) {
            reached++;
        }
        return reached;
    }

    private SheetHeader header(int start, int height) {
        int width = 0;
        for (int i = start; i < start + height; i++) {
            width = Math.max(width, rows.get(i).cells().size());
        }
        List<List<String>> labels = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            labels.add(label(start, height, column));
        }
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < start; i++) {
            titles.add(text(rows.get(i)));
        }
        return SheetHeader.of(
                rows.get(start).number(), rows.get(start + height - 1).number(), labels, titles);
    }

    private List<String> label(int start, int height, int column) {
        List<String> parts = new ArrayList<>();
        for (int i = start; i < start + height; i++) {
            String part = word(rows.get(i), column);
            if (part.isEmpty() && i + 1 < start + height) {
                part = fromLeft(start, height, i, column);
            }
            if (!part.isEmpty()
                    && (parts.isEmpty() || !parts.get(parts.size() - 1).equals(part))) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** The cell's own word, or that of the merged area it lies in. */
    private String word(RawRow row, int column) {
        String own = HalfWidth.word(row.cell(column).written());
        if (!own.isEmpty()) {
            return own;
        }
        for (SheetLayout.Area area : layout.merges()) {
            if (area.has(row.number(), column)) {
                for (RawRow other : rows) {
                    if (other.number() == area.top()) {
                        return HalfWidth.word(other.cell(area.left()).written());
                    }
                }
            }
        }
        return "";
    }

    /** In a format without merged areas a group's word stands above its first column alone. */
    private String fromLeft(int start, int height, int at, int column) {
        boolean below = !word(rows.get(start + height - 1), column).isEmpty();
        if (layout.knowsMerges() || !below) {
            return "";
        }
        for (int left = column - 1; left >= 0; left--) {
            String word = word(rows.get(at), left);
            if (!word.isEmpty()) {
                return word(rows.get(start + height - 1), left).isEmpty() ? "" : word;
            }
        }
        return "";
    }

    private static String text(RawRow row) {
        List<String> texts = new ArrayList<>();
        row.cells().stream().filter(cell -> !cell.isBlank()).forEach(cell -> texts.add(cell.written()));
        return String.join(" ", texts);
    }
}
