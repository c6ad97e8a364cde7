package io.mingcha.command;

import io.mingcha.rule.RuleBook;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says where the rules lie, for commands that ask for no figures. */
final class RulesFolder {
    @Option(names = "--rules", paramLabel = "目录", description = "规则目录；默认为随程序分发的规则")
    private @Nullable Path folder;

    RuleBook book() {
        Path rules = folder == null ? Home.rules() : folder;
        try {
            return RuleBook.read(rules);
        } catch (UncheckedIOException e) {
            throw new WrongUsage("规则目录 " + rules + " 读不了：" + Shelf.cause(e) + "。");
        }
    }
}
