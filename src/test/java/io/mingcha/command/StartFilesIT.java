package io.mingcha.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What makes the program start fast must never change what it says, nor keep it from starting. */
@DisabledOnOs(OS.WINDOWS)
class StartFilesIT {
    private static final Path BUILT = Path.of("target", "mingcha").toAbsolutePath();

    private final Map<String, String> environment = new HashMap<>();
    private Path folder;
    private Path home;

    private record Ended(int status, String out, String err) {}

    /** A distribution of its own, beside the built one since only there files can be the same ones. */
    @BeforeEach
    void install() throws IOException {
        folder = Files.createTempDirectory(BUILT.getParent(), "start-files-");
        home = folder.resolve("明察 1");
        try (Stream<Path> files = Files.walk(BUILT)) {
            for (Path from : files.filter(path -> !path.startsWith(BUILT.resolve("cache")))
                    .toList()) {
                Path to = home.resolve(BUILT.relativize(from).toString());
                if (from.getParent().endsWith("lib")
                        && !from.getFileName().toString().startsWith("mingcha-")) {
                    if (Files.isDirectory(from)) {
                        Files.createDirectories(to);
                    } else {
                        Files.createLink(to, from);
                    }
                } else {
                    Files.copy(from, to);
                }
            }
        }
        environment.put("JAVA_HOME", System.getProperty("java.home"));
    }

    @AfterEach
    void remove() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    private Process start(String name) throws IOException {
        List<String> line =
                new ArrayList<>(List.of("/bin/sh", home.resolve("bin/mingcha").toString()));
        line.addAll(List.of("check", "--data", "sample-data", "--as-of", "2026-04-30", "--person", "P006"));
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectOutput(folder.resolve(name + ".out").toFile())
                .redirectError(folder.resolve(name + ".err").toFile());
        builder.environment().remove("MINGCHA_JAVA_OPTS");
        builder.environment().putAll(environment);
        return builder.start();
    }

    private Ended end(String name, Process process) throws IOException, InterruptedException {
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        return new Ended(
                process.exitValue(),
                Files.readString(folder.resolve(name + ".out"), StandardCharsets.UTF_8),
                Files.readString(folder.resolve(name + ".err"), StandardCharsets.UTF_8));
    }

    private Ended check(String name) throws IOException, InterruptedException {
        return end(name, start(name));
    }

    private List<Path> cached(String ending) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("cache"))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    @Test
    void theFirstUseMakesThemAndNothingThatIsBrokenChangesTheAnswer() throws Exception {
        environment.put("MINGCHA_JAVA_OPTS", "-Dmade.without=them");
        Ended without = check("without");
        assertThat(without.status()).isZero();
        assertThat(without.out()).contains("截至 2026-04-30", "P006", "陈述申辩");
        assertThat(cached(".args")).isEmpty();
        environment.remove("MINGCHA_JAVA_OPTS");

        Process one = start("one");
        Process two = start("two");
        assertThat(end("one", one)).isEqualTo(without);
        assertThat(end("two", two)).isEqualTo(without);
        assertThat(cached(".args")).hasSize(1);
        assertThat(cached(".tmp")).isEmpty();
        assertThat(cached(".failed")).isEmpty();
        assertThat(check("archived")).isEqualTo(without);

        for (String ending : List.of(".jsa", ".aot", ".bin", ".jar")) {
            for (Path file : cached(ending)) {
                breakFile(file);
            }
            assertThat(check("broken" + ending)).as(ending).isEqualTo(without);
        }
    }

    /** Two bytes are others; of a library the end is missing. */
    private static void breakFile(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        content[content.length / 2] ^= 0x55;
        content[content.length - 9] ^= 0x55;
        boolean library = file.getFileName().toString().startsWith("picocli-");
        Files.delete(file);
        Files.write(file, library ? Arrays.copyOf(content, content.length / 2) : content);
    }

    @Test
    void aJavaThatCannotMakeThemIsAskedOnce() throws Exception {
        Path asked = folder.resolve("asked");
        pretend("case \" $* \" in *' prepare '*) echo x >>'" + asked + "'; echo 不行 >&2; exit 4 ;; esac");
        Ended first = check("first");
        assertThat(first.status()).isZero();
        assertThat(first.err()).isEmpty();
        assertThat(home.resolve("cache/start.failed")).content().contains("不行");
        assertThat(check("second")).isEqualTo(first);
        assertThat(asked).content().isEqualTo("x\n");
    }

    @Test
    void whereNothingCanBeKeptItRunsWithout() throws Exception {
        Files.writeString(home.resolve("cache"), "no folder");
        assertThat(check("kept").status()).isZero();
        assertThat(check("kept").err()).isEmpty();
        assertThat(home.resolve("cache")).content().isEqualTo("no folder");
    }

    @Test
    void thoseOfAnotherProgramAreTakenAway() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path args = Files.createDirectories(home.resolve("cache")).resolve("start-1.args");
        Path program = Files.list(home.resolve("lib"))
                .filter(jar -> jar.getFileName().toString().startsWith("mingcha-"))
                .findFirst()
                .orElseThrow();
        Files.setLastModifiedTime(program, FileTime.fromMillis(0));
        Files.writeString(
                args,
                "#" + java + "\n#" + home.toRealPath()
                        + "\n-XX:+IgnoreUnrecognizedVMOptions\n-XX:NoSuchOption=1\n-Dmingcha.start=start-1/other\n-cp\n\""
                        + home.resolve("lib") + "/*\"\n");
        Ended ended = check("stale");
        assertThat(ended.status()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(args).doesNotExist();
    }

    /** A folder is copied with all that was made in it: it starts its own program and not the one it was copied from. */
    @Test
    void thoseOfTheFolderItWasCopiedFromAreLeft() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path args = Files.createDirectories(home.resolve("cache")).resolve("start-1.args");
        String ofAnother = "#" + java + "\n#" + BUILT.toRealPath() + "\n-XX:NoSuchOption=1\n";
        Files.writeString(args, ofAnother);
        Ended ended = check("copied");
        assertThat(ended.status()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(args).content().isEqualTo(ofAnother);
        assertThat(cached(".args")).hasSize(2);
    }

    /** A Java that does something first. */
    private void pretend(String first) throws IOException {
        Path java = Files.createDirectories(folder.resolve("java/bin")).resolve("java");
        Files.writeString(
                java, "#!/bin/sh\n" + first + "\nexec '" + System.getProperty("java.home") + "/bin/java' \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        environment.put("JAVA_HOME", folder.resolve("java").toString());
    }
}
