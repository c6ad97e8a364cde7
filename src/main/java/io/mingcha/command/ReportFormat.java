package io.mingcha.command;

/** A form in which a scan's findings are reported beside the files it always writes. */
enum ReportFormat {
    /** A page for people. */
    HTML("report.html", "报告，用浏览器打开"),
    /** A workbook for people. */
    XLSX("findings.xlsx", "线索表，每个专题一张"),
    /** For tools that collect results of checks. */
    SARIF("findings.sarif", "线索，SARIF 2.1.0"),
    /** For programs. */
    CSV("findings.csv", "线索，每行一条");

    private final String file;
    private final String chinese;

    ReportFormat(String file, String chinese) {
        this.file = file;
        this.chinese = chinese;
    }

    /** What the file is. */
    String chinese() {
        return chinese;
    }

    /** The name of the file. */
    String file() {
        return file;
    }
}
