package io.mingcha.command;

import io.mingcha.pack.PackKeys;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mingcha rules keygen}: a pair of keys for signing rules. */
@Command(
        name = "keygen",
        description = "生成签名用的一对密钥（Ed25519）：私钥只有所有者可读，公钥写入各单位的 conf/mingcha.yaml。",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "mingcha rules keygen 私钥文件",
        footer = {"", "例：mingcha rules keygen 规则组.key（公钥写在 规则组.key.pub）"})
final class RulesKeygenCommand implements Callable<Integer> {
    @Parameters(paramLabel = "私钥文件", description = "写到这里；公钥写在同名加 .pub 的文件里，已有的文件不会被替换")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Path publicFile = Path.of(file + ".pub");
        for (Path each : new Path[] {file, publicFile}) {
            if (Files.exists(each)) {
                throw new WrongUsage(each + " 已经存在，没有改动。换一个名称。");
            }
        }
        KeyPair pair = PackKeys.generate();
        PackKeys.writePrivate(file, pair);
        PackKeys.writePublic(publicFile, pair);
        PrintWriter out = spec.commandLine().getOut();
        out.println("私钥：" + file + "（只有所有者可读；不要复制到运行扫描的机器上）");
        out.println("公钥：" + publicFile);
        out.println("信任这把公钥的单位在 conf/mingcha.yaml 里写：");
        out.println("rules:");
        out.println("    require-signature: true");
        out.println("    trusted-keys:");
        out.println("        名称: " + PackKeys.line(pair));
        out.flush();
        return ExitCode.DONE;
    }
}
