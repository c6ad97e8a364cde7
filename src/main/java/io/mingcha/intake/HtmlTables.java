package io.mingcha.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The tables of a web page, which many systems hand out under the name of a workbook. Nothing it refers to is fetched. */
final class HtmlTables {
    private static final long LARGEST = 100L << 20;
    private static final int MOST_SPANNED = 1 << 14;

    private HtmlTables() {}

    /** Whether the start of a file is that of a web page. */
    static boolean starts(String start) {
        String text = start.replaceFirst("^\\W*(?=<)", "").strip().toLowerCase(Locale.ROOT);
        return text.startsWith("<!doctype html")
                || text.startsWith("<html")
                || text.startsWith("<table")
                || text.startsWith("<meta")
                || text.startsWith("<head");
    }

    static List<RawSheet> sheets(Path path, TextEncoding encoding) throws IOException {
        if (Files.size(path) > LARGEST) {
            throw new BrokenInputException("网页超过 100 MB，请另存为 xlsx");
        }
        StringWriter text = new StringWriter();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path));
                Reader reader = encoding.open(in)) {
            reader.transferTo(text);
        }
        List<RawSheet> sheets = new ArrayList<>();
        for (Element table : Jsoup.parse(text.toString()).select("table")) {
            if (table.select("table").size() == 1) {
                sheets.add(sheet(table, "表格" + (sheets.size() + 1)));
            }
        }
        if (sheets.isEmpty()) {
            throw new BrokenInputException("这是网页，里面没有表格");
        }
        return sheets;
    }

    /** A cell that spans others is written once, and the area it spans is told. */
    private static RawSheet sheet(Element table, String name) {
        List<SheetLayout.Area> areas = new ArrayList<>();
        List<RawRow> rows = new ArrayList<>();
        for (Element line : table.select("tr")) {
            int number = rows.size() + 1;
            List<RawCell> cells = new ArrayList<>();
            for (Element cell : line.select("> td, > th")) {
                while (spanned(areas, number, cells.size())) {
                    cells.add(RawCell.BLANK);
                }
                int left = cells.size();
                cells.add(RawCell.text(cell.text().strip()));
                int down = span(cell, "rowspan");
                int right = span(cell, "colspan");
                if (down > 1 || right > 1) {
                    areas.add(new SheetLayout.Area(number, left, number + down - 1, left + right - 1));
                }
                for (int i = 1; i < right; i++) {
                    cells.add(RawCell.BLANK);
                }
            }
            rows.add(new RawRow(number, cells));
        }
        return new ReadSheet(name, false, new SheetLayout(areas, List.of(), List.of(), true), rows);
    }

    private static boolean spanned(List<SheetLayout.Area> areas, int row, int column) {
        return areas.stream().anyMatch(area -> area.top() < row && area.has(row, column));
    }

    private static int span(Element cell, String attribute) {
        String written = cell.attr(attribute);
        int span = written.matches("\\d{1,5}") ? Integer.parseInt(written) : 1;
        return Math.max(1, Math.min(span, MOST_SPANNED));
    }
}
