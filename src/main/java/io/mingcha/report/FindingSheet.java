package io.mingcha.report;

import io.mingcha.finding.Finding;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** The findings of a topic, a row each. */
final class FindingSheet {
    private static final List<Sheet.Column> COLUMNS = List.of(
            Sheet.Column.wrapped("事项", 18).repeated(),
            Sheet.Column.wrapped("对象", 14),
            Sheet.Column.narrow("对象编号", 10),
            Sheet.Column.wrapped("单位", 18).repeated(),
            Sheet.Column.narrow("日期", 12),
            Sheet.Column.narrow("程度", 7).repeated(),
            Sheet.Column.wrapped("摘要", 58),
            Sheet.Column.wrapped("处置建议", 16).repeated(),
            Sheet.Column.wrapped("核实建议", 36).repeated(),
            Sheet.Column.narrow("性质", 7).repeated(),
            Sheet.Column.wrapped("须注意", 30),
            Sheet.Column.wrapped("证据所在", 40),
            Sheet.Column.wrapped("依据", 26).repeated(),
            Sheet.Column.narrow("线索编号", 23),
            Sheet.Column.narrow("规则", 34).repeated(),
            Sheet.Column.narrow("规则版本", 9),
            Sheet.Column.narrow("事项标识", 34));

    private final Sheet sheet;
    private final FindingWords words;

    FindingSheet(Worksheet sheet, FindingWords words) {
        this.sheet = new Sheet(sheet, COLUMNS, ScanReport.STATEMENT);
        this.words = words;
    }

    int rows() {
        return sheet.rows();
    }

    void add(Finding finding) throws IOException {
        sheet.add(
                finding.title(),
                words.subjectName(finding.subject()),
                words.subjectId(finding.subject()),
                words.unit(finding.subject().unitId()),
                finding.date(),
                finding.severity().chinese(),
                words.text(finding.summary()),
                finding.ladder().code() + " " + finding.ladder().chinese(),
                words.text(finding.recommendation()),
                finding.grade().chinese(),
                words.caution(finding),
                words.places(finding.evidence()),
                words.basis(finding),
                finding.id(),
                finding.rule(),
                finding.ruleVersion(),
                words.text(finding.key()));
    }

    void finish() throws IOException {
        sheet.finish();
    }
}
