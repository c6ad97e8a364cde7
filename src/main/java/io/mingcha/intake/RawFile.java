package io.mingcha.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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

    /** What old and encrypted workbooks begin with. */
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /**
     * Looks into a file. The content decides what it is, whatever the ending says; a workbook's archive is checked.
     *
     * @throws UnreadableFileException if it is nothing that can be read
     */
    public static RawFile look(Path path, String name) {
        try {
            byte[] start = start(path);
            if (begins(start, ZIP)) {
                return workbook(path, name);
            }
            return begins(start, COMPOUND)
                    ? new RawFile(name, "xls", XlsBook.sheets(path), List.of())
                    : text(path, name, new String(start, StandardCharsets.ISO_8859_1));
        } catch (BrokenInputException e) {
            throw new UnreadableFileException(name, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new UnreadableFileException(name, "读取失败：" + e, e);
        }
    }

    private static boolean begins(byte[] content, byte[] mark) {
        return content.length >= mark.length && Arrays.equals(Arrays.copyOf(content, mark.length), mark);
    }

    private static byte[] start(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(512);
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
        List<String> notes =
                name.toLowerCase(Locale.ROOT).endsWith(".xls") ? List.of("扩展名是 xls，内容却是 xlsx 工作簿，按内容读入") : List.of();
        return new RawFile(name, "xlsx", sheets, notes);
    }

    private static RawFile text(Path path, String name, String start) throws IOException {
        if (start.contains("<?xml")) {
            throw new BrokenInputException("这是 XML 表格或别的 XML 文件，请用表格软件打开并另存为 xlsx");
        }
        if (HtmlTables.starts(start)) {
            TextEncoding encoding = TextEncoding.detect(() -> new BufferedInputStream(Files.newInputStream(path)));
            return new RawFile(
                    name,
                    "html " + encoding.title(),
                    HtmlTables.sheets(path, encoding),
                    List.of("内容是网页而不是工作簿，按其中的表格读入"));
        }
        char separator = SeparatorGuess.of(file(path, name, FileFormat.CSV));
        boolean tabs = separator == '\t';
        InputFile file = file(path, name, tabs ? FileFormat.TSV : FileFormat.CSV);
        if (separator == 0 && name.toLowerCase(Locale.ROOT).endsWith(".xls")) {
            throw new BrokenInputException("内容不是工作簿、网页，也不是以逗号或制表符分隔的文本，请另存为 xlsx");
        }
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
