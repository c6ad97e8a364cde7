package io.mingcha.command;

import io.mingcha.pack.PackSignature;
import io.mingcha.pack.ShippedRules;
import io.mingcha.rule.RulePack;
import io.mingcha.site.TrustedKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mingcha rules verify}: whether a rules folder is as it was shipped or signed. Runs no rule. */
@Command(
        name = "verify",
        description = "核对规则目录：随程序分发的看是否原样，其他的看签名是否为本单位信任的公钥所作、内容有无改动。",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "mingcha rules verify [--rules 目录] [--key 公钥文件]",
        footer = {"", "状态 0 相符，4 不符。"})
final class RulesVerifyCommand implements Callable<Integer> {
    @Mixin
    private RulesOption rules = new RulesOption();

    @Option(names = "--key", paramLabel = "文件", description = "用这把公钥核对，而不是 conf/mingcha.yaml 里的；只影响本次核对")
    private @Nullable Path key;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        RulePack pack = rules.pack();
        List<String> changed = rules.readable(() -> ShippedRules.recorded().changed(pack));
        out.println("散列值 " + pack.hash());
        boolean holds;
        byte[] signature = pack.signature();
        if (changed.isEmpty()) {
            out.println("与随程序分发的规则完全相同。");
            holds = true;
        } else if (signature == null) {
            boolean shipped = rules.named() == null;
            out.println(
                    shipped ? "与发布时不同的文件：" + String.join("、", changed) + "。" : "没有签名（缺少 " + RulePack.SIGNATURE + "）。");
            holds = false;
        } else {
            TrustedKey signer = PackSignature.signer(pack.hash(), signature, keys());
            out.println(signer == null ? "签名不符：不是所信任的公钥所作，或签名后有改动。" : "签名相符，由“" + signer.name() + "”所作。");
            holds = signer != null;
        }
        out.flush();
        return holds ? ExitCode.DONE : ExitCode.FAILED;
    }

    private List<TrustedKey> keys() throws IOException {
        Path file = key;
        if (file == null) {
            return Home.site().rules().trustedKeys();
        }
        if (!Files.isRegularFile(file)) {
            throw new WrongUsage("没有公钥文件 " + file + "。");
        }
        try {
            return List.of(TrustedKey.of(String.valueOf(file.getFileName()), Files.readString(file)));
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(e.getMessage() + "。");
        }
    }
}
