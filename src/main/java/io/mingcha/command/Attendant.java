package io.mingcha.command;

import io.mingcha.intake.IntakeListener;
import io.mingcha.scan.ScanListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Tells programs that watch over a run how far it is: a heartbeat file that always holds the latest state, and a log of
 * what happened when. Neither holds a name, an id or a path, so both may be read by whoever watches.
 */
final class Attendant {
    private static final long BEAT_MILLIS = 5_000;

    @Option(names = "--heartbeat", paramLabel = "文件", description = "运行状态文件（JSON）：开始、每 5 秒、结束时整体替换，供监控判断夜间扫描是否按时完成")
    private @Nullable Path heartbeat;

    @Option(names = "--log", paramLabel = "文件", description = "运行日志，每行一个 JSON，续写：各阶段、数目和结果，不含个人信息")
    private @Nullable Path log;

    private final Map<String, Object> state = new LinkedHashMap<>();
    private String stage = "prepare";
    private long lastBeat;
    private @Nullable UncheckedIOException fault;

    /**
     * A run begins.
     *
     * @throws WrongUsage if a file cannot be written
     */
    void begin(String asOf) {
        state.put("pid", ProcessHandle.current().pid());
        state.put("version", Version.number());
        state.put("as_of", asOf);
        state.put("started_at", RunFiles.now());
        try {
            tell("running", Map.of());
        } catch (UncheckedIOException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new WrongUsage("--heartbeat 或 --log 的文件不能写入：" + cause.getMessage() + "。");
        }
    }

    /** A stage begins, with what is known by now. */
    void stage(String name, Map<String, ?> counts) {
        stage = name;
        tell("running", counts);
    }

    /** The run has ended with a status. */
    void ended(int status) {
        tell(status == ExitCode.FAILED ? "failed" : "done", status, Map.of());
    }

    /** The run has ended by a fault, which itself is told to people only: it may name a file or a cell. */
    void failed(int status, Throwable fault) {
        try {
            tell("failed", status, Map.of("fault", fault.getClass().getSimpleName()));
        } catch (UncheckedIOException e) {
            fault.addSuppressed(e);
        }
    }

    private void tell(String word, Map<String, ?> counts) {
        tell(word, null, counts);
    }

    private synchronized void tell(String word, @Nullable Integer status, Map<String, ?> counts) {
        if (fault != null) {
            UncheckedIOException told = fault;
            fault = null;
            throw told;
        }
        state.put("state", word);
        state.put("stage", stage);
        counts.forEach(state::put);
        if (status != null) {
            state.put("exit_status", status);
        }
        beat();
        Path lines = log;
        if (lines != null) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("at", RunFiles.now());
            line.put("pid", ProcessHandle.current().pid());
            line.put("state", word);
            line.put("stage", stage);
            line.putAll(counts);
            if (status != null) {
                line.put("exit_status", status);
            }
            write(() -> RunFiles.append(lines, line));
        }
    }

    private void beat() {
        Path file = heartbeat;
        if (file != null) {
            state.put("updated_at", RunFiles.now());
            lastBeat = System.nanoTime();
            write(() -> RunFiles.replace(file, state));
        }
    }

    /** Work goes on. Those who tell so must not be disturbed: a file that cannot be written is told at the next stage. */
    private synchronized void goesOn() {
        if (heartbeat != null && System.nanoTime() - lastBeat > BEAT_MILLIS * 1_000_000) {
            try {
                beat();
            } catch (UncheckedIOException e) {
                fault = e;
            }
        }
    }

    /** What hears how far the reading is, beside another that hears it. */
    IntakeListener reading(IntakeListener other) {
        return new IntakeListener() {
            @Override
            public void planned(int files, long bytes) {
                other.planned(files, bytes);
            }

            @Override
            public void read(String file, long rows, long bytes) {
                other.read(file, rows, bytes);
                goesOn();
            }
        };
    }

    /** What hears how far the judging is, beside another that hears it. */
    ScanListener judging(ScanListener other) {
        return new ScanListener() {
            @Override
            public void judging(int groups) {
                other.judging(groups);
                goesOn();
            }

            @Override
            public void judged(int groups) {
                other.judged(groups);
                goesOn();
            }
        };
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
