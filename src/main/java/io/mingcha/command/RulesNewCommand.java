package io.mingcha.command;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import io.mingcha.rule.Scope;
import io.mingcha.workbench.Skeleton;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mingcha rules new}: a folder of a new rule that passes its own examples, to be edited. */
@Command(
        name = "new",
        description = "新建一条规则的目录（rule.yaml、rule.drl、examples.yaml），写好即能通过检验，再逐项修改。",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "mingcha rules new 专题/名称 --rules 目录 [选项]",
        footer = {"", "例：mingcha rules new office/large-purchase --rules 本单位规则 --table 报销 --title 大额办公费"})
final class RulesNewCommand implements Callable<Integer> {
    private static final Pattern ID = Pattern.compile("[a-z]+(-[a-z]+)*/[a-z0-9]+(-[a-z0-9]+)*");

    @Parameters(paramLabel = "专题/名称", description = "规则编号，小写英文、数字和连字符，如 office/large-purchase")
    private String id = "";

    @Mixin
    private RulesOption rules = new RulesOption();

    @Option(names = "--table", paramLabel = "表", description = "看哪张表，中英文均可；默认为考勤")
    private String table = "attendance";

    @Option(names = "--title", paramLabel = "名称", description = "线索上写的事项名称；默认为规则编号")
    private @Nullable String title;

    @Option(names = "--scope", paramLabel = "范围", description = "哪些记录放在一起看：person 人员、unit 单位等；默认按表")
    private @Nullable Scope scope;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (!ID.matcher(id).matches() || id.startsWith("basis/")) {
            throw new WrongUsage("“" + id + "”不能作规则编号：应为 专题/名称，各由小写英文、数字和连字符组成，如 office/large-purchase。");
        }
        if (rules.named() == null) {
            throw new WrongUsage("要用 --rules 写明放在哪个规则目录；随程序分发的目录升级时会被替换，确要放在那里也须写明。");
        }
        Skeleton skeleton = skeleton();
        Scope wanted = scope(skeleton);
        Path folder = rules.folder().resolve(id);
        if (Files.exists(folder)) {
            throw new WrongUsage(folder + " 已经存在，没有改动。换一个编号，或修改那里的文件。");
        }
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file :
                skeleton.files(id, title == null ? id : title, wanted).entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue(), StandardOpenOption.CREATE_NEW);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("已写出 " + folder + "：rule.yaml、rule.drl、examples.yaml。");
        out.println("检验：mingcha rules test " + id + " --rules " + rules.folder());
        out.flush();
        return ExitCode.DONE;
    }

    private Skeleton skeleton() {
        Dictionary dictionary = Dictionary.shipped();
        Map<String, Skeleton> skeletons = Skeleton.shipped();
        for (Table known : dictionary.tables()) {
            boolean asked = known.name().equals(table) || known.chinese().contains(table);
            Skeleton skeleton = skeletons.get(known.name());
            if (asked && skeleton != null) {
                return skeleton;
            }
        }
        throw new WrongUsage("没有关于表 " + table + " 的样本。可用的表："
                + skeletons.keySet().stream()
                        .map(name -> dictionary.table(name).title() + " " + name)
                        .collect(Collectors.joining("、"))
                + "。");
    }

    private Scope scope(Skeleton skeleton) {
        Scope asked = scope;
        if (asked == null) {
            return skeleton.scopes().get(0);
        }
        if (!skeleton.scopes().contains(asked)) {
            throw new WrongUsage("看这张表的规则，--scope 可为："
                    + skeleton.scopes().stream()
                            .map(one -> one.name().toLowerCase(Locale.ROOT) + " " + one.chinese())
                            .collect(Collectors.joining("、"))
                    + "。");
        }
        return asked;
    }
}
