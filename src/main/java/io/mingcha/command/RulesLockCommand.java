package io.mingcha.command;

import io.mingcha.rule.RuleBook;
import io.mingcha.rule.RuleFault;
import io.mingcha.rule.RuleLock;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code mingcha rules lock}: registers the versions of rules. */
@Command(
        name = "lock",
        description = "登记规则的版本：把每条规则的版本和含义的摘要写入规则目录的 rules.lock。含义变了而版本没有提高的，不予登记。",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "mingcha rules lock [选项]")
final class RulesLockCommand implements Callable<Integer> {
    @Mixin
    private RulesOption rules = new RulesOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        RuleBook book = rules.book();
        Path file = book.folder().resolve(RuleLock.FILE);
        RuleLock lock = RuleLock.read(book.folder());
        List<String> refusals = lock.refusals(book);
        if (!refusals.isEmpty()) {
            throw new RuleFault(file.toString(), "不予登记。" + String.join("；", refusals));
        }
        List<String> unregistered = lock.unregistered(book);
        Files.writeString(file, RuleLock.text(book));
        PrintWriter out = spec.commandLine().getOut();
        unregistered.forEach(
                id -> out.println("登记 " + id + " 第 " + book.rule(id).version() + " 版"));
        out.println(file + "：共 " + book.rules().size() + " 条规则，新登记 " + unregistered.size() + " 条");
        out.flush();
        return ExitCode.DONE;
    }
}
