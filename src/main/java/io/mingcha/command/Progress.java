package io.mingcha.command;

import io.mingcha.engine.RuleClock;
import io.mingcha.intake.IntakeListener;
import io.mingcha.scan.ScanListener;
import java.text.DecimalFormat;
import java.util.function.Consumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** One line on a terminal that tells how far the work is, and leaves nothing behind; nothing where nobody watches. */
final class Progress implements AutoCloseable {
    private static final int UPDATE_MILLIS = 200;
    private static final int KILOBYTE = 1 << 10;
    private static final int MEGABYTE = 1 << 20;
    private static final String CLEAR = "\r\u001b[2K";

    private final boolean visible;
    private final int width;
    private @Nullable ProgressBar bar;

    private Progress(boolean visible, int width) {
        this.visible = visible;
        this.width = width;
    }

    static Progress onTerminal(CommandSpec spec) {
        return Terminal.interactive() ? new Progress(true, Terminal.width(spec)) : new Progress(false, 0);
    }

    IntakeListener reading() {
        return new IntakeListener() {
            @Override
            public void planned(int files, long bytes) {
                boolean small = bytes < 10L * MEGABYTE;
                begin("读入", bytes, small ? "KB" : "MB", small ? KILOBYTE : MEGABYTE);
            }

            @Override
            public void read(String file, long rows, long bytes) {
                step(bytes);
            }
        };
    }

    /** What hears how far the judging is; until then the rules are being made ready, which takes seconds the first time. */
    ScanListener judging() {
        return judging(stage -> {}, null);
    }

    /**
     * As above.
     *
     * @param stages told of each stage of the judging
     * @param clock finds out what each rule takes; null to find out nothing
     */
    ScanListener judging(Consumer<String> stages, @Nullable RuleClock clock) {
        close();
        show("准备规则…");
        return new ScanListener() {
            @Override
            public void stage(String name) {
                stages.accept(name);
            }

            @Override
            public @Nullable RuleClock clock() {
                return clock;
            }

            @Override
            public void judging(int groups) {
                begin("比对", groups, "组", 1);
            }

            @Override
            public void judged(int groups) {
                step(groups);
            }
        };
    }

    private synchronized void begin(String task, long total, String unit, long unitSize) {
        close();
        if (visible) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(total)
                    .setUnit(unit, unitSize)
                    .setStyle(ProgressBarStyle.ASCII)
                    .showSpeed(new DecimalFormat("0"))
                    .setUpdateIntervalMillis(UPDATE_MILLIS)
                    // The library's own consumers leave an empty line behind each bar.
                    .setConsumer(new DelegatingProgressBarConsumer(this::show, width - 1))
                    .build();
        }
    }

    private synchronized void step(long by) {
        if (bar != null) {
            bar.stepBy(by);
        }
    }

    private void show(String line) {
        if (visible) {
            System.err.print(CLEAR + line);
            System.err.flush();
        }
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
        show("");
    }
}
