package io.mingcha.command;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.page.RulePages;
import io.mingcha.rule.RuleBook;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code mingcha rules pages}: writes the pages of a rules folder. */
@Command(
        name = "pages",
        description = "写出规则的说明页：规则目录的 README.md 和每条规则目录里的 README.md。",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "mingcha rules pages [选项]")
final class RulesPagesCommand implements Callable<Integer> {
    @Mixin
    private RulesOption rules = new RulesOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        RuleBook book = rules.book();
        int changed = 0;
        Map<Path, String> pages = RulePages.of(book, Dictionary.withLedger());
        for (Map.Entry<Path, String> page : pages.entrySet()) {
            if (!Files.exists(page.getKey()) || !Files.readString(page.getKey()).equals(page.getValue())) {
                Files.writeString(page.getKey(), page.getValue());
                changed++;
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(book.folder() + "：共 " + pages.size() + " 页，更新 " + changed + " 页");
        out.flush();
        return ExitCode.DONE;
    }
}
