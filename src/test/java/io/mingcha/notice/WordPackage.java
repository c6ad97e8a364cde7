package io.mingcha.notice;

import static io.mingcha.notice.WordParts.FANG;
import static io.mingcha.notice.WordParts.SONG;
import static io.mingcha.notice.WordParts.part;

/** What a Word file holds besides its text: the list of its parts, its styles and settings. */
final class WordPackage {
    static final String RELATIONSHIPS = relationships(relationship("rId1", "officeDocument", "word/document.xml"));

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private WordPackage() {}

    static String contentTypes(boolean firstPageApart) {
        StringBuilder types = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        types.append(override("document", "document.main")).append(override("styles", "styles"));
        types.append(override("settings", "settings"));
        for (int i = 1; i <= (firstPageApart ? 3 : 2); i++) {
            types.append(override("header" + i, "header")).append(override("footer" + i, "footer"));
        }
        return types + "</Types>\n";
    }

    private static String override(String name, String type) {
        return "<Override PartName=\"/word/" + name + ".xml\" ContentType=\"" + WORD + type + "+xml\"/>";
    }

    static String documentRelationships(boolean firstPageApart) {
        String all = relationship("rId1", "header", "header1.xml")
                + relationship("rId2", "header", "header2.xml")
                + relationship("rId4", "footer", "footer1.xml")
                + relationship("rId5", "footer", "footer2.xml")
                + relationship("rId7", "styles", "styles.xml")
                + relationship("rId8", "settings", "settings.xml");
        return relationships(
                firstPageApart
                        ? all
                                + relationship("rId3", "header", "header3.xml")
                                + relationship("rId6", "footer", "footer3.xml")
                        : all);
    }

    private static String relationships(String all) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + all + "</Relationships>\n";
    }

    private static String relationship(String id, String type, String target) {
        return "<Relationship Id=\"" + id
                + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type
                + "\" Target=\""
                + target + "\"/>";
    }

    static String settings() {
        return part(
                "settings",
                "<w:evenAndOddHeaders/><w:characterSpacingControl w:val=\"compressPunctuation\"/><w:compat>"
                        + "<w:balanceSingleByteDoubleByteWidth/><w:useFELayout/><w:compatSetting w:name=\"compatibilityMode\""
                        + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
                        + "<w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/>");
    }

    static String styles() {
        String defaults =
                "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\""
                        + " w:cs=\"Times New Roman\" w:eastAsia=\"" + FANG
                        + "\"/><w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/>"
                        + "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>"
                        + "<w:pPrDefault><w:pPr><w:widowControl w:val=\"0\"/><w:spacing w:before=\"0\" w:after=\"0\"/></w:pPr></w:pPrDefault></w:docDefaults>";
        return part(
                "styles",
                defaults
                        + style("GwPlain", "Normal", ON_GRID, "", CLOSER + size(32), true)
                        + style("GwTitle", "公文标题", "<w:jc w:val=\"center\"/>", font(SONG), EVEN + size(44), false)
                        + style("GwAddressee", "公文主送", "<w:jc w:val=\"left\"/>", "", "", false)
                        + style("GwBody", "公文正文", INDENTED, "", "", false)
                        + style("GwHeading1", "公文一级标题", INDENTED, font("黑体"), "", false)
                        + style("GwHeading2", "公文二级标题", INDENTED, font("楷体_GB2312"), "", false)
                        + style("GwCell", "公文表格", FREE, "", EVEN + size(28), false)
                        + style("GwSmall", "公文附表", FREE, "", EVEN + size(18), false)
                        + style("GwImprint", "公文版记", IMPRINT, "", EVEN + size(28), false)
                        + style("GwImprintRule", "公文版记线", IMPRINT.replace("480", "60"), "", EVEN + size(8), false)
                        + style("GwPageNumber", "公文页码", FREE, font("宋体", "宋体"), EVEN + size(28), false));
    }

    /** 22 lines a page, told as an exact distance, since not every program keeps to a page's grid. */
    private static final String ON_GRID =
            "<w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"579\" w:lineRule=\"exact\"/>";

    private static final String FREE = "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>";
    private static final String IMPRINT =
            "<w:tabs><w:tab w:val=\"right\" w:pos=\"8564\"/><w:tab w:val=\"right\" w:pos=\"8844\"/></w:tabs>"
                    + "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"480\" w:lineRule=\"exact\"/>";
    private static final String INDENTED =
            "<w:ind w:firstLineChars=\"200\" w:firstLine=\"630\"/><w:jc w:val=\"both\"/>";
    /** A quarter of a point closer than the 16 points of the characters: 28 of them fill 156 mm. */
    private static final String CLOSER = "<w:spacing w:val=\"-5\"/>";

    private static final String EVEN = "<w:spacing w:val=\"0\"/>";

    private static String font(String latin, String chinese) {
        return "<w:rFonts w:ascii=\"" + latin + "\" w:hAnsi=\"" + latin + "\" w:eastAsia=\"" + chinese + "\"/>";
    }

    private static String font(String name) {
        return "<w:rFonts w:eastAsia=\"" + name + "\"/>";
    }

    private static String size(int halfPoints) {
        return "<w:sz w:val=\"" + halfPoints + "\"/><w:szCs w:val=\"" + halfPoints + "\"/>";
    }

    private static String style(String id, String name, String paragraph, String font, String size, boolean standard) {
        return "<w:style w:type=\"paragraph\"" + (standard ? " w:default=\"1\"" : " w:customStyle=\"1\"")
                + " w:styleId=\"" + id
                + "\"><w:name w:val=\"" + name + "\"/>" + (standard ? "" : "<w:basedOn w:val=\"GwPlain\"/>")
                + "<w:qFormat/><w:pPr>" + paragraph + "</w:pPr><w:rPr>" + font
                + (standard ? "<w:snapToGrid w:val=\"0\"/>" : "") + size + "</w:rPr></w:style>";
    }
}
