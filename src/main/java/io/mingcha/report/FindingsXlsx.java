package io.mingcha.report;

import io.mingcha.finding.Finding;
import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;

/**
 * Findings as a workbook for people: what was found in short, what became of each rule, and a sheet per topic, which
 * goes on on a numbered one where it is full. Rows are written as they come.
 */
public final class FindingsXlsx {
    /** As many rows of findings as a sheet takes, with room below a spreadsheet's own limit of 1,048,576. */
    public static final int MOST_ROWS = 1_000_000;

    private FindingsXlsx() {}

    /**
     * Writes the findings of a scan; the stream stays open.
     *
     * @param mostRows how many findings a sheet takes before the next one begins
     */
    public static void write(OutputStream out, ScanReport report, int mostRows) throws IOException {
        Topics topics = new Topics();
        FindingWords words = report.words();
        Workbook workbook = new Workbook(out, "mingcha", "1.0");
        // The files are read more often than sent: half the size is not worth twice the time.
        workbook.setCompressionLevel(1);
        workbook.setGlobalDefaultFont("宋体", 11);
        new OverviewSheets(report, words, topics).write(workbook);
        FindingSheet sheet = null;
        String topic = "";
        int number = 1;
        for (Finding finding : report.result().findings()) {
            String of = finding.rule().substring(0, finding.rule().indexOf('/'));
            boolean next = !of.equals(topic);
            if (sheet == null || next || sheet.rows() == mostRows) {
                if (sheet != null) {
                    sheet.finish();
                }
                topic = of;
                number = next ? 1 : number + 1;
                String name = topics.chinese(topic);
                sheet = new FindingSheet(workbook.newWorksheet(number == 1 ? name : name + number), words);
            }
            sheet.add(finding);
        }
        if (sheet != null) {
            sheet.finish();
        }
        workbook.finish();
    }
}
