package io.mingcha.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The cells of a small workbook as a spreadsheet shows them, read without the library that wrote it. */
final class XlsxCells {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final List<String> shared = new ArrayList<>();

    XlsxCells(byte[] workbook) throws Exception {
        Path file = Files.createTempFile("cells", ".xlsx");
        try {
            Files.write(file, workbook);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            }
        } finally {
            Files.delete(file);
        }
        byte[] strings = parts.get("xl/sharedStrings.xml");
        if (strings != null) {
            elements(xml(strings).getDocumentElement(), "si").forEach(item -> shared.add(text(item)));
        }
    }

    /** The names of the sheets, in order. */
    List<String> sheets() throws Exception {
        return elements(xml(part("xl/workbook.xml")).getDocumentElement(), "sheet").stream()
                .map(sheet -> sheet.getAttribute("name"))
                .toList();
    }

    /** The rows of a sheet, by its place from 1. */
    List<List<String>> rows(int sheet) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        for (Element row : elements(sheet(sheet), "row")) {
            List<String> cells = new ArrayList<>();
            for (Element cell : elements(row, "c")) {
                int column = cell.getAttribute("r").replaceAll("\\d", "").charAt(0) - 'A';
                while (cells.size() <= column) {
                    cells.add("");
                }
                cells.set(column, value(cell));
            }
            rows.add(cells);
        }
        return rows;
    }

    /** The XML of a sheet, by its place from 1. */
    Element sheet(int sheet) throws Exception {
        return xml(part("xl/worksheets/sheet" + sheet + ".xml")).getDocumentElement();
    }

    /** All parts as one text. */
    String everything() {
        StringBuilder all = new StringBuilder();
        parts.values().forEach(part -> all.append(new String(part, java.nio.charset.StandardCharsets.UTF_8)));
        return all.toString();
    }

    private byte[] part(String name) {
        return java.util.Objects.requireNonNull(parts.get(name), name);
    }

    private String value(Element cell) {
        String type = cell.getAttribute("t");
        String text = text(cell);
        return type.equals("s") ? shared.get(Integer.parseInt(text)) : text;
    }

    private static String text(Element element) {
        return ESCAPE.matcher(element.getTextContent())
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }

    static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static Document xml(byte[] part) throws Exception {
        try (InputStream in = new ByteArrayInputStream(part)) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
