package io.mingcha.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook as xml, by local names: two namespaces are in use for the same elements. */
final class XmlText {
    /** Far beyond the 32,767 characters a spreadsheet cell may have. */
    private static final int LONGEST = 1 << 20;

    private XmlText() {}

    /**
     * A reader that knows no document types and so no entities. The JDK's own: another on the class path may differ. The
     * bytes are decoded here, strictly, since that one prints what it cannot decode.
     */
    static XMLStreamReader reader(InputStream in) throws XMLStreamException, IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        return factory.createXMLStreamReader(TextEncoding.xml(new BufferedInputStream(in)));
    }

    /** An attribute by its local name, whatever its namespace; null where the element lacks it. */
    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Appends the text inside the element that just began, and moves to its end; text of elements inside is left out. */
    static void append(XMLStreamReader xml, StringBuilder text) throws XMLStreamException, BrokenInputException {
        int depth = 0;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                if (depth == 0) {
                    return;
                }
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (depth == 0 && xml.isCharacters()) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
            if (text.length() > LONGEST) {
                throw new BrokenInputException("有的单元格超过 " + LONGEST + " 个字符");
            }
        }
    }

    /**
     * Appends the text of a rich string, whose element just began, and moves to its end: all its runs, but not the
     * phonetic hints that some programs add above the characters.
     */
    static void appendRich(XMLStreamReader xml, StringBuilder text) throws XMLStreamException, BrokenInputException {
        int depth = 0;
        int hint = 0;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                if (depth == 0) {
                    break;
                }
                depth--;
                hint -= xml.getLocalName().equals("rPh") ? 1 : 0;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (hint == 0 && xml.getLocalName().equals("t")) {
                    append(xml, text);
                } else {
                    depth++;
                    hint += xml.getLocalName().equals("rPh") ? 1 : 0;
                }
            }
        }
        unescape(text);
    }

    /** Characters that xml cannot hold are written _x000D_ there. */
    private static void unescape(StringBuilder text) {
        for (int at = text.indexOf("_x"); at >= 0; at = text.indexOf("_x", at + 1)) {
            if (at + 7 > text.length() || text.charAt(at + 6) != '_') {
                continue;
            }
            int value = 0;
            for (int i = at + 2; i < at + 6 && value >= 0; i++) {
                int digit = Character.digit(text.charAt(i), 16);
                value = digit < 0 ? -1 : value * 16 + digit;
            }
            if (value > 0 && !Character.isSurrogate((char) value)) {
                text.replace(at, at + 7, String.valueOf((char) value));
            }
        }
    }
}
