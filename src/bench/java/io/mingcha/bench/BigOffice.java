package io.mingcha.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes the records of a large made-up office: at factor 1 some 14 million rows, ten million of them attendance, of
 * 200,000 persons in 1,000 units. The same seed and factor give the same bytes.
 */
public final class BigOffice {
    static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    private static final int PERSONS = 200_000;
    private static final int UNITS = 1_000;
    private static final int SPANS = 300_000;
    private static final int APPOINTMENTS = 60_000;
    private static final int DAYS = 50;

    private final Path folder;
    private final SplittableRandom random;
    private final double factor;
    private final int persons;
    private final int units;
    private final List<LocalDate> days = new ArrayList<>();
    /** Per person, the days of {@link #days} on which a leave or an outing lies, a bit each. */
    private final long[] away;

    private final int[] tripOf;
    private final List<LocalDate> trips = new ArrayList<>();

    private BigOffice(Path folder, double factor, long seed) {
        this.folder = folder;
        this.factor = factor;
        this.random = new SplittableRandom(seed);
        this.persons = scaled(PERSONS);
        this.units = Math.max(2, scaled(UNITS));
        this.away = new long[persons];
        this.tripOf = new int[persons];
        for (LocalDate day = AS_OF; days.size() < DAYS; day = day.minusDays(1)) {
            if (BenchCalendar.isWorkday(day) || random.nextInt(8) == 0) {
                days.add(0, day);
            }
        }
    }

    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]), Double.parseDouble(args[1]), Long.parseLong(args[2]));
    }

    /** Writes the files into an existing folder. */
    static void write(Path folder, double factor, long seed) throws IOException {
        BigOffice office = new BigOffice(folder, factor, seed);
        BenchCalendar.write(folder.resolve("calendar.csv"));
        office.offices();
        office.people();
        office.spans("leaves");
        office.spans("outings");
        office.attendance();
        new BigOfficeLedgers(folder, factor, office.random, office).write();
    }

    /** How many persons an office of a factor has. */
    static int personsAt(double factor) {
        return (int) Math.max(1, Math.round(PERSONS * factor));
    }

    int scaled(int rows) {
        return (int) Math.max(1, Math.round(rows * factor));
    }

    int persons() {
        return persons;
    }

    int unitOf(int person) {
        return (int) ((long) person * units / persons);
    }

    int anyone() {
        return random.nextInt(persons);
    }

    /** Somebody of a unit. */
    int memberOf(int unit) {
        int first = (int) (((long) unit * persons + units - 1) / units);
        return Math.min(persons - 1, first + random.nextInt(Math.max(1, persons / units)));
    }

    int anyUnit() {
        return random.nextInt(units);
    }

    /** The number of a person's last outing; 0 for none. */
    int tripOf(int person) {
        return tripOf[person];
    }

    LocalDate startOfTrip(int trip) {
        return trips.get(trip - 1);
    }

    private void offices() throws IOException {
        try (CsvOut out = new CsvOut(folder.resolve("units.csv"), "unit_id,name,parent_id,head_id")) {
            for (int unit = 0; unit < units; unit++) {
                out.id('U', unit, 4).text("第" + unit + "业务处").text(unit == 0 ? "" : "U0000");
                out.id('P', memberOf(unit), 7).end();
            }
        }
    }

    private void people() throws IOException {
        String[] names = {"王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴"};
        String[] given = {"伟", "芳", "建国", "秀英", "敏", "静", "志强", "丽", "磊", "洋"};
        try (CsvOut out = new CsvOut(
                folder.resolve("人员.csv"), "工号,姓名,单位编号,职务,领导干部,党员,在职状态,离职日期")) {
            for (int person = 0; person < persons; person++) {
                out.id('P', person, 7).text(names[random.nextInt(10)] + given[random.nextInt(10)]);
                out.id('U', unitOf(person), 4).text(random.nextInt(5) == 0 ? "主任科员" : "科员");
                int state = random.nextInt(200);
                out.text(random.nextInt(20) == 0 ? "是" : "否").text(random.nextInt(3) > 0 ? "是" : "否");
                out.text(state < 2 ? "职级并行" : state < 4 ? "借调" : state < 6 ? "离职" : state < 8 ? "" : "在职");
                out.text(state >= 4 && state < 6 ? "2026-03-31" : "").end();
            }
        }
    }

    private void spans(String table) throws IOException {
        boolean leaves = table.equals("leaves");
        String header = leaves
                ? "leave_id,person_id,type,start_date,end_date,portion,start_half,end_half,status,approved_on"
                : "outing_id,person_id,kind,start_date,end_date,start_half,end_half,destination,status,approved_on";
        String[] leaveKinds = {"annual", "personal", "sick", "年休假"};
        String[] outingKinds = {"trip", "trip", "local", "private"};
        try (CsvOut out = new CsvOut(folder.resolve(table + ".csv"), header)) {
            for (int span = 0; span < scaled(SPANS); span++) {
                int person = anyone();
                LocalDate start = AS_OF.minusDays(random.nextInt(150)).plusDays(3);
                LocalDate end = start.plusDays(random.nextInt(5));
                boolean approved = random.nextInt(12) > 0;
                out.id(leaves ? 'L' : 'O', span, 8).id('P', person, 7);
                out.text((leaves ? leaveKinds : outingKinds)[random.nextInt(4)]);
                out.date(start).date(end);
                boolean whole = !leaves || random.nextInt(5) > 0;
                if (leaves) {
                    out.text(whole ? random.nextBoolean() ? "" : "full" : random.nextBoolean() ? "am" : "pm");
                }
                out.text(random.nextInt(10) == 0 ? "pm" : "").text(random.nextInt(10) == 0 ? "am" : "");
                if (!leaves) {
                    out.text("邻市" + random.nextInt(40));
                    tripOf[person] = span + 1;
                    trips.add(start);
                }
                out.text(approved ? "approved" : "pending");
                out.text(approved ? start.minusDays(2).toString() : "").end();
                if (approved && whole) {
                    leaveOut(person, start, end);
                }
            }
        }
    }

    private void leaveOut(int person, LocalDate start, LocalDate end) {
        for (int day = 0; day < DAYS; day++) {
            if (!days.get(day).isBefore(start) && !days.get(day).isAfter(end)) {
                away[person] |= 1L << day;
            }
        }
    }

    /** Day by day, as a machine exports it, a file a month. */
    private void attendance() throws IOException {
        int[] absent = new int[persons];
        CsvOut out = null;
        int month = 0;
        try {
            for (int day = 0; day < DAYS; day++) {
                LocalDate date = days.get(day);
                if (date.getMonthValue() != month) {
                    if (out != null) {
                        out.close();
                    }
                    month = date.getMonthValue();
                    out = new CsvOut(
                            folder.resolve("attendance-2026-0" + month + ".csv"),
                            month == 5 ? "工号,日期,上班打卡时间,下班打卡时间" : "person_id,date,clock_in,clock_out");
                }
                String shown = date.toString();
                for (int person = 0; person < persons; person++) {
                    absent[person] = absent[person] > 0
                            ? absent[person] - 1
                            : random.nextInt(600) == 0 ? 1 + random.nextInt(4) : 0;
                    boolean out0 = absent[person] > 0 || ((away[person] >> day & 1) != 0 && random.nextInt(30) > 0);
                    out.id('P', person, 7).text(shown);
                    punches(out, out0);
                    out.end();
                }
            }
        } finally {
            if (out != null) {
                out.close();
            }
        }
    }

    private void punches(CsvOut out, boolean absent) throws IOException {
        if (absent) {
            out.text("").text("");
            return;
        }
        int chance = random.nextInt(1000);
        int in = chance < 9 ? 30_600 + random.nextInt(4_500) : 28_800 + random.nextInt(1_900);
        int late = random.nextInt(1000);
        int home = late < 6 ? 58_000 + random.nextInt(5_000) : 63_000 + random.nextInt(5_000);
        out.time(chance > 995 ? -1 : in).time(late > 995 ? -1 : home);
    }

    /** So many rows of the appointments table. */
    int appointments() {
        return scaled(APPOINTMENTS);
    }
}
