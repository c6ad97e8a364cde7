package io.mingcha.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, to hold what no library would write. */
final class SheetXml {
    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, String> sheets = new LinkedHashMap<>();
    private String properties = "";
    private String strings = "";

    /** Adds a sheet, of whose data part only the rows are told. */
    SheetXml sheet(String name, String rows) {
        sheets.put(name, rows);
        return this;
    }

    SheetXml from1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /** The items of the shared strings. */
    SheetXml strings(String items) {
        strings = items;
        return this;
    }

    /** A row of inline texts. */
    static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (String cell : cells) {
            row.append(cell.startsWith("<c") ? cell : "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    Map<String, byte[]> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "_rels/.rels",
                relations("<Relationship Id=\"r\" Type=\"" + TYPE + "officeDocument\" Target=\"xl/workbook.xml\"/>"));
        StringBuilder list = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        int number = 0;
        for (Map.Entry<String, String> sheet : sheets.entrySet()) {
            number++;
            list.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"s%d\"/>".formatted(sheet.getKey(), number, number));
            relations.append("<Relationship Id=\"s%d\" Type=\"%sworksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                    .formatted(number, TYPE, number));
            parts.put(
                    "xl/worksheets/sheet" + number + ".xml",
                    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><dimension ref=\"A1\"/>"
                            + "<sheetData>" + sheet.getValue() + "</sheetData></worksheet>");
        }
        if (!strings.isEmpty()) {
            relations.append(
                    "<Relationship Id=\"t\" Type=\"" + TYPE + "sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>");
            parts.put("xl/sharedStrings.xml", "<sst>" + strings + "</sst>");
        }
        parts.put("xl/_rels/workbook.xml.rels", relations(relations.toString()));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                        + properties + "<sheets>" + list + "</sheets></workbook>");
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    private static String relations(String items) {
        return "<Relationships>" + items + "</Relationships>";
    }

    byte[] bytes() {
        return zip(parts());
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
