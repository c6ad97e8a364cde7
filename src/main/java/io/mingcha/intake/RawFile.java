package io.mingcha.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/**
 * A file as it lies, row by row, for those who know its layout better than a header in its first lines could tell.
 *
 * @param name what the file is called in messages and evidence
 * @param encoding the encoding found, or the format of a workbook
 * @param notes what a user should know, such as a file that is not what its ending says
 */
public record RawFile(String name, String encoding, List<RawSheet> sheets, List<String> notes) {
    private static final byte[] ZIP = {'P', 'K'};

    /**
     * Looks into a file. The content decides what it is, whatever the ending says; a workbook's archive is checked.
     *
     * @throws UnreadableFileException if it is nothing that can be read
     */
    public static RawFile look(Path path, String name) {
        try {
            byte[] start = start(path);
            return Arrays.equals(Arrays.copyOf(start, ZIP.length), ZIP) ? workbook(path, name) : text(path, name);
        } catch (BrokenInputException e) {
            throw new UnreadableFileException(name, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new UnreadableFileException(name, "读取失败：" + e, e);
        }
    }

    private static byte[] start(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(8);
        }
    }

    private static InputFile file(Path path, String name, FileFormat format) throws IOException {
        boolean gzip = name.toLowerCase(Locale.ROOT).endsWith(".gz");
        return new InputFile(path, name, format, gzip, Files.size(path), null);
    }

    private static RawFile workbook(Path path, String name) throws IOException {
        InputFile file = file(path, name, FileFormat.XLSX);
        List<RawSheet> sheets = new ArrayList<>();
        try (XlsxWorkbook workbook = XlsxWorkbook.checked(path)) {
            SheetNumbers numbers = new SheetNumbers(workbook.from1904());
            for (XlsxWorkbook.Sheet sheet : workbook.sheets()) {
                try (InputStream part = workbook.open(sheet)) {
                    SheetLayout layout = XlsxLayout.read(XmlText.reader(part));
                    sheets.add(new Opened(
                            sheet.name(),
                            sheet.hidden(),
                            layout,
                            () -> RawRows.of(new SheetRecords(file, sheet), numbers)));
                } catch (XMLStreamException e) {
                    throw new BrokenInputException("xlsx 内部的 XML 有误，文件已损坏", e);
                }
            }
        }
        return new RawFile(name, "xlsx", sheets, List.of());
    }

    private static RawFile text(Path path, String name) throws IOException {
        boolean tabs = SeparatorGuess.tabs(file(path, name, FileFormat.CSV));
        InputFile file = file(path, name, tabs ? FileFormat.TSV : FileFormat.CSV);
        List<String> notes = new ArrayList<>();
        String ending = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "").replaceFirst(".*\\.", "");
        if (!ending.equals(tabs ? "tsv" : "csv") && !ending.equals("txt")) {
            notes.add("扩展名是 " + ending + "，内容却是以" + (tabs ? "制表符" : "逗号") + "分隔的文本，按文本读入");
        }
        try (CsvRecords records = new CsvRecords(file)) {
            return new RawFile(
                    name,
                    records.encoding(),
                    List.of(new Opened("", false, SheetLayout.NONE, () -> RawRows.of(new CsvRecords(file), null))),
                    notes);
        }
    }

    private interface Opening {
        RawRows open() throws IOException;
    }

    private record Opened(String name, boolean hidden, SheetLayout layout, Opening opening) implements RawSheet {
        @Override
        public RawRows open() throws IOException {
            return opening.open();
        }
    }
}
