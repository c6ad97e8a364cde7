package io.mingcha.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads what a sheet's part says beside its cells. The merged areas stand below the cells they are about. */
final class XlsxLayout {
    private static final Pattern AREA = Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})");
    private static final int MOST_COLUMNS = 1 << 14;

    private final List<SheetLayout.Area> merges = new ArrayList<>();
    private final List<Integer> hiddenRows = new ArrayList<>();
    private final List<Integer> hiddenColumns = new ArrayList<>();
    private int row;

    private XlsxLayout() {}

    static SheetLayout read(XMLStreamReader xml) throws XMLStreamException {
        XlsxLayout layout = new XlsxLayout();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                layout.take(xml);
            }
        }
        return new SheetLayout(layout.merges, layout.hiddenRows, layout.hiddenColumns, true);
    }

    private void take(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "row" -> {
                String number = XmlText.attribute(xml, "r");
                row = number == null ? row + 1 : whole(number);
                if (isTrue(XmlText.attribute(xml, "hidden"))) {
                    hiddenRows.add(row);
                }
            }
            case "col" -> {
                if (isTrue(XmlText.attribute(xml, "hidden"))) {
                    int last = Math.min(whole(XmlText.attribute(xml, "max")), MOST_COLUMNS);
                    for (int column = whole(XmlText.attribute(xml, "min")); column > 0 && column <= last; column++) {
                        hiddenColumns.add(column - 1);
                    }
                }
            }
            case "mergeCell" -> {
                String area = XmlText.attribute(xml, "ref");
                Matcher matcher = AREA.matcher(area == null ? "" : area);
                if (matcher.matches()) {
                    merges.add(new SheetLayout.Area(
                            whole(matcher.group(2)),
                            column(matcher.group(1)),
                            whole(matcher.group(4)),
                            column(matcher.group(3))));
                }
            }
            default -> {}
        }
    }

    private static boolean isTrue(@Nullable String text) {
        return "1".equals(text) || "true".equals(text);
    }

    /** The number written; 0 where there is none. */
    private static int whole(@Nullable String text) {
        boolean digits = text != null
                && !text.isEmpty()
                && text.length() <= 7
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(text) : 0;
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }
}
