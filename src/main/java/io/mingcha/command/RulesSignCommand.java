package io.mingcha.command;

import io.mingcha.contract.RuleStructure;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.pack.PackKeys;
import io.mingcha.pack.PackSignature;
import io.mingcha.rule.RuleBook;
import io.mingcha.rule.RulePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mingcha rules sign}: signs a rules folder that holds together. Runs no rule. */
@Command(
        name = "sign",
        description = "给规则目录签名：检查规则写法，对内容的散列值签名，写出目录里的 rules.sig。此后任何改动都会使签名失效。",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "mingcha rules sign --rules 目录 --key 私钥文件",
        footer = {"", "例：mingcha rules sign --rules 本单位规则 --key 规则组.key"})
final class RulesSignCommand implements Callable<Integer> {
    @Mixin
    private RulesOption rules = new RulesOption();

    @Option(names = "--key", required = true, paramLabel = "文件", description = "私钥文件，由 rules keygen 生成")
    private Path key = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (rules.named() == null) {
            throw new WrongUsage("要用 --rules 写明给哪个规则目录签名；随程序分发的规则不需要签名。");
        }
        PrivateKey signer = key();
        RuleBook book = rules.book();
        RuleStructure structure = new RuleStructure(book, Dictionary.withLedger());
        List<String> faults = book.rules().stream()
                .flatMap(rule -> structure.faults(rule).stream().map(fault -> rule.id() + "：" + fault))
                .toList();
        if (!faults.isEmpty()) {
            throw new WrongUsage("规则有误，没有签名：\n" + String.join("\n", faults));
        }
        String hash = book.pack().hash();
        Path file = rules.folder().resolve(RulePack.SIGNATURE);
        Files.write(file, PackSignature.sign(hash, signer));
        spec.commandLine().getOut().println("已签名 " + book.rules().size() + " 条规则，散列值 " + hash + "，签名写在 " + file + "。");
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }

    private PrivateKey key() throws IOException {
        if (!Files.isRegularFile(key)) {
            throw new WrongUsage("没有私钥文件 " + key + "。");
        }
        try {
            return PackKeys.readPrivate(key);
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(e.getMessage() + "。");
        }
    }
}
