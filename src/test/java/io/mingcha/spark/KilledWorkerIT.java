package io.mingcha.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A master and two workers on the loopback, from the SPARK_HOME under target/spark: one worker is killed with its executor
 * in the middle of the job, and the result is that of a scan in one place.
 */
@Tag("cluster")
class KilledWorkerIT {
    private static final Path HOME = Path.of("target", "spark").toAbsolutePath();
    private static final Path PROGRAM =
            Path.of("target", "mingcha", "bin", "mingcha").toAbsolutePath();

    @TempDir
    private Path temp = Path.of("");

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(KilledWorkerIT::kill);
    }

    @Test
    void theOtherWorkerDoesItAll() throws Exception {
        int port = freePort();
        spark("master", "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", "" + port);
        String master = "spark://127.0.0.1:" + port;
        awaitPort(port);
        Process victim = worker("one", master);
        worker("two", master);

        Path there = temp.resolve("there");
        Process job = start(
                "job",
                PROGRAM.toString(),
                "spark-scan",
                "--master",
                master,
                "--conf",
                "spark.executor.memory=512m",
                "--conf",
                "spark.ui.enabled=false",
                "--data",
                "sample-data",
                "--as-of",
                "2026-04-30",
                "--out",
                there.toString());
        boolean killed = false;
        try (BufferedReader told =
                new BufferedReader(new InputStreamReader(job.getInputStream(), StandardCharsets.UTF_8))) {
            Path log = temp.resolve("job.log");
            for (String line = told.readLine(); line != null; line = told.readLine()) {
                Files.writeString(
                        log,
                        line + "\n",
                        java.nio.file.StandardOpenOption.CREATE,
                        java.nio.file.StandardOpenOption.APPEND);
                if (!killed
                        && line.contains("Finished task")
                        && victim.descendants().findAny().isPresent()) {
                    kill(victim);
                    killed = true;
                }
            }
            assertThat(job.waitFor()).as(Files.readString(log)).isZero();
            assertThat(killed).isTrue();
            assertThat(Files.readString(log)).containsAnyOf("Lost executor", "Executor lost", "worker lost");
        }

        Path here = temp.resolve("here");
        Process local = start(
                "local",
                PROGRAM.toString(),
                "scan",
                "--formats",
                "none",
                "--data",
                "sample-data",
                "--as-of",
                "2026-04-30",
                "--out",
                here.toString());
        local.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        assertThat(local.waitFor()).isZero();
        for (String file : List.of("findings.jsonl", "rejected.csv")) {
            assertThat(there.resolve(file)).hasSameBinaryContentAs(here.resolve(file));
        }
        assertThat(there.resolve("findings.parquet")).isDirectory();
    }

    private Process worker(String name, String master) throws IOException {
        return spark(
                name,
                "org.apache.spark.deploy.worker.Worker",
                "--host",
                "127.0.0.1",
                "--cores",
                "1",
                "--memory",
                "1g",
                "--work-dir",
                temp.resolve("work-" + name).toString(),
                master);
    }

    private Process spark(String name, String... words) throws IOException {
        List<String> line = new ArrayList<>();
        line.add(HOME.resolve("bin/spark-class").toString());
        line.addAll(List.of(words));
        return start(name, line.toArray(String[]::new));
    }

    /** What the job says is read by the test; what others say goes to files. */
    private Process start(String name, String... line) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("SPARK_HOME", HOME.toString());
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        if (!name.equals("job") && !name.equals("local")) {
            builder.redirectOutput(temp.resolve(name + ".log").toFile());
        }
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void awaitPort(int port) throws InterruptedException {
        for (int tries = 0; tries < 300; tries++) {
            try (java.net.Socket socket = new java.net.Socket("127.0.0.1", port)) {
                return;
            } catch (IOException e) {
                Thread.sleep(200);
            }
        }
        throw new AssertionError("the master does not listen");
    }
}
