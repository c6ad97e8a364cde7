package io.mingcha.command;

import io.mingcha.dictionary.Code;
import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import io.mingcha.report.Page;
import io.mingcha.report.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mingcha data tables}: the tables, or one table with its columns. */
@Command(
        name = "tables",
        description = "列出程序能读的表；写一个表名则列出它的列。",
        mixinStandardHelpOptions = true,
        customSynopsis = "mingcha data tables [表]",
        footer = {"", "例：mingcha data tables 考勤"})
final class DataTablesCommand implements Callable<Integer> {
    @Parameters(paramLabel = "表", arity = "0..1", description = "表名，中英文均可，如 考勤 或 attendance")
    private @Nullable String name;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Dictionary dictionary = Dictionary.shipped();
        Page page = Terminal.page(spec);
        if (name == null) {
            all(page, dictionary);
        } else {
            one(page, table(dictionary, name));
        }
        spec.commandLine().getOut().print(page);
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }

    private static Table table(Dictionary dictionary, String asked) {
        List<String> names = new ArrayList<>();
        for (Table table : dictionary.tables()) {
            names.add(table.name());
            names.addAll(table.chinese());
            if (table.name().equalsIgnoreCase(asked) || table.chinese().contains(asked)) {
                return table;
            }
        }
        throw new WrongUsage("没有表 " + asked + "。" + Suggestions.sentence(asked, names) + "全部的表见 mingcha data tables。");
    }

    private static void all(Page page, Dictionary dictionary) {
        TextTable shown = new TextTable()
                .column("表（文件名）")
                .column("也可用作文件名")
                .column("必填的列")
                .number("列数");
        for (Table table : dictionary.tables()) {
            List<String> others =
                    new ArrayList<>(table.chinese().subList(1, table.chinese().size()));
            others.add(table.name());
            shown.row(
                    table.title(),
                    String.join("、", others),
                    table.columns().stream()
                            .filter(Column::required)
                            .map(Column::chinese)
                            .collect(Collectors.joining("、")),
                    table.columns().size());
        }
        page.table(0, shown).blank();
        page.line(
                0,
                "文件以表名命名，放在数据目录里，如 考勤.xlsx、attendance-2026-05.csv；可用 csv、tsv、xlsx、json、jsonl，文本的也可压缩成 .gz。"
                        + "用不到的表可以没有，有标题而没有数据行表示“没有”。");
        page.line(0, "某张表的列见 mingcha data tables 表名；空白表格用 mingcha data template 目录 写出。");
    }

    private static void one(Page page, Table table) {
        page.heading(table.title() + "  " + table.name());
        TextTable shown = new TextTable()
                .column("列")
                .column("英文列名")
                .column("类型")
                .column("要求")
                .column("也认的列名")
                .column("可填的词");
        for (Column column : table.columns()) {
            shown.row(
                    column.chinese(),
                    column.name(),
                    column.type().chinese(),
                    column.key() ? "主键" : column.required() ? "必填" : "",
                    String.join(
                            "、", column.headers().subList(1, column.headers().size())),
                    words(column));
        }
        page.table(0, shown).blank();
        page.line(0, "主键各列合起来不能重复。英文列名和代码不分大小写。");
    }

    private static String words(Column column) {
        String words = column.codes().stream().map(DataTablesCommand::word).collect(Collectors.joining("、"));
        if (column.otherwise() != null) {
            words += "；其他词按“"
                    + column.codes().get(column.codeIndex(column.otherwise())).chinese() + "”处理";
        }
        if (column.blankMeans() != null) {
            words += "；空白视为“"
                    + column.codes().get(column.codeIndex(column.blankMeans())).chinese() + "”";
        }
        String blanks = column.blanks().stream().sorted().collect(Collectors.joining(" "));
        return blanks.isEmpty() ? words : words + blanks + " 视为空白";
    }

    private static String word(Code code) {
        return String.join("/", code.words()) + " " + code.name();
    }
}
