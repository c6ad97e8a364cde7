package io.mingcha.command;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.intake.GivenPart;
import io.mingcha.intake.Intake;
import io.mingcha.intake.IntakeListener;
import io.mingcha.intake.IntakeResult;
import io.mingcha.intake.RawFile;
import io.mingcha.intake.RejectedCsv;
import io.mingcha.report.Page;
import io.mingcha.source.Conversion;
import io.mingcha.source.Converted;
import io.mingcha.source.ConvertedFiles;
import io.mingcha.source.Profile;
import io.mingcha.source.Profiles;
import io.mingcha.source.Registry;
import io.mingcha.source.SheetBalance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mingcha data convert}: makes tables out of files as other systems export them. */
@Command(
        name = "convert",
        description = "按方案把别的系统导出的文件转成表，写出各表、没有转出的行（withheld.csv）和行数平衡（balance.csv）。",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "mingcha data convert 文件… --profile 方案 --out 目录 [选项]",
        footer = {
            "",
            "例：mingcha data convert 钉钉一月.xlsx --profile dingtalk-daily --people 人员.xlsx --out 数据",
            "    mingcha data convert 接待.xlsx --profile 接待方案.yaml --out 数据"
        })
final class DataConvertCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "文件", description = "一个或几个文件；互相印证的（如考勤与审批）要一起给出")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--profile",
            required = true,
            paramLabel = "方案",
            description = "随附方案的名称，或自己写的方案文件（.yaml）；可重复，每张工作表用第一个合适的")
    private List<String> names = new ArrayList<>();

    @Option(names = "--out", required = true, paramLabel = "目录", description = "写到这个目录，没有则新建")
    private Path out = Path.of("");

    @Option(names = "--people", paramLabel = "文件", description = "人员名单，用来对照工号、UserId 和姓名；可重复")
    private List<Path> people = new ArrayList<>();

    @Option(names = "--units", paramLabel = "文件", description = "单位名单，用来把部门名称对成单位编号；可重复")
    private List<Path> units = new ArrayList<>();

    @Option(names = "--force", description = "目录里已有文件时仍然写出，替换同名的文件")
    private boolean force;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        refuseFilled();
        Dictionary dictionary = Dictionary.shipped();
        Profiles profiles = Profiles.in(Home.profiles(), dictionary);
        List<Profile> chosen =
                names.stream().map(name -> ProfileNames.find(profiles, name)).toList();
        Registry registry = new Registry(profiles);
        units.forEach(file -> registry.learnUnits(look(file)));
        people.forEach(file -> registry.learnPersons(look(file)));
        Conversion conversion = new Conversion(dictionary, registry);
        files.forEach(file -> conversion.read(look(file), chosen, Map.of()));
        Converted converted = conversion.finish();
        Map<String, GivenPart> written = ConvertedFiles.write(out, converted, dictionary);
        Page page = Terminal.page(spec);
        new ConversionPage(page, dictionary).add(converted);
        page.heading("写出到 " + out);
        written.forEach((name, part) -> page.line(2, name + "  " + part.rows().size() + " 行"));
        page.line(2, ConvertedFiles.WITHHELD + "  " + converted.withheld().size() + " 条没有转出，逐条写明原因");
        page.line(2, ConvertedFiles.BALANCE + "  行数平衡");
        readBack(page, dictionary);
        spec.commandLine().getOut().print(page);
        spec.commandLine().getOut().flush();
        return converted.balance().stream().allMatch(SheetBalance::adds) ? ExitCode.DONE : ExitCode.FAILED;
    }

    /** What the tables will refuse is said now, not at the next scan. */
    private void readBack(Page page, Dictionary dictionary) throws IOException {
        IntakeResult intake = Intake.read(out, dictionary, 1, IntakeListener.NONE);
        if (!intake.rejected().isEmpty()) {
            RejectedCsv.write(out.resolve(ScanFiles.REJECTED), intake.rejected());
            page.line(
                    2,
                    ScanFiles.REJECTED + "  转出的行中有 " + intake.rejected().size() + " 行还不合表的要求，如 "
                            + intake.rejected().get(0).file() + " 第 "
                            + intake.rejected().get(0).row() + " 行："
                            + intake.rejected().get(0).reason());
        }
    }

    private static RawFile look(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new WrongUsage("找不到文件 " + file + "。");
        }
        return RawFile.look(file, String.valueOf(file.getFileName()));
    }

    private void refuseFilled() throws IOException {
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new WrongUsage("--out 要写一个目录，而 " + out + " 是文件。");
        }
        if (Files.isDirectory(out) && !force) {
            try (Stream<Path> present = Files.list(out)) {
                if (present.findAny().isPresent()) {
                    throw new WrongUsage(out + " 里已有文件，没有改动。要写进去请加 --force，或换一个目录。");
                }
            }
        }
    }
}
