package io.mingcha.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A workbook's sheets. Read here rather than by a library, since evidence must name the right row and the readers at
 * hand number rows differently where numbers are left out, fail a whole sheet for one ISO date, and mix phonetic hints
 * into inline texts.
 */
final class XlsxWorkbook implements Closeable {
    /**
     * A sheet that holds cells.
     *
     * @param part the name of its part in the archive
     * @param hidden whether a spreadsheet program does not show it
     */
    record Sheet(String name, String part, boolean hidden) {}

    private final XlsxParts parts;
    private final List<Sheet> sheets = new ArrayList<>();
    private @Nullable String strings;
    private boolean from1904;

    private XlsxWorkbook(XlsxParts parts) {
        this.parts = parts;
    }

    /**
     * Checks all of a workbook's archive and reads its list of sheets.
     *
     * @throws BrokenInputException if it is no workbook, or must not be read
     */
    static XlsxWorkbook checked(Path path) throws IOException {
        return open(path, true);
    }

    /** Opens a workbook that has been checked. */
    static XlsxWorkbook open(Path path) throws IOException {
        return open(path, false);
    }

    private static XlsxWorkbook open(Path path, boolean check) throws IOException {
        XlsxParts parts = XlsxParts.open(path);
        try {
            if (check) {
                parts.check();
            }
            XlsxWorkbook workbook = new XlsxWorkbook(parts);
            workbook.readParts();
            return workbook;
        } catch (XMLStreamException e) {
            parts.close();
            throw new BrokenInputException("xlsx 内部的目录有误，文件已损坏", e);
        } catch (IOException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private void readParts() throws IOException, XMLStreamException {
        String main = "";
        for (XlsxParts.Target target : parts.targets("").values()) {
            main = target.kind().equals("officeDocument") ? target.part() : main;
        }
        if (main.isEmpty() || !parts.has(main)) {
            throw new BrokenInputException("压缩包内没有工作簿，不是 xlsx 文件");
        }
        Map<String, XlsxParts.Target> targets = parts.targets(main);
        for (XlsxParts.Target target : targets.values()) {
            strings = target.kind().equals("sharedStrings") ? target.part() : strings;
        }
        try (InputStream in = parts.open(main)) {
            XMLStreamReader xml = XmlText.reader(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("workbookPr")) {
                    String base = XmlText.attribute(xml, "date1904");
                    from1904 = "1".equals(base) || "true".equals(base);
                } else if (xml.getLocalName().equals("sheet")) {
                    addSheet(xml, targets);
                }
            }
        }
    }

    /** Sheets of charts and macros hold no cells and count for nothing. */
    private void addSheet(XMLStreamReader xml, Map<String, XlsxParts.Target> targets) throws BrokenInputException {
        String name = XmlText.attribute(xml, "name");
        String id = XmlText.attribute(xml, "id");
        XlsxParts.Target target = id == null ? null : targets.get(id);
        if (name == null || target == null || !parts.has(target.part())) {
            throw new BrokenInputException("工作簿的目录指向不存在的工作表，文件已损坏");
        }
        if (target.kind().equals("worksheet")) {
            String state = XmlText.attribute(xml, "state");
            sheets.add(new Sheet(name, target.part(), state != null && !state.equals("visible")));
        }
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /** Whether days are counted from 1904 instead of 1900. */
    boolean from1904() {
        return from1904;
    }

    /** The texts that cells refer to by number. */
    List<String> strings() throws IOException, XMLStreamException {
        List<String> texts = new ArrayList<>();
        String name = strings;
        if (name == null || !parts.has(name)) {
            return texts;
        }
        StringBuilder text = new StringBuilder();
        try (InputStream in = parts.open(name)) {
            XMLStreamReader xml = XmlText.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    text.setLength(0);
                    XmlText.appendRich(xml, text);
                    texts.add(text.toString());
                }
            }
        }
        return texts;
    }

    InputStream open(Sheet sheet) throws IOException {
        return parts.open(sheet.part());
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
