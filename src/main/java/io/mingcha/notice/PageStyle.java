package io.mingcha.notice;

/** The style sheet of PDF files, in the figures of GB/T 9704-2012: 22 lines of 28 characters in 156 by 225 millimetres. */
final class PageStyle {
    static final String CSS = """
            @page { size: 210mm 297mm; margin: 37mm 26mm 35mm 28mm; }
            body { margin: 0; font-family: body, rare; font-size: 16pt; line-height: 28.95pt; letter-spacing: -0.25pt;
                   orphans: 1; widows: 1; word-wrap: break-word; }
            .letter .head { height: 40.9mm; }
            .document .head { height: 104.4mm; }
            .form .head { height: 0; }
            .blank { height: 28.95pt; }
            .title { font-family: title, rare; font-size: 22pt; text-align: center; letter-spacing: 0; }
            .number { text-align: right; }
            .TEXT, .HEADING_1, .HEADING_2 { text-indent: 31.5pt; text-align: justify; }
            .HEADING_1 { font-family: heading, rare; page-break-after: avoid; }
            .HEADING_2 { font-family: kai, rare; }
            .together { page-break-inside: avoid; }
            .axis { margin-left: 72mm; text-align: center; }
            .date { margin-right: 63.2pt; text-align: right; }
            .annex { font-family: heading, rare; page-break-before: always; }
            table { width: 441pt; border-collapse: collapse; letter-spacing: 0; -fs-table-paginate: paginate; }
            td, th { border: 0.75pt solid black; padding: 1.5pt 4pt; font-weight: normal; text-align: left;
                     vertical-align: middle; }
            tr { page-break-inside: avoid; }
            table.form { font-size: 14pt; line-height: 21pt; }
            table.form td, table.form th { padding: 5pt; }
            table.form th { font-family: heading, rare; text-align: center; }
            table.form .label { width: 36mm; text-align: center; }
            .after-form { height: 14pt; }
            table.evidence { font-size: 9pt; line-height: 12pt; table-layout: fixed; }
            table.evidence th { font-family: heading, rare; text-align: center; }
            .c0 { width: 8%; } .c1 { width: 26%; } .c2 { width: 25%; } .c3 { width: 19%; } .c4 { width: 22%; }
            .note { font-size: 9pt; line-height: 13pt; letter-spacing: 0; }
            """;

    private PageStyle() {}
}
