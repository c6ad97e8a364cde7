package io.mingcha.source;

import io.mingcha.dictionary.Code;
import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Table;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A profile that somebody has to finish in a text editor. What stands in it by itself was found by the same word; whatever
 * else a column could be is left open, and the profile is refused until the required columns are filled.
 */
public final class MappingDraft {
    private MappingDraft() {}

    /** Writes the draft. */
    public static void write(Path file, SheetLook look, Table table) throws IOException {
        try (Writer out = OwnerOnly.writer(file)) {
            out.write(text(look, table));
        }
    }

    static String text(SheetLook look, Table table) {
        Map<String, String> matches = look.matches(table);
        StringBuilder text = new StringBuilder();
        text.append("# 对照文件：把这种样式的表读成“").append(table.title()).append("”表。\n");
        text.append("# 由 mingcha data inspect 写出，要由人补完：凡是行首有 # 的列都还没有对上，去掉 # 并写上表中的列名。\n");
        text.append("# 用法：mingcha data convert 文件 --profile 本文件 --out 目录；或写进数据目录的 sources.yaml。\n\n");
        text.append("title: ").append(quoted("请给这种样式起个名字")).append('\n');
        text.append("# 凭这些列名认出标题行，缺一不可；太多可以删，留下能认准的几个\n");
        text.append("tells: [")
                .append(look.words().stream().limit(6).map(MappingDraft::quoted).collect(Collectors.joining(", ")))
                .append("]\n");
        text.append("# 标题最多占几行\nheader_rows: ").append(rows(look)).append('\n');
        text.append("# 不是数据的行（合计、落款等常见的已自动跳过）\n");
        text.append("# skip:\n#     - {column: \"@first\", like: \"^合计\"}\n");
        text.append("# 合并单元格的内容要向下沿用的列\n# carry: [部门]\n\n");
        text.append("tables:\n    - table: ")
                .append(table.name())
                .append("    # ")
                .append(table.title())
                .append('\n');
        text.append("      columns:\n");
        for (Column column : table.columns()) {
            column(text, column, matches.get(column.name()));
        }
        text.append("\n# 表中的列名和前几行：\n");
        look.samples()
                .forEach((word, cells) -> text.append("#   ")
                        .append(word)
                        .append("： ")
                        .append(cells.stream()
                                .filter(cell -> !cell.isEmpty())
                                .limit(3)
                                .map(cell -> cell.replaceAll("\\s+", " "))
                                .collect(Collectors.joining(" | ")))
                        .append('\n'));
        text.append(STEPS);
        return text.toString();
    }

    private static final String STEPS = """

            # 列的几种写法：
            #   列名: 表中的列名                                    原样读入
            #   列名: [列名一, 列名二]                              取第一个有内容的
            #   列名: {value: 同一个词}                             每行都一样
            #   列名: {from: 列名, do: [money]}                     ￥1,200.00元、1.2万 读成元
            #   列名: {from: 列名, do: [count]}                     3人、3+1 读成人数
            #   列名: {from: 列名, do: [date]}                      各种写法的日期；time、datetime 同理
            #   列名: {from: 列名, do: [unit]}                      部门名称对成单位编号
            #   列名: {person: 工号, name: 姓名}                    有编号按编号，没有编号才按姓名
            #   列名: {from: 列名, do: [names, person]}             几个人的名单
            #   列名: {from: 列名, do: [{match: "(\\\\d+)人"}]}       取括号里的部分
            #   列名: {from: 列名, do: [{words: {中: lunch, 晚: dinner}}]}   词的对照
            #   列名: {join: [列名一, 列名二], with: "-"}           拼成编号
            """;

    private static void column(StringBuilder text, Column column, @Nullable String match) {
        String name = String.format(Locale.ROOT, "%-16s", column.name() + ":");
        text.append(match == null ? "#         " : "          ").append(name).append(' ');
        text.append(match == null ? "" : value(column, match));
        text.append("    # ").append(column.chinese()).append(column.required() ? "，必填" : "");
        text.append("，").append(column.type().chinese());
        if (!column.codes().isEmpty()) {
            text.append("：").append(column.codes().stream().map(Code::chinese).collect(Collectors.joining("、")));
        }
        text.append(match == null ? (column.required() ? " ← 待填" : "") : "").append('\n');
    }

    private static String value(Column column, String match) {
        String step = switch (column.type()) {
            case DATE -> "date";
            case TIME -> "time";
            case DATETIME -> "datetime";
            case MONEY -> "money";
            case INT -> "count";
            case ID -> "unit".equals(column.refers()) ? "unit" : "person".equals(column.refers()) ? "person" : "";
            case IDS -> "names, person";
            case TEXT, BOOL, ENUM -> "";
        };
        return step.isEmpty() ? quoted(match) : "{from: " + quoted(match) + ", do: [" + step + "]}";
    }

    private static int rows(SheetLook look) {
        SheetHeader header = look.header();
        return header == null ? 1 : Math.max(1, Math.min(4, header.last() - header.first() + 1));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** What a draft still lacks. */
    public static List<String> lacking(SheetLook look, Table table) {
        Map<String, String> matches = look.matches(table);
        return table.columns().stream()
                .filter(column -> column.required() && !matches.containsKey(column.name()))
                .map(Column::chinese)
                .toList();
    }
}
