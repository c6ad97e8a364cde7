package io.mingcha.intake;

import java.util.List;

/** What several threads do until all tables are read: whatever piece is next, of the first table that has one. */
final class Shift {
    /** A piece may become free without a word, when another thread ends its own. */
    private static final long LONGEST_PAUSE_MILLIS = 10;

    private final List<TableReading> readings;

    Shift(List<TableReading> readings) {
        this.readings = readings;
    }

    /** Works until nothing is left, and says that it did. */
    boolean work() throws InterruptedException {
        while (!readings.stream().allMatch(TableReading::done)) {
            if (!piece()) {
                synchronized (this) {
                    wait(LONGEST_PAUSE_MILLIS);
                }
            }
        }
        return true;
    }

    private boolean piece() {
        for (TableReading reading : readings) {
            TableReading.Turn turn = reading.begin();
            if (turn != null) {
                try {
                    reading.work(turn);
                } finally {
                    synchronized (this) {
                        notifyAll();
                    }
                }
                return true;
            }
        }
        return false;
    }
}
