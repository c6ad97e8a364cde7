package io.mingcha.source;

import io.mingcha.intake.CellFault;
import io.mingcha.intake.RawCell;
import io.mingcha.intake.RawRow;
import io.mingcha.intake.RawRows;
import io.mingcha.intake.RawSheet;
import io.mingcha.intake.SheetLayout;
import io.mingcha.intake.UnreadableFileException;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a sheet by a profile and tells its titles, headers, sums and footers from its data rows. */
final class SheetReader {
    private static final Pattern GENERATED = Pattern.compile(
            "(?:生成|导出|制表|下载)(?:时间|日期)[:：]?\\s*(\\d{4}[-/年.]\\d{1,2}[-/月.]\\d{1,2}日?[ T]+\\d{1,2}:\\d{2}(?::\\d{2})?)");

    private final RawSheet sheet;
    private final Profile profile;
    private final Registry registry;
    private final SheetTally tally;
    private final Map<Integer, RawCell> carried = new HashMap<>();

    SheetReader(RawSheet sheet, Profile profile, Registry registry, SheetTally tally) {
        this.sheet = sheet;
        this.profile = profile;
        this.registry = registry;
        this.tally = tally;
    }

    /** The first written rows of a sheet, among which its header must be. */
    static List<RawRow> probe(RawSheet sheet) throws IOException {
        List<RawRow> rows = new ArrayList<>();
        try (RawRows open = sheet.open()) {
            for (RawRow row = open.next(); row != null && rows.size() < HeaderFinder.PROBED; row = open.next()) {
                if (!row.isBlank()) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /** The header that the profile knows the sheet by; null where it has none. */
    static @Nullable SheetHeader header(RawSheet sheet, Profile profile) throws IOException {
        if (profile.sheet() != null
                && !sheet.name().isEmpty()
                && !profile.sheet().matcher(sheet.name()).find()) {
            return null;
        }
        return new HeaderFinder(probe(sheet), sheet.layout()).find(profile.headerRows(), profile::toldBy);
    }

    /** Hands on the data rows. */
    void read(SheetHeader header, Consumer<SourceRow> taker) {
        header.titles().forEach(this::findGenerated);
        List<Integer> carry = profile.carry().stream().map(header::column).toList();
        try (RawRows rows = sheet.open()) {
            for (RawRow row = rows.next(); row != null; row = rows.next()) {
                if (row.isBlank()) {
                    continue;
                }
                SourceRow source =
                        new SourceRow(row.number(), header, carried(row, header, carry), Map.of(), registry, tally);
                if (row.number() <= header.last() || isAround(row, source)) {
                    tally.around();
                } else {
                    taker.accept(source);
                }
            }
        } catch (IOException e) {
            throw new UnreadableFileException(tally.file(), String.valueOf(e.getMessage()), e);
        }
    }

    private boolean isAround(RawRow row, SourceRow source) {
        String first = "";
        for (RawCell cell : row.cells()) {
            if (!cell.isBlank()) {
                first = cell.written();
                break;
            }
        }
        if (registry.vocabulary().isFooter(first)) {
            findGenerated(first);
            return true;
        }
        return repeatsHeader(row, source.header()) || profile.skip().stream().anyMatch(skip -> skip.holds(source));
    }

    /** A header is written anew at the top of each printed page. */
    private static boolean repeatsHeader(RawRow row, SheetHeader header) {
        int same = 0;
        for (int column = 0; column < row.cells().size(); column++) {
            String word = HalfWidth.word(row.cell(column).written());
            if (word.isEmpty()) {
                continue;
            }
            if (column >= header.labels().size() || !header.labels().get(column).contains(word)) {
                return false;
            }
            same++;
        }
        return same > 1;
    }

    private List<RawCell> carried(RawRow row, SheetHeader header, List<Integer> carry) {
        if (row.number() <= header.last() || (carry.isEmpty() && profile.matrix() == null)) {
            return row.cells();
        }
        List<RawCell> cells = new ArrayList<>(row.cells());
        while (cells.size() < header.labels().size()) {
            cells.add(RawCell.BLANK);
        }
        for (int column : carry) {
            if (column >= 0) {
                cells.set(column, carriedDown(row, column));
            }
        }
        if (profile.matrix() != null) {
            spread(row.number(), cells);
        }
        return cells;
    }

    /** Merged areas say what is carried; in a format without them a blank cell means the one above. */
    private RawCell carriedDown(RawRow row, int column) {
        RawCell own = row.cell(column);
        if (!own.isBlank()) {
            carried.put(column, own);
            return own;
        }
        boolean merged = !sheet.layout().knowsMerges()
                || sheet.layout().merges().stream()
                        .anyMatch(area -> area.has(row.number(), column) && area.top() < row.number());
        return merged ? carried.getOrDefault(column, RawCell.BLANK) : RawCell.BLANK;
    }

    /** One cell of a matrix may be meant for several days. */
    private void spread(int number, List<RawCell> cells) {
        for (SheetLayout.Area area : sheet.layout().merges()) {
            if (area.top() == number && area.left() < cells.size()) {
                RawCell meant = cells.get(area.left());
                for (int column = area.left() + 1; column <= Math.min(area.right(), cells.size() - 1); column++) {
                    cells.set(column, meant);
                }
            }
        }
    }

    private void findGenerated(String title) {
        Matcher matcher = GENERATED.matcher(HalfWidth.of(title));
        if (tally.generated() == null && matcher.find()) {
            try {
                LocalDateTime at = Moments.dateTime(matcher.group(1));
                tally.generated(at);
            } catch (CellFault e) {
                // A title that tells no time leaves open when the file was made, as one without any.
                return;
            }
        }
    }
}
