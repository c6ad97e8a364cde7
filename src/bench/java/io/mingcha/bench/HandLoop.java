package io.mingcha.bench;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * The fourteen checks written out by hand for just these files: what a program could do at best that knows its rules and
 * its data beforehand, and a second opinion on the findings. Written from what the rules mean.
 */
public final class HandLoop {
    static final int AM = 1;
    static final int PM = 2;
    static final int LEAVE_AM = 4;
    static final int LEAVE_PM = 8;
    static final int WHOLE_LEAVE = 16;
    static final int INSIDE_TRIP = 32;
    static final int OUTING = 64;
    static final int AS_OF = (int) BigOffice.AS_OF.toEpochDay();
    static final int DAYS = 1024;
    static final int FIRST = AS_OF - DAYS + 1;

    final Path data;
    final Ids persons = new Ids();
    final Ids outings = new Ids();
    final BitSet staff = new BitSet();
    final List<int[]> ownerOfOuting = new ArrayList<>();
    byte[][] cover = new byte[0][];
    /** By day from FIRST on, the number of workdays up to it; of a rest day negative. */
    final int[] workdays = new int[DAYS + 800];

    private int[][] absences = new int[0][];
    private final OutputStream out;

    private HandLoop(Path data, OutputStream out) {
        this.data = data;
        this.out = out;
    }

