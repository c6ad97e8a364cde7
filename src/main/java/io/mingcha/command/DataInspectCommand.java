package io.mingcha.command;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import io.mingcha.intake.GivenPart;
import io.mingcha.intake.RawFile;
import io.mingcha.intake.RawSheet;
import io.mingcha.report.Page;
import io.mingcha.report.TextTable;
import io.mingcha.source.Conversion;
import io.mingcha.source.Converted;
import io.mingcha.source.ConvertedFiles;
import io.mingcha.source.MappingDraft;
import io.mingcha.source.Profile;
import io.mingcha.source.Profiles;
import io.mingcha.source.Registry;
import io.mingcha.source.SheetLook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mingcha data inspect}: says what a file is and how it would be read, and drafts a mapping where nothing knows it. */
@Command(
        name = "inspect",
        description = "看一个文件是什么、按哪个方案能读、前几行读成什么样；没有合适的方案时写出一份待补完的对照文件。",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "mingcha data inspect 文件 [选项]",
        footer = {
            "",
            "例：mingcha data inspect 钉钉一月.xlsx",
            "    mingcha data inspect 接待.xlsx --table 公务接待 --write 接待方案.yaml"
        })
final class DataInspectCommand implements Callable<Integer> {
    private static final int PREVIEWED = 5;

    @Parameters(paramLabel = "文件", description = "要看的文件")
    private Path file = Path.of("");

    @Option(names = "--profile", paramLabel = "方案", description = "按这个方案看；默认按认得出的方案")
    private @Nullable String profileName;

    @Option(names = "--write", paramLabel = "文件", description = "写出一份对照文件（.yaml），补完后可作方案使用")
    private @Nullable Path write;

    @Option(names = "--table", paramLabel = "表", description = "对照文件读成哪张表；默认取列名最相近的一张")
    private @Nullable String tableName;

