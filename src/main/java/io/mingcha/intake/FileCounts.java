package io.mingcha.intake;

/** Counts what becomes of the rows of a file, and tells how far the reading is. */
final class FileCounts {
    private static final int REPORTED = 1 << 13;

    private final IntakeListener listener;
    private String file = "";
    private long accepted;
    private long repeated;
    private long rejected;
    private long told;
    private long bytes;
    private long size;
    private int lines;
    private long allRows;
    private long allBytes;

    FileCounts(IntakeListener listener) {
        this.listener = listener;
    }

    /** What may become of a row. */
    enum Outcome {
        ACCEPTED,
        REPEATED,
        REJECTED
    }

    /** Begins a file of so many bytes. */
    void begin(String name, long bytesOfFile) {
        file = name;
        size = bytesOfFile;
        accepted = 0;
        repeated = 0;
        rejected = 0;
        told = 0;
        bytes = 0;
        lines = 0;
    }

    void add(Outcome outcome) {
        switch (outcome) {
            case ACCEPTED -> accepted++;
            case REPEATED -> repeated++;
            case REJECTED -> rejected++;
        }
    }

    void accepted(int rows) {
        accepted += rows;
    }

    long rows() {
        return accepted + repeated + rejected;
    }

    /** Passes over lines, and gives how many were passed before. */
    int passed(int count) {
        lines += count;
        return lines - count;
    }

    /** Tells now and then that the file has been read up to a place. */
    void readUpTo(long place) {
        long more = Math.min(place, size) - bytes;
        if (rows() % REPORTED == 0 && more > 0) {
            read(more);
        }
    }

    /** Tells that so much more of the file has been read. */
    void read(long more) {
        long rows = rows() - told;
        listener.read(file, rows, more);
        told += rows;
        bytes += more;
        allRows += rows;
        allBytes += more;
    }

    /** Tells that the file has been read. */
    void end() {
        read(size - bytes);
    }

    /** Tells that all that was read of all files is to be read again. */
    void takeBack() {
        listener.read(file, -allRows, -allBytes);
    }

    FileBalance balance(String table, String encoding) {
        return new FileBalance(file, table, encoding, rows(), accepted, repeated, rejected);
    }
}
