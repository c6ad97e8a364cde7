package io.mingcha.source;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import io.mingcha.intake.GivenPart;
import io.mingcha.intake.RawFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks that tests write as text, and what profiles make of them as text. */
final class Book implements AutoCloseable {
    static final Dictionary DICTIONARY = Dictionary.shipped();
    static final Path SHIPPED = Path.of("src/main/dist/profiles");

    private final OutputStream out;
    private final Workbook workbook;

    Book(Path file) throws IOException {
        out = Files.newOutputStream(file);
        workbook = new Workbook(out, "test", "1.0");
    }

    /**
     * Adds a sheet.
     *
     * @param rows cells separated by |, in which \n is a line break and a number after = is a spreadsheet's number
     * @param merges areas as in A1:C1
     */
    Book sheet(String name, String rows, String... merges) {
        Worksheet sheet = workbook.newWorksheet(name);
        int row = 0;
        for (String line : rows.split("\n", -1)) {
            int column = 0;
            for (String cell : line.split("\\|", -1)) {
                String text = cell.strip().replace("\\n", "\n");
                if (text.startsWith("=")) {
                    sheet.value(row, column, Double.parseDouble(text.substring(1)));
                } else if (!text.isEmpty()) {
                    sheet.value(row, column, text);
                }
                column++;
            }
            row++;
        }
        for (String merge : merges) {
            String[] ends = merge.split(":");
            sheet.range(row(ends[0]), column(ends[0]), row(ends[1]), column(ends[1]))
                    .merge();
        }
        return this;
    }

    private static int row(String place) {
        return Integer.parseInt(place.replaceAll("[A-Z]", "")) - 1;
    }

    private static int column(String place) {
        String letters = place.replaceAll("[0-9]", "");
        int column = 0;
        for (char letter : letters.toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
        out.close();
    }

    /** Reads files by shipped profiles, persons and units being lists such as p1,张三,u1,userid. */
    static Converted read(List<Path> files, List<String> profiles, String persons, String units) throws IOException {
        return read(files, profiles, persons, units, Map.of());
    }

    static Converted read(
            List<Path> files, List<String> profiles, String persons, String units, Map<String, String> shifts)
            throws IOException {
        Profiles shipped = Profiles.in(SHIPPED, DICTIONARY);
        Registry registry = new Registry(shipped);
        Path folder = Files.createTempDirectory("registry");
        if (!units.isEmpty()) {
            registry.learnUnits(look(Files.writeString(folder.resolve("u.csv"), "单位编号,单位名称,上级单位编号\n" + units)));
        }
        if (!persons.isEmpty()) {
            registry.learnPersons(look(Files.writeString(folder.resolve("p.csv"), "工号,姓名,单位编号,UserId\n" + persons)));
        }
        Conversion conversion = new Conversion(DICTIONARY, registry);
        for (Path file : files) {
            conversion.read(look(file), profiles.stream().map(shipped::find).toList(), shifts);
        }
        return conversion.finish();
    }

    static RawFile look(Path file) {
        return RawFile.look(file, String.valueOf(file.getFileName()));
    }

    /** The rows of a table: row number, then column=text of what is not blank. */
    static List<String> rows(Converted converted, String table) {
        Table known = DICTIONARY.table(table);
        List<String> rows = new ArrayList<>();
        for (GivenPart part : converted.parts()) {
            if (part.table().equals(table)) {
                part.rows().forEach(row -> rows.add(text(known, row)));
            }
        }
        return rows;
    }

    private static String text(Table table, GivenPart.GivenRow row) {
        StringBuilder text = new StringBuilder().append(row.row()).append(':');
        for (Column column : table.columns()) {
            String cell = row.cells().get(column.index());
            if (!cell.isEmpty()) {
                text.append(' ').append(column.name()).append('=').append(cell);
            }
        }
        return text.toString();
    }

    /** What was withheld: row, kind, person, date, reason. */
    static List<String> withheld(Converted converted) {
        return converted.withheld().stream()
                .map(one -> "%d: %s %s %s %s"
                        .formatted(one.row(), one.kind(), one.person(), one.date(), one.reason())
                        .replaceAll(" +", " "))
                .toList();
    }

    /** The balance: around, entries, withheld, kept. */
    static List<String> balance(Converted converted) {
        return converted.balance().stream()
                .map(one -> one.profile() + " " + one.around() + " " + one.entries() + " " + one.withheldSum() + " "
                        + one.kept())
                .toList();
    }
}