    @Option(names = "--people", paramLabel = "文件", description = "人员名单，用来对照工号、UserId 和姓名；可重复")
    private List<Path> people = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new WrongUsage("找不到文件 " + file + "。");
        }
        if (write != null && Files.exists(write)) {
            throw new WrongUsage(write + " 已经有了，没有改动；请换一个名字。");
        }
        Dictionary dictionary = Dictionary.shipped();
        Profiles profiles = Profiles.in(Home.profiles(), dictionary);
        Profile asked = profileName == null ? null : ProfileNames.find(profiles, profileName);
        Page page = Terminal.page(spec);
        RawFile raw = RawFile.look(file, String.valueOf(file.getFileName()));
        page.heading(raw.name() + "  " + (raw.encoding().equals("xlsx") ? "xlsx 工作簿" : "文本，编码 " + raw.encoding()));
        raw.notes().forEach(note -> page.line(2, note));
        List<SheetLook> looks = new ArrayList<>();
        for (RawSheet sheet : raw.sheets()) {
            looks.add(SheetLook.at(sheet, profiles));
        }
        List<Profile> reading = new ArrayList<>();
        for (SheetLook look : looks) {
            describe(page, look, dictionary);
            reading.addAll(look.knowing().stream().limit(1).toList());
        }
        preview(page, raw, asked == null ? reading : List.of(asked), profiles, dictionary);
        draft(page, looks, dictionary);
        spec.commandLine().getOut().print(page);
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }

    private static void describe(Page page, SheetLook look, Dictionary dictionary) {
        RawSheet sheet = look.sheet();
        String name = sheet.name().isEmpty() ? "内容" : "工作表“" + sheet.name() + "”";
        page.heading(name + (sheet.hidden() ? "（隐藏）" : "") + "  " + look.rows() + " 行有字");
        page.entry(2, "标题行", 10, look.headerRows().isEmpty() ? "认不出来" : look.headerRows());
        page.entry(2, "标题之上", 10, String.join("；", look.titles()));
        page.entry(2, "列", 10, String.join("、", look.words()));
        int merges = sheet.layout().merges().size();
        page.entry(2, "合并单元格", 10, merges == 0 ? "" : merges + " 处");
        page.entry(2, "隐藏的行", 10, numbers(sheet.layout().hiddenRows(), 0));
        page.entry(2, "隐藏的列", 10, numbers(sheet.layout().hiddenColumns(), 1));
        List<String> titles = look.knowing().stream()
                .map(profile -> profile.name() + "（" + profile.title() + "）")
                .toList();
        page.entry(2, "合于方案", 10, titles.isEmpty() ? "没有" : String.join("、", titles));
        if (titles.isEmpty()) {
            List<Table> tables = look.likelyTables(dictionary);
            page.entry(
                    2,
                    "列名相近",
                    10,
                    tables.isEmpty()
                            ? "没有一张表"
                            : String.join(
                                            "、",
                                            tables.stream()
                                                    .limit(3)
                                                    .map(Table::title)
                                                    .toList()) + "（只凭列名，须由人核对）");
        }
    }

    private static String numbers(List<Integer> numbers, int from) {
        return numbers.isEmpty()
                ? ""
                : "第 "
                        + String.join(
                                "、",
                                numbers.stream()
                                        .limit(10)
                                        .map(n -> "" + (n + from))
                                        .toList())
                        + (numbers.size() > 10 ? " 等，共 " + numbers.size() : "");
    }

    private void preview(Page page, RawFile raw, List<Profile> reading, Profiles profiles, Dictionary dictionary) {
        if (reading.isEmpty()) {
            return;
        }
        Registry registry = new Registry(profiles);
        people.forEach(list -> registry.learnPersons(RawFile.look(list, String.valueOf(list.getFileName()))));
        Conversion conversion = new Conversion(dictionary, registry);
        conversion.read(raw, reading, Map.of());
        Converted converted = conversion.finish();
        for (GivenPart part : converted.parts()) {
            Table table = dictionary.table(part.table());
            page.heading("读成“" + table.title() + "”的前几行  共 " + part.rows().size() + " 行");
            rows(page, part, table);
        }
        new ConversionPage(page, dictionary).addInspected(converted);
    }

    private static void rows(Page page, GivenPart part, Table table) {
        List<io.mingcha.dictionary.Column> columns = table.columns().stream()
                .filter(column -> part.rows().stream()
                        .limit(PREVIEWED)
                        .anyMatch(row -> !row.cells().get(column.index()).isEmpty()))
                .toList();
        TextTable shown = new TextTable().number("行");
        columns.forEach(column -> shown.column(column.chinese()));
        for (GivenPart.GivenRow row : part.rows().stream().limit(PREVIEWED).toList()) {
            List<Object> cells = new ArrayList<>(List.of(row.row()));
            columns.forEach(
                    column -> cells.add(ConvertedFiles.shown(column, row.cells().get(column.index()))));
            shown.row(cells.toArray());
        }
        page.table(2, shown);
    }

    private void draft(Page page, List<SheetLook> looks, Dictionary dictionary) throws IOException {
        SheetLook look = looks.stream()
                .filter(one -> !one.words().isEmpty() && one.knowing().isEmpty())
                .findFirst()
                .orElse(looks.stream()
                        .filter(one -> !one.words().isEmpty())
                        .findFirst()
                        .orElse(null));
        boolean unknown = looks.stream().allMatch(one -> one.knowing().isEmpty());
        if (write == null) {
            if (unknown) {
                page.heading("下一步");
                page.line(2, "没有方案认得这个文件。加 --write 方案.yaml（必要时加 --table 表名）写出一份对照文件，在文本编辑器里补完后用 data convert 读取。");
            }
            return;
        }
        if (look == null) {
            throw new WrongUsage("认不出标题行，写不出对照文件。");
        }
        Table table = table(look, dictionary);
        MappingDraft.write(write, look, table);
        List<String> lacking = MappingDraft.lacking(look, table);
        page.heading("已写出 " + write);
        page.line(2, "读成“" + table.title() + "”表，按列名对上 " + look.matches(table).size() + " 列，请逐一核对。");
        page.line(2, lacking.isEmpty() ? "必填的列都已对上。" : "还缺必填的列：" + String.join("、", lacking) + "。补完之前不能使用。");
    }

    private Table table(SheetLook look, Dictionary dictionary) {
        if (tableName != null) {
            return dictionary.tables().stream()
                    .filter(table ->
                            table.name().equals(tableName) || table.chinese().contains(tableName))
                    .findFirst()
                    .orElseThrow(() -> new WrongUsage("没有名为“" + tableName + "”的表；mingcha data tables 列出所有表。"));
        }
        List<Table> likely = look.likelyTables(dictionary);
        if (likely.isEmpty()) {
            throw new WrongUsage("列名与任何一张表都不相近，请用 --table 说明读成哪张表；mingcha data tables 列出所有表。");
        }
        return likely.get(0);
    }
}