    /** Takes the data folder, the file to write rule and key of each finding to, and the number of threads. */
    public static void main(String[] args) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(Integer.parseInt(args[2]));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[1])), 1 << 20)) {
            HandLoop loop = new HandLoop(Path.of(args[0]), out);
            loop.calendar();
            loop.persons();
            loop.spans("leaves.csv", true);
            loop.spans("outings.csv", false);
            HandLedgers ledgers = new HandLedgers(loop);
            List<Future<Void>> tasks = new ArrayList<>();
            List<Path> files;
            try (Stream<Path> found = Files.list(loop.data)) {
                files = found.filter(file -> file.getFileName().toString().startsWith("attendance"))
                        .toList();
            }
            for (Path file : files) {
                tasks.add(threads.submit(() -> loop.attendance(file)));
            }
            tasks.add(threads.submit(ledgers::receptions));
            tasks.add(threads.submit(ledgers::expenses));
            tasks.add(threads.submit(ledgers::tasks));
            for (Future<Void> task : tasks) {
                task.get();
            }
            loop.runs();
        } finally {
            threads.shutdown();
        }
    }

    /** Findings of one task, written together. */
    final class Sink implements AutoCloseable {
        private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

        void add(String rule, Object... key) {
            StringBuilder line = new StringBuilder(rule).append('\t');
            for (int i = 0; i < key.length; i++) {
                line.append(i == 0 ? "" : "@").append(key[i]);
            }
            lines.writeBytes(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
            if (lines.size() > 1 << 20) {
                close();
            }
        }

        @Override
        public void close() {
            synchronized (out) {
                try {
                    lines.writeTo(out);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
                lines.reset();
            }
        }
    }

    private void calendar() throws IOException {
        int number = 0;
        try (Cells cells = new Cells(data.resolve("calendar.csv"))) {
            byte[][] yes = Cells.words("是");
            while (cells.line()) {
                int day = cells.day(0) - FIRST;
                boolean workday = cells.is(1, yes);
                number += workday ? 1 : 0;
                if (day >= 0 && day < workdays.length) {
                    workdays[day] = workday ? number : -number;
                }
            }
        }
    }

    boolean isWorkday(int day) {
        return workdays[day - FIRST] > 0;
    }

    private void persons() throws IOException {
        byte[][] states = Cells.words("在职", "职级并行", "");
        try (Cells cells = new Cells(data.resolve("人员.csv"))) {
            while (cells.line()) {
                int person = persons.add(cells.bytes(), cells.from(0), cells.to(0));
                staff.set(person, cells.is(6, states));
            }
        }
        cover = new byte[persons.size()][];
        absences = new int[persons.size()][];
    }

    private void spans(String file, boolean leaves) throws IOException {
        byte[][] approved = Cells.words("approved");
        byte[][] morning = Cells.words("am");
        byte[][] afternoon = Cells.words("pm");
        byte[][] trip = Cells.words("trip");
        int halves = leaves ? 6 : 5;
        try (Cells cells = new Cells(data.resolve(file))) {
            while (cells.line()) {
                int approvedOn = cells.day(9);
                int start = cells.day(3);
                int end = cells.day(4);
                int person = persons.find(cells.bytes(), cells.from(1), cells.to(1));
                if (person < 0 || !cells.is(8, approved) || start > AS_OF || approvedOn > AS_OF) {
                    continue;
                }
                if (!leaves) {
                    outings.add(cells.bytes(), cells.from(0), cells.to(0));
                    ownerOfOuting.add(new int[] {person});
                }
                byte[] days = cover[person];
                if (days == null) {
                    days = new byte[DAYS];
                    cover[person] = days;
                }
                boolean am = !leaves || !cells.is(5, afternoon);
                boolean pm = !leaves || !cells.is(5, morning);
                for (int day = Math.max(start, FIRST); day <= Math.min(end, AS_OF); day++) {
                    boolean first = am && !(day == start && cells.is(halves, afternoon));
                    boolean second = pm && !(day == end && cells.is(halves + 1, morning));
                    int bits = (first ? AM : 0) | (second ? PM : 0);
                    if (leaves) {
                        bits |= bits * LEAVE_AM | (first && second && am && pm ? WHOLE_LEAVE : 0);
                    } else {
                        bits |= OUTING | (cells.is(2, trip) && day > start && day < end ? INSIDE_TRIP : 0);
                    }
                    days[day - FIRST] |= (byte) bits;
                }
            }
        }
    }

    int cover(int person, int day) {
        byte[] days = person < 0 ? null : cover[person];
        return days == null || day < FIRST || day > AS_OF ? 0 : days[day - FIRST];
    }

    private Void attendance(Path file) throws IOException {
        try (Cells cells = new Cells(file);
                Sink sink = new Sink()) {
            while (cells.line()) {
                int day = cells.day(1);
                int person = persons.find(cells.bytes(), cells.from(0), cells.to(0));
                if (day > AS_OF || !isWorkday(day) || person < 0 || !staff.get(person)) {
                    continue;
                }
                int in = cells.time(2);
                int out0 = cells.time(3);
                day(cells, sink, person, day, in, out0, cover(person, day));
            }
        }
        return null;
    }

    private void day(Cells cells, Sink sink, int person, int day, int in, int out0, int covered) {
        boolean reversed = in != Cells.NONE && out0 != Cells.NONE && out0 < in;
        boolean none = in == Cells.NONE && out0 == Cells.NONE;
        boolean am = (covered & AM) != 0;
        boolean pm = (covered & PM) != 0;
        if (in > 30_900 && in <= 32_400 && !am) {
            sink.add("attendance/late-arrival", cells.text(0), cells.text(1));
        }
        if (out0 != Cells.NONE && out0 < 62_700 && out0 >= 61_200 && !pm && !reversed) {
            sink.add("attendance/early-leave", cells.text(0), cells.text(1));
        }
        if (!am && (none ? pm : in > 32_400)) {
            sink.add("attendance/half-day-absence", cells.text(0), cells.text(1), "am");
        }
        if (!pm && (none ? am : out0 != Cells.NONE && out0 < 61_200 && !reversed)) {
            sink.add("attendance/half-day-absence", cells.text(0), cells.text(1), "pm");
        }
        if (none && !am && !pm) {
            sink.add("attendance/unapproved-absence", cells.text(0), cells.text(1));
            synchronized (absences) {
                int[] known = absences[person] == null ? new int[0] : absences[person];
                absences[person] = Arrays.copyOf(known, known.length + 1);
                absences[person][known.length] = day;
            }
        }
        if (in != Cells.NONE && out0 != Cells.NONE && (covered & (WHOLE_LEAVE | INSIDE_TRIP)) != 0) {
            sink.add("attendance/conflicting-presence", cells.text(0), cells.text(1));
        }
    }

    private void runs() {
        try (Sink sink = new Sink()) {
            for (int person = 0; person < absences.length; person++) {
                int[] days = absences[person] == null ? new int[0] : absences[person];
                Arrays.sort(days);
                for (int from = 0, to; from < days.length; from = to) {
                    for (to = from + 1; to < days.length && next(days[to - 1], days[to]); to++) {
                        // to the end of the run
                    }
                    if (to - from >= 3) {
                        sink.add(
                                "attendance/absence-run",
                                persons.get(person),
                                java.time.LocalDate.ofEpochDay(days[from]));
                    }
                }
            }
        }
    }

    private boolean next(int day, int later) {
        return workdays[later - FIRST] == workdays[day - FIRST] + 1;
    }
}
