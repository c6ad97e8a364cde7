package io.mingcha.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code mingcha spark-scan}: hands a scan to the Spark that is installed. */
@Command(
        name = "spark-scan",
        description = {
            "把扫描交给 Apache Spark 集群：数据、规则、结果与 scan 相同，由多台机器分担。",
            "需要环境变量 SPARK_HOME 指向 Spark 4.x 的安装目录，集群各机器用 Java 17 或更高版本。",
            "没有列在下面的选项原样交给扫描：--data --jdbc --jdbc-user --jdbc-password-env --jdbc-credentials --as-of --out --rules --params --rule --ledger --fail-on --largest-group。"
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "mingcha spark-scan --master 地址 --data 目录 --as-of 日期 --out 目录 [选项]",
        footer = {
            "",
            "例：mingcha spark-scan --master spark://主机:7077 --data hdfs://主机/数据 --as-of 2026-03-31 --out hdfs://主机/结果"
        })
final class SparkScanCommand implements Callable<Integer> {
    static final String JOB = "io.mingcha.spark.ScanJob";

    /** Spark brings these itself, and its own log would be lost behind ours. */
    private static final List<String> OF_SPARK = List.of("slf4j-", "log4j-");

    /** What Spark has in older versions, that our libraries need newer. */
    private static final List<String> BEFORE_SPARK = List.of("antlr4-runtime-", "jackson-annotations-");

    @Option(
            names = "--master",
            required = true,
            paramLabel = "地址",
            description = "Spark 的主节点：spark://主机:7077、yarn、k8s://https://主机:6443 或 local[2]")
    private String master = "";

    @Option(names = "--conf", paramLabel = "名=值", description = "Spark 的配置项，可重复，如 spark.executor.memory=4g")
    private List<String> conf = new ArrayList<>();

    @Unmatched
    private List<String> ofScan = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Path home = sparkHome();
        Path lib = Home.lib();
        if (lib == null) {
            throw new WrongUsage("spark-scan 要从发行目录运行（bin/mingcha），那里有交给集群的 jar。");
        }
        spec.commandLine().getOut().flush();
        try {
            return new ProcessBuilder(line(home, lib)).inheritIO().start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the job ran", e);
        }
    }

    private static Path sparkHome() {
        String home = System.getenv("SPARK_HOME");
        if (home == null || home.isBlank()) {
            throw new WrongUsage("没有设置环境变量 SPARK_HOME。请把它指向 Spark 4.x 的安装目录，再运行一次。");
        }
        Path submit = Path.of(home, "bin", "spark-submit");
        if (!Files.isExecutable(submit)) {
            throw new WrongUsage("SPARK_HOME 指向的 " + home + " 里没有可执行的 bin/spark-submit，不是 Spark 的安装目录。");
        }
        return Path.of(home);
    }

    private List<String> line(Path home, Path lib) {
        List<Path> jars = jars(lib);
        String before = jars.stream()
                .filter(jar -> among(jar, BEFORE_SPARK))
                .map(Path::toString)
                .collect(Collectors.joining(":"));
        List<String> line = new ArrayList<>(List.of(
                home.resolve("bin").resolve("spark-submit").toString(),
                "--master",
                master,
                "--class",
                JOB,
                "--name",
                "mingcha",
                // What Spark tells of each task hides what the scan says; a --conf of the same name comes later and
                // wins.
                "--conf",
                "spark.log.level=WARN",
                "--driver-class-path",
                before,
                "--jars",
                jars.stream()
                        .filter(jar -> !among(jar, OF_SPARK) && !isProgram(jar))
                        .map(Path::toString)
                        .collect(Collectors.joining(","))));
        conf.forEach(one -> line.addAll(List.of("--conf", one)));
        line.add(jars.stream()
                .filter(SparkScanCommand::isProgram)
                .map(Path::toString)
                .findFirst()
                .orElseThrow(() -> new WrongUsage("发行目录的 lib 里没有程序自己的 jar。")));
        line.addAll(ofScan);
        return line;
    }

    private static boolean among(Path jar, List<String> names) {
        String name = String.valueOf(jar.getFileName());
        return names.stream().anyMatch(name::startsWith);
    }

    private static boolean isProgram(Path jar) {
        return String.valueOf(jar.getFileName()).startsWith("mingcha-");
    }

    private static List<Path> jars(Path lib) {
        try (Stream<Path> files = Files.list(lib)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
