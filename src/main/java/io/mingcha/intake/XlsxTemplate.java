package io.mingcha.intake;

import io.mingcha.dictionary.Code;
import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.ColumnType;
import io.mingcha.dictionary.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One table's empty workbook: a sheet to fill, named after the table, and a sheet that explains its columns. */
final class XlsxTemplate {
    /** The sheet that readers pass over without a note. */
    static final String GUIDE = "填写说明";

    private static final String REQUIRED = "FFF8CBAD";
    private static final String OPTIONAL = "FFD9E1F2";
    private static final int LAST_ROW = (1 << 20) - 1;

    /** Longer lists a spreadsheet refuses to open. */
    private static final int LONGEST_LIST = 255;

    private final Table table;

    XlsxTemplate(Table table) {
        this.table = table;
    }

    void write(OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "mingcha", "1.0")) {
            workbook.setGlobalDefaultFont("宋体", 11);
            writeData(workbook.newWorksheet(table.title()));
            writeGuide(workbook.newWorksheet(GUIDE));
        }
    }

    private void writeData(Worksheet sheet) {
        for (Column column : table.columns()) {
            int at = column.index();
            sheet.style(at).format(format(column.type())).set();
            sheet.width(at, Math.max(width(column.type()), column.chinese().length() * 2.2 + 2));
            sheet.value(0, at, column.chinese());
            header(sheet, 0, at, column.required() ? REQUIRED : OPTIONAL);
            List<String> words = words(column);
            String list = String.join(",", words);
            if (!words.isEmpty() && list.length() <= LONGEST_LIST) {
                sheet.range(1, at, LAST_ROW, at)
                        .validateWithListByFormula("\"" + list + "\"")
                        .errorStyle(
                                column.otherwise() == null
                                        ? DataValidationErrorStyle.STOP
                                        : DataValidationErrorStyle.INFORMATION)
                        .errorTitle(column.chinese())
                        .error("请从下拉列表中选择")
                        .showErrorMessage(true);
            }
        }
        sheet.freezePane(0, 1);
    }

    private void writeGuide(Worksheet sheet) {
        List<String> titles = List.of("列名", "是否必填", "类型", "填写形式", "可填的词", "也可作列名的词");
        List<Integer> widths = List.of(20, 10, 12, 56, 60, 44);
        for (int at = 0; at < titles.size(); at++) {
            sheet.value(0, at, titles.get(at));
            header(sheet, 0, at, OPTIONAL);
            sheet.width(at, widths.get(at));
        }
        int row = 1;
        for (Column column : table.columns()) {
            String others = column.headers().stream().skip(1).collect(Collectors.joining("、"));
            sheet.value(row, 0, column.chinese());
            sheet.value(row, 1, column.required() ? "必填" : "");
            sheet.value(row, 2, column.type().chinese());
            sheet.value(row, 3, form(column));
            sheet.value(row, 4, String.join("、", words(column)));
            sheet.value(row, 5, others.isEmpty() ? column.name() : others + "、" + column.name());
            sheet.range(row, 0, row, 5)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
            row++;
        }
        row++;
        for (String line : List.of(
                "橙色标题的列必填，蓝色标题的列选填；不要改动标题的字，列的次序可以改，用不到的选填列可以删。",
                "数据从第 2 行填起，一行一条；空白单元格表示不清楚。没有数据时保留标题行、不填任何行，表示“没有”。",
                keyLine())) {
            sheet.value(row++, 0, line);
        }
        sheet.freezePane(0, 1);
    }

    private String keyLine() {
        return "“" + table.keyColumns().stream().map(Column::chinese).collect(Collectors.joining("、"))
                + "”不可重复：完全相同的行只算一次，内容不同的后一行会被拒绝。";
    }

    private static void header(Worksheet sheet, int row, int at, String colour) {
        sheet.style(row, at)
                .bold()
                .fillColor(colour)
                .horizontalAlignment("center")
                .format("@")
                .set();
    }

    private static List<String> words(Column column) {
        return switch (column.type()) {
            case BOOL -> List.of("是", "否");
            case ENUM -> column.codes().stream().map(Code::chinese).toList();
            default -> List.of();
        };
    }

    /** Identifiers are text, or a spreadsheet would drop their leading zeros and round the long ones. */
    private static String format(ColumnType type) {
        return switch (type) {
            case ID, IDS, TEXT, ENUM, BOOL -> "@";
            case DATE -> "yyyy-mm-dd";
            case TIME -> "hh:mm:ss";
            case DATETIME -> "yyyy-mm-dd hh:mm";
            case MONEY -> "0.00";
            case INT -> "0";
        };
    }

    private static int width(ColumnType type) {
        return switch (type) {
            case ID, DATE, MONEY, ENUM -> 14;
            case TEXT, IDS -> 24;
            case DATETIME -> 20;
            case TIME, BOOL, INT -> 12;
        };
    }

    private static String form(Column column) {
        String form = switch (column.type()) {
            case ID -> "编号，全库写法一致，保留前面的 0";
            case TEXT -> "文字";
            case DATE -> "2026-01-05，也可写 2026/1/5、2026.1.5、20260105、2026年1月5日";
            case TIME -> "08:30 或 08:30:00；过了零点写 次日 01:30";
            case DATETIME -> "2026-01-05 08:30";
            case BOOL -> "是 或 否";
            case MONEY -> "以元为单位，最多两位小数，不能为负，如 1234.50";
            case INT -> "整数，不能为负";
            case IDS -> "多个编号之间用 ；或 、 分隔";
            case ENUM -> "从列表中选一个词";
        };
        String blanks = column.blanks().stream().sorted().collect(Collectors.joining(" "));
        return blanks.isEmpty() ? form : form + "；写 " + blanks + " 与空白相同";
    }
}
