package io.mingcha.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The distribution as cron starts it: its own process, a POSIX locale, nobody watching, files with Chinese names. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
    private static final Path LAUNCHER =
            Path.of("target", "mingcha", "bin", "mingcha").toAbsolutePath();

    @TempDir
    Path folder;

    private Path launcher = LAUNCHER;

    private final Map<String, String> environment = new HashMap<>();

    private Path data;

    @BeforeEach
    void fillTheDataFolder() throws IOException {
        data = Files.createDirectories(folder.resolve("数据").resolve("三月"));
        Files.writeString(data.resolve("人员.csv"), "工号,姓名,单位编号\np1,周㛃,u1\n");
        Files.writeString(data.resolve("考勤.csv"), "工号,日期,上班打卡时间,下班打卡时间\np1,2026-03-05,08:36,17:40\n");
    }

    private record Ended(int status, String out, String err) {}

    private Ended run(String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
        line.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("LC_") || name.equals("LANG") || name.equals("COLUMNS"));
        builder.environment().put("LC_ALL", "POSIX");
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), read(out), read(err));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private Ended scan(String... more) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                "scan",
                "--data",
                data.getParent().toString(),
                "--as-of",
                "2026-03-31",
                "--out",
                folder.resolve("结果").toString()));
        line.addAll(List.of(more));
        return run(line.toArray(String[]::new));
    }

    @Test
    void scansWithoutAnybodyWatching() throws Exception {
        Ended ended = scan();
        assertThat(ended.status()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).contains("扫描已完成", "迟到", "未评估", "陈述申辩").doesNotContain("\u001b", "\r", "?");
        assertThat(folder.resolve("结果").resolve("findings.jsonl"))
                .content()
                .contains("三月/考勤.csv", "周㛃", "attendance/late-arrival");
    }

    @Test
    void loadsNoClassesOfReportsThatAreNotAskedFor() throws Exception {
        environment.put("MINGCHA_JAVA_OPTS", "-Xlog:class+load:file=" + folder.resolve("classes.txt"));
        assertThat(scan("--formats", "none").status()).isZero();
        assertThat(read(folder.resolve("classes.txt")))
                .contains("io.mingcha.command.ScanFiles ")
                .doesNotContain("org.dhatim.fastexcel.Workbook ", "io.mingcha.report.HtmlReport ")
                .doesNotContain("io.mingcha.report.Findings", "io.mingcha.report.Masking ");
        assertThat(scan("--formats", "html").status()).isZero();
        assertThat(read(folder.resolve("classes.txt")))
                .contains("io.mingcha.report.HtmlReport ")
                .doesNotContain("org.dhatim.fastexcel.Workbook ");
    }

    @Test
    void endsWithOneWhenFailOnIsMet() throws Exception {
        assertThat(scan("--fail-on", "一般").status()).isEqualTo(1);
    }

    @Test
    void endsWithTwoOnWrongUsage() throws Exception {
        Ended ended = scan("--fail-om", "一般");
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("没有选项 --fail-om。您是不是要：--fail-on？");
        assertThat(folder.resolve("结果")).doesNotExist();
    }

    @Test
    void endsWithThreeWhenAFileCannotBeRead() throws Exception {
        Files.writeString(data.resolve("请假.xlsx"), "不是工作簿");
        Ended ended = scan();
        assertThat(ended.status()).isEqualTo(3);
        assertThat(ended.err()).contains("三月/请假.xlsx：").doesNotContain("Exception");
        assertThat(folder.resolve("结果")).doesNotExist();
    }

    @Test
    void checksOnePerson() throws Exception {
        Ended ended = run(
                "check",
                "--data",
                data.getParent().toString(),
                "--as-of",
                "2026-03-31",
                "--person",
                "p1",
                "--format",
                "json");
        assertThat(ended.status()).isZero();
        assertThat(ended.out()).startsWith("[\n{\"id\":").endsWith("}\n]\n");
    }

    /** A maker's driver is found where the manual says, and only there. */
    @Test
    void takesADriverThatIsDroppedIn() throws Exception {
        Path installed = folder.resolve("明察");
        copy(LAUNCHER.getParent().getParent(), installed);
        launcher = installed.resolve("bin").resolve("mingcha");
        Files.writeString(data.getParent().resolve("sources.yaml"), """
                databases:
                    - {name: 人事, url: "jdbc:officebase:hr", tables: {persons: "select 1"}}
                """);
        Ended without = scan();
        assertThat(without.status()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(without.err()).contains("lib/drivers");
        driver(installed.resolve("lib").resolve("drivers").resolve("officebase.jar"));
        Ended with = scan();
        assertThat(with.status()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(with.err()).contains("officebase was asked for hr").doesNotContain("lib/drivers");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }

    /** A driver of a made-up database that says what it was asked. */
    private void driver(Path jar) throws IOException {
        Path source = Files.writeString(folder.resolve("OfficeBase.java"), """
                import java.sql.*;
                import java.util.Properties;

                public class OfficeBase implements Driver {
                    static {
                        try {
                            DriverManager.registerDriver(new OfficeBase());
                        } catch (SQLException e) {
                            throw new IllegalStateException(e);
                        }
                    }

                    public boolean acceptsURL(String url) { return url.startsWith("jdbc:officebase:"); }
                    public Connection connect(String url, Properties info) throws SQLException {
                        if (!acceptsURL(url)) { return null; }
                        throw new SQLException("officebase was asked for " + url.substring(16));
                    }
                    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) { return new DriverPropertyInfo[0]; }
                    public int getMajorVersion() { return 1; }
                    public int getMinorVersion() { return 0; }
                    public boolean jdbcCompliant() { return false; }
                    public java.util.logging.Logger getParentLogger() { return java.util.logging.Logger.getGlobal(); }
                }
                """);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "--release", "17", source.toString()))
                .isZero();
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("META-INF/services/java.sql.Driver"));
            out.write("OfficeBase".getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new JarEntry("OfficeBase.class"));
            out.write(Files.readAllBytes(folder.resolve("OfficeBase.class")));
        }
    }
}
