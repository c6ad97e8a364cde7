package io.mingcha.intake;

import io.mingcha.dictionary.ColumnType;
import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The records of a sheet. A record is numbered by its row in the sheet; a cell without a value is blank. */
final class SheetRecords implements RecordSource {
    private static final int MOST_ROWS = 1 << 20;
    private static final int MOST_COLUMNS = 1 << 14;

    private final XlsxWorkbook workbook;
    private final XMLStreamReader xml;
    private final List<String> strings;
    private final SheetNumbers numbers;
    private final StringBuilder text = new StringBuilder();
    private int row;

    SheetRecords(InputFile file, XlsxWorkbook.Sheet sheet) throws IOException {
        workbook = XlsxWorkbook.open(file.path());
        try {
            strings = workbook.strings();
            numbers = new SheetNumbers(workbook.from1904());
            xml = XmlText.reader(workbook.open(sheet));
        } catch (XMLStreamException e) {
            workbook.close();
            throw broken(e);
        } catch (IOException e) {
            workbook.close();
            throw e;
        }
    }

    private static BrokenInputException broken(XMLStreamException e) {
        return new BrokenInputException("xlsx 内部的 XML 有误，文件已损坏", e);
    }

    @Override
    public boolean next(Cells record) throws IOException {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    readRow(record);
                    return true;
                }
                if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("sheetData")) {
                    return false;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** Numbers that do not rise would leave open which row a finding points at. */
    private void readRow(Cells record) throws XMLStreamException, IOException {
        String written = XmlText.attribute(xml, "r");
        int number = written == null ? row + 1 : whole(written, MOST_ROWS);
        if (number <= row || number > MOST_ROWS) {
            throw new BrokenInputException("工作表的行号有误，文件已损坏");
        }
        row = number;
        record.begin(row);
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                String place = XmlText.attribute(xml, "r");
                int column = place == null ? record.count() : columnOf(place);
                if (column < record.count() || column >= MOST_COLUMNS) {
                    throw new BrokenInputException("工作表第 " + row + " 行的单元格位置有误，文件已损坏");
                }
                record.fill(column);
                readCell(record);
            }
        }
    }

    private void readCell(Cells record) throws XMLStreamException, IOException {
        String type = XmlText.attribute(xml, "t");
        boolean formula = false;
        boolean valued = false;
        text.setLength(0);
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (name.equals("v")) {
                    valued = true;
                    XmlText.append(xml, text);
                } else if (name.equals("is")) {
                    valued = true;
                    XmlText.appendRich(xml, text);
                } else {
                    formula |= name.equals("f");
                    skip();
                }
            }
        }
        if (formula && !valued) {
            record.add("", Cells.Kind.UNCALCULATED);
        } else {
            addCell(record, type == null ? "n" : type, text.toString());
        }
    }

    private void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private void addCell(Cells record, String type, String value) throws BrokenInputException {
        switch (type) {
            case "s" -> record.add(value.isBlank() ? "" : shared(value.strip()), Cells.Kind.TEXT);
            case "inlineStr", "str" -> record.add(value, Cells.Kind.TEXT);
            case "b" -> record.add(bool(value.strip()), Cells.Kind.TEXT);
            case "e" -> record.add(value, Cells.Kind.ERROR);
            case "d" -> record.add(value, Cells.Kind.ISO_DATE);
            case "n" -> record.add(value, Cells.Kind.NUMBER);
            default -> throw new BrokenInputException("工作表第 " + row + " 行有未知类型的单元格 " + Shown.clipped(type));
        }
    }

    private String shared(String number) throws BrokenInputException {
        int index = whole(number, Integer.MAX_VALUE);
        if (index < 0 || index >= strings.size()) {
            throw new BrokenInputException("工作表第 " + row + " 行引用了不存在的文字，文件已损坏");
        }
        return strings.get(index);
    }

    private static String bool(String value) {
        return value.equals("1") ? "true" : value.equals("0") ? "false" : value;
    }

    /** The whole number that a text is; -1 where it is none up to the most. */
    private static int whole(String text, int most) {
        long value = text.isEmpty() ? -1 : 0;
        for (int i = 0; i < text.length() && value >= 0 && value <= most; i++) {
            int digit = text.charAt(i) - '0';
            value = digit < 0 || digit > 9 ? -1 : value * 10 + digit;
        }
        return value > most ? -1 : (int) value;
    }

    private static int columnOf(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && place.charAt(i) >= 'A' && place.charAt(i) <= 'Z'; i++) {
            column = Math.min(MOST_COLUMNS + 1, column * 26 + place.charAt(i) - 'A' + 1);
        }
        return column - 1;
    }

    @Override
    public void adapt(Cells record, int cell, ColumnType type) throws CellFault {
        numbers.adapt(record, cell, type);
    }

    @Override
    public boolean exactWidth() {
        return false;
    }

    @Override
    public String encoding() {
        return "xlsx";
    }

    /** How far a packed part has been read on disk is not known. */
    @Override
    public long bytesRead() {
        return 0;
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
