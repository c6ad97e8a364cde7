package io.mingcha.command;

import io.mingcha.intake.IntakeListener;
import io.mingcha.scan.ScanListener;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on a terminal; nothing where the output is piped or under cron. */
final class Progress implements AutoCloseable {
    private static final int UPDATE_MILLIS = 200;

    private final boolean visible;
    private @Nullable ProgressBar bar;

    private Progress(boolean visible) {
        this.visible = visible;
    }

    static Progress onTerminal() {
        return new Progress(Terminal.interactive());
    }

    IntakeListener reading() {
        return new IntakeListener() {
            @Override
            public void planned(int files, long bytes) {
                begin("读入", bytes, "MB", 1 << 20);
            }

            @Override
            public void read(String file, long rows, long bytes) {
                step(bytes);
            }
        };
    }

    ScanListener judging() {
        return new ScanListener() {
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
                    .setUpdateIntervalMillis(UPDATE_MILLIS)
                    .clearDisplayOnFinish()
                    .build();
        }
    }

    private synchronized void step(long by) {
        if (bar != null) {
            bar.stepBy(by);
        }
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
