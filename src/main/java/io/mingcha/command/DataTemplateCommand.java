package io.mingcha.command;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import io.mingcha.intake.DataTemplates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mingcha data template}: empty tables that a clerk can fill. */
@Command(
        name = "template",
        description = "写出每张表的空白表格，中文表头；填好后放进数据目录即可读入。",
        mixinStandardHelpOptions = true,
        customSynopsis = "mingcha data template 目录 [选项]",
        footer = {"", "例：mingcha data template 模板 --format csv"})
final class DataTemplateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "目录", description = "写到这个目录，没有则新建")
    private Path folder = Path.of("");

    @Option(names = "--format", paramLabel = "形式", description = "xlsx 工作簿，带下拉选项和填写说明（默认）；csv 文本")
    private DataTemplates.Format format = DataTemplates.Format.XLSX;

    @Option(names = "--force", description = "替换目录中已有的同名文件")
    private boolean force;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Dictionary dictionary = Dictionary.shipped();
        String ending = "." + format.name().toLowerCase(Locale.ROOT);
        List<String> present = dictionary.tables().stream()
                .map(table -> table.title() + ending)
                .filter(name -> Files.exists(folder.resolve(name)))
                .toList();
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new WrongUsage(folder + " 是文件，不是目录。");
        }
        if (!present.isEmpty() && !force) {
            throw new WrongUsage(folder + " 里已有 " + String.join("、", present) + "，没有改动。要替换请加 --force，或换一个目录。");
        }
        DataTemplates.write(folder, dictionary, format);
        spec.commandLine()
                .getOut()
                .println("已在 " + folder + " 写出 " + dictionary.tables().size() + " 张空白表格："
                        + String.join(
                                "、",
                                dictionary.tables().stream().map(Table::title).toList()) + "。");
        spec.commandLine().getOut().println("用不到的表请删去：留下只有标题行的表，表示“没有”这类记录。");
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}
