package io.mingcha.command;

import io.mingcha.engine.CompiledRules;
import io.mingcha.engine.RuleCache;
import io.mingcha.rule.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mingcha prepare}: compiles the shipped rules and makes what lets the program start fast. */
@Command(
        name = "prepare",
        description = "编译随附的规则，制作启动缓存，使以后的每次运行更快；首次运行时自动进行，安装时也可先做，改了规则后可再做。",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "mingcha prepare")
final class PrepareCommand implements Callable<Integer> {
    @Option(names = "--java", hidden = true, paramLabel = "文件", description = "启动程序所用的 Java")
    private @Nullable String java;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path home = Home.folder();
        if (home == null) {
            throw new WrongUsage("请用安装目录中的 bin/mingcha 运行 prepare。");
        }
        // Through the gate like every other run: what may not run is not prepared either.
        RuleBook book = new RulesOption(null).admitted().book();
        Home.keep(home, book);
        RuleCache cache = Home.cache();
        CompiledRules.of(book.rules(), cache);
        Path rules = cache.file(book.rules());
        if (rules == null || !Files.isRegularFile(rules)) {
            throw new IOException("不能写入 " + home.resolve("cache"));
        }
        Path practice = Files.createTempDirectory("mingcha-practice-");
        try {
            new PracticeData(book).write(practice);
            new StartFiles(home, java == null ? thisJava() : java).make(rules, practice);
        } finally {
            delete(practice);
        }
        spec.commandLine().getOut().println("启动缓存已做好，在 " + home.resolve("cache") + "。");
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }

    private static String thisJava() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
