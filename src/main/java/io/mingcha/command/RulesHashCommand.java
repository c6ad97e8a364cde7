package io.mingcha.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mingcha rules hash}: what the content of a rules folder is known by. Prints nothing else, for scripts. */
@Command(
        name = "hash",
        description = "算出规则目录内容的散列值：任何文件增减、改名或改动都会使它不同（签名文件 rules.sig 不计）。",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "mingcha rules hash [选项]",
        footer = {
            "",
            "不用本程序也能验算：cd 规则目录，然后",
            "  find * -type f ! -path rules.sig | LC_ALL=C sort | xargs -d '\\n' sha256sum | sha256sum"
        })
final class RulesHashCommand implements Callable<Integer> {
    @Mixin
    private RulesOption rules = new RulesOption();

    @Option(names = "--files", description = "改为逐个文件列出散列值，格式同 sha256sum")
    private boolean files;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var pack = rules.pack();
        String text = rules.readable(() -> files ? pack.manifest() : pack.hash() + "\n");
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}
