package io.mingcha.notice;

import java.util.List;

/** The pieces of WordprocessingML that the templates are made of. Lengths are in millimetres, sizes in points. */
final class WordParts {
    static final String SONG = "方正小标宋简体";
    static final String FANG = "仿宋_GB2312";
    static final String HEI = "黑体";
    static final String KAI = "楷体_GB2312";
    static final String RED = "FF0000";

    private static final double TWIPS_PER_MM = 1440 / 25.4;
    private static final long EMU_PER_MM = 36_000;
    private static final String NAMESPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";

    private WordParts() {}

    static int twips(double millimetres) {
        return (int) Math.round(millimetres * TWIPS_PER_MM);
    }

    static String part(String root, String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:" + root + " " + NAMESPACES + ">"
                + content + "</w:" + root + ">\n";
    }

    /** A run in a font and a size of its own; an empty font keeps that of the paragraph's style. */
    static String run(String font, double points, String colour, String text) {
        String fonts = font.isEmpty() ? "" : "<w:rFonts w:hint=\"eastAsia\" w:eastAsia=\"" + font + "\"/>";
        String size = points == 0
                ? ""
                : "<w:sz w:val=\"" + (int) (points * 2) + "\"/><w:szCs w:val=\"" + (int) (points * 2) + "\"/>";
        String paint = colour.isEmpty() ? "" : "<w:color w:val=\"" + colour + "\"/>";
        return "<w:r><w:rPr>" + fonts + paint + size + "</w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    static String run(String text) {
        return run("", 0, "", text);
    }

    /** A paragraph of a style, with further properties and its runs. */
    static String paragraph(String style, String properties, String runs) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/>" + properties + "</w:pPr>" + runs + "</w:p>";
    }

    static String blank() {
        return paragraph("GwPlain", "", "");
    }

    static String exactly(double points) {
        return "<w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"" + Math.round(points * 20)
                + "\" w:lineRule=\"exact\"/>";
    }

    /** A red line across the page, at a height measured from the top of the page. */
    static String line(int id, double left, double top, double width, double thickness) {
        return "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>"
                + "<wp:anchor distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\" simplePos=\"0\" relativeHeight=\"" + id
                + "\" behindDoc=\"1\" locked=\"0\" layoutInCell=\"1\" allowOverlap=\"1\"><wp:simplePos x=\"0\" y=\"0\"/>"
                + "<wp:positionH relativeFrom=\"page\"><wp:posOffset>" + Math.round(left * EMU_PER_MM)
                + "</wp:posOffset></wp:positionH><wp:positionV relativeFrom=\"page\"><wp:posOffset>"
                + Math.round(top * EMU_PER_MM) + "</wp:posOffset></wp:positionV><wp:extent cx=\""
                + Math.round(width * EMU_PER_MM)
                + "\" cy=\"0\"/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/><wp:wrapNone/>"
                + "<wp:docPr id=\"" + id + "\" name=\"红线" + id
                + "\"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\">"
                + "<wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\""
                + Math.round(width * EMU_PER_MM)
                + "\" cy=\"0\"/></a:xfrm><a:prstGeom prst=\"line\"><a:avLst/></a:prstGeom><a:ln w=\""
                + Math.round(thickness * EMU_PER_MM) + "\"><a:solidFill><a:srgbClr val=\"" + RED
                + "\"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
                + "</w:drawing></mc:Choice></mc:AlternateContent></w:r>";
    }

    static String field(String instruction) {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> " + instruction
                + " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    /** A table with thin lines whose columns have the given widths. */
    static String table(String properties, List<Double> widths, String rows) {
        StringBuilder grid = new StringBuilder();
        widths.forEach(
                width -> grid.append("<w:gridCol w:w=\"").append(twips(width)).append("\"/>"));
        return "<w:tbl><w:tblPr>" + properties + "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>" + grid
                + "</w:tblGrid>" + rows + "</w:tbl>";
    }

    static String row(String properties, List<Double> widths, List<String> cells) {
        StringBuilder row = new StringBuilder("<w:tr><w:trPr>" + properties + "</w:trPr>");
        for (int i = 0; i < cells.size(); i++) {
            row.append("<w:tc><w:tcPr><w:tcW w:w=\"")
                    .append(twips(widths.get(i)))
                    .append("\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>")
                    .append(cells.get(i))
                    .append("</w:tc>");
        }
        return row.append("</w:tr>").toString();
    }

    static String borders(String kind, String inside) {
        StringBuilder borders = new StringBuilder("<w:tblBorders>");
        for (String side : List.of("top", "left", "bottom", "right")) {
            borders.append("<w:").append(side).append(kind).append("/>");
        }
        return borders + inside + "</w:tblBorders>";
    }
}
