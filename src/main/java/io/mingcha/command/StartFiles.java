package io.mingcha.command;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What lets the program start fast: an archive of its loaded classes, made by a practice run of this very Java, and the file
 * of Java options that the launcher hands on. The JVM ignores an archive that does not fit, so a stale one costs time only.
 */
final class StartFiles {
    /** Since Java 25 one option records a run and makes the archive of it. */
    private static final int AOT_IN_ONE_STEP = 25;

    private static final int PATIENCE_SECONDS = 600;

    /** The property by which a run knows its file of options, and the Java and the program that it was made for. */
    private static final String PROPERTY = "mingcha.start";

    private static final String PREFIX = "start-";
    private static final String GAP = "/";

    /** The library that is published in a class format which archives pass over. */
    private static final String OLD_FORMAT = "picocli-";

    private final Path home;
    private final Path cache;
    private final String java;
    private final String name;

    /**
     * @param home the distribution
     * @param java the Java that will run it, as the launcher found it
     */
    StartFiles(Path home, String java) {
        this.home = home;
        this.cache = home.resolve("cache");
        this.java = java;
        this.name = PREFIX + Integer.toHexString(java.hashCode());
    }

    /**
     * Makes both, aside first, so that a run beside this one sees the old ones or the new.
     *
     * @param rules the jar of the compiled rules
     * @param practice the data folder of the practice run
     * @throws IOException where the cache cannot be written, or the practice run failed
     */
    void make(Path rules, Path practice) throws IOException, InterruptedException {
        Files.createDirectories(cache);
        for (Path jar : jars()) {
            if (isOldFormat(jar)) {
                copy(jar);
            }
        }
        boolean aot = Runtime.version().feature() >= AOT_IN_ONE_STEP;
        String classPath = classPath(rules);
        Path aside = cache.resolve(name + "-" + ProcessHandle.current().pid() + ".tmp");
        Path archive = cache.resolve(name + (aot ? ".aot" : ".jsa"));
        try {
            practise((aot ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + aside, classPath, practice);
            if (!Files.isRegularFile(aside)) {
                throw new IOException("这个 Java 没有写出启动缓存：" + java);
            }
            move(aside, archive);
            Path options = Files.createTempFile(cache, PREFIX, ".tmp");
            Files.writeString(options, options(archive, aot, classPath), StandardCharsets.UTF_8);
            move(options, cache.resolve(name + ".args"));
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** A copy that is right already stays, since the archives of other Javas are bound to its time. */
    private void copy(Path jar) throws IOException {
        Path aside = Files.createTempFile(cache, PREFIX, ".tmp");
        NewerClassFiles.copy(jar, aside);
        if (Files.isRegularFile(copyOf(jar)) && Files.mismatch(aside, copyOf(jar)) < 0) {
            Files.delete(aside);
        } else {
            move(aside, copyOf(jar));
        }
    }

    private void practise(String making, String classPath, Path practice) throws IOException, InterruptedException {
        Path log = Files.createTempFile("mingcha-practice-", ".log");
        try {
            Process process = new ProcessBuilder(
                            java,
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            making,
                            "-Dfile.encoding=UTF-8",
                            "-cp",
                            classPath,
                            Practice.class.getName(),
                            practice.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("练习运行超过 " + PATIENCE_SECONDS + " 秒没有结束");
            }
            if (process.exitValue() != ExitCode.DONE) {
                throw new IOException("练习运行没有成功：" + Files.readString(log));
            }
        } finally {
            Files.delete(log);
        }
    }

    /** The first lines name the Java and the folder that the archive fits; the launcher compares them with its own. */
    private String options(Path archive, boolean aot, String classPath) throws IOException {
        List<String> lines =
                new ArrayList<>(List.of("#" + java, "#" + home.toRealPath(), "-XX:+IgnoreUnrecognizedVMOptions"));
        lines.add(quoted((aot ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive));
        if (!aot) {
            lines.add("-Xshare:auto");
        }
        // Where the archive does not fit any more, the JVM would say so on every run.
        lines.add("-Xlog:disable");
        lines.add(quoted("-D" + PROPERTY + "=" + name + GAP + fits(home)));
        lines.addAll(List.of("-cp", quoted(classPath)));
        return String.join("\n", lines) + "\n";
    }

    /** As in an argument file of Java's launcher. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** The program first and then the libraries, as the launcher has them, and the rules. */
    private String classPath(Path rules) throws IOException {
        List<String> entries = new ArrayList<>();
        for (Path jar : jars()) {
            if (isOldFormat(jar)) {
                entries.add(copyOf(jar).toString());
            }
            // Behind its copy, should that be lost.
            entries.add(jar.toString());
        }
        entries.add(rules.toString());
        return String.join(File.pathSeparator, entries);
    }

    private List<Path> jars() throws IOException {
        Path program = Home.program();
        try (Stream<Path> files = Files.list(home.resolve("lib"))) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jar"))
                    .sorted(Comparator.comparing((Path file) -> !file.equals(program))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }

    private static boolean isOldFormat(Path jar) {
        return jar.getFileName().toString().startsWith(OLD_FORMAT);
    }

    private Path copyOf(Path jar) {
        return cache.resolve(jar.getFileName());
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Where this run was started by files made for another Java or another program, takes them away, to be made anew. */
    static void dropIfStale() {
        String made = System.getProperty(PROPERTY);
        Path home = made == null ? null : Home.folder();
        if (made == null || home == null || !made.startsWith(PREFIX)) {
            return;
        }
        try {
            String file = made.substring(0, made.indexOf(GAP)) + ".args";
            if (!made.substring(made.indexOf(GAP) + 1).equals(fits(home))) {
                Files.deleteIfExists(home.resolve("cache").resolve(file));
            }
        } catch (IOException e) {
            // Somebody else owns the distribution: they will make the files anew.
            return;
        }
    }

    /** What an archive is bound to. */
    private static String fits(Path home) throws IOException {
        return System.getProperty("java.vm.version")
                + GAP
                + Home.stamp()
                + GAP
                + Files.getLastModifiedTime(home.resolve("lib")).toMillis();
    }
}
