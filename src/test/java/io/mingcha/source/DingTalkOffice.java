package io.mingcha.source;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A made-up office on DingTalk for a month: shifts, approvals by the hour, punches, and a plain model of what excuses each
 * half of each day. The model knows nothing of how the program reads; it asks only whether an approval that was agreed to
 * overlaps the half of the shift, or the system itself waves the day through.
 */
public final class DingTalkOffice {
    static final YearMonth MONTH = YearMonth.of(2026, 3);

    /** A shift's words, and its ranges in minutes; none where no hours are fixed. */
    record Hours(String words, int... minutes) {
        boolean fixed() {
            return minutes.length > 0;
        }

        int in() {
            return minutes[0];
        }

        int out() {
            return minutes[minutes.length - 1];
        }

        /** Where the first half ends and the second begins. */
        int[] split() {
            if (minutes.length == 4) {
                return new int[] {minutes[1], minutes[2]};
            }
            boolean noon = in() < 720 && out() > 840;
            return noon ? new int[] {720, 840} : new int[] {(in() + out()) / 2, (in() + out()) / 2};
        }
    }

    static final List<Hours> SHIFTS = List.of(
            new Hours("行政班 08:30-12:00 14:00-17:30", 510, 720, 840, 1050),
            new Hours("早班 07:00-15:00", 420, 900),
            new Hours("中班 15:00-23:00", 900, 1380),
            new Hours("夜班 22:00-次日06:00", 1320, 1800),
            new Hours("凌晨班 00:00-08:00", 0, 480),
            new Hours("跨夜班 16:00-次日00:30", 960, 1470),
            new Hours("哺乳班 09:30-17:30", 570, 1050),
            new Hours("弹性班 09:00-18:00"),
            new Hours("窗口班 09:00-17:00", 540, 1020),
            new Hours("两头班 06:30-10:30 16:30-20:30", 390, 630, 990, 1230),
            new Hours("值守班 20:00-08:00", 1200, 1920),
            new Hours("自由工时"),
            new Hours("大夜班 23:00-次日07:00", 1380, 1860));

    private static final String[] LEAVES = {"事假", "病假", "年假", "调休", "哺乳假", "外出", "出差"};

    /** An approval by the hour. */
    record Slip(
            int number,
            int person,
            String kind,
            LocalDateTime from,
            LocalDateTime to,
            boolean agreed,
            boolean printed) {}

    /** A half day that must not be flagged: person, date and am or pm. */
    public final Set<String> excused = new HashSet<>();

    /** The late arrivals that nothing excuses, as person and date. */
    public final Set<String> plainlyLate = new HashSet<>();

    /** How many person-days were written. */
    public int personDays;

    final List<Slip> slips = new ArrayList<>();
    private final Random random;
    private final int people;

    public DingTalkOffice(long seed, int people) {
        this.random = new Random(seed);
        this.people = people;
    }

    static String id(int person) {
        return "%05d".formatted(person + 1);
    }

    private static String userId(int person) {
        return "u" + (91_000 + person * 7);
    }

    private static String name(int person) {
        return "" + "赵钱孙李周吴郑王冯陈".charAt(person % 10) + "甲乙丙丁戊己庚辛壬癸".charAt(person / 10 % 10)
                + "一二三四五".charAt(person / 100 % 5);
    }

    /** Writes the workbooks, the persons and units, and the list of sources into a folder. */
    public void write(Path folder, int approvals) throws IOException {
        StringBuilder persons = new StringBuilder("工号,姓名,单位编号,UserId\n");
        for (int person = 0; person < people; person++) {
            persons.append("%s,%s,D%d,%s\n".formatted(id(person), name(person), person % 12, userId(person)));
        }
        Files.writeString(folder.resolve("人员.csv"), persons);
        Files.writeString(folder.resolve("sources.yaml"), """
                files:
                    - {match: "考勤报表*.xlsx", profile: dingtalk-daily}
                    - {match: "审批*.xlsx", profile: dingtalk-approvals}
                """);
        for (int i = 0; i < approvals; i++) {
            slips.add(slip(i));
        }
        writeDays(folder.resolve("考勤报表_2026-03.xlsx"));
        writeSlips(folder.resolve("审批_2026-03.xlsx"));
    }

    private Hours shift(int person, LocalDate date) {
        int kind = person < people / 3 ? 0 : person % SHIFTS.size();
        boolean weekend = date.getDayOfWeek().getValue() > 5;
        boolean works = kind == 0 ? !weekend : (person + date.getDayOfMonth()) % 4 != 0;
        return works ? SHIFTS.get(kind) : new Hours("休息");
    }

    private Slip slip(int number) {
        int person = random.nextInt(people);
        LocalDate date = MONTH.atDay(1 + random.nextInt(MONTH.lengthOfMonth()));
        Hours shift = shift(person, date);
        int begin = shift.fixed() ? shift.in() : 510;
        int end = shift.fixed() ? shift.out() : 1050;
        int from = begin + 30 * random.nextInt(Math.max(1, (end - begin) / 30));
        int to = random.nextInt(8) == 0
                ? end + 1440 * (1 + random.nextInt(3))
                : Math.min(end, from + 30 * (1 + random.nextInt(16)));
        boolean agreed = random.nextInt(6) != 0;
        return new Slip(
                number,
                person,
                LEAVES[random.nextInt(LEAVES.length)],
                date.atStartOfDay().plusMinutes(from),
                date.atStartOfDay().plusMinutes(to),
                agreed,
                agreed && random.nextInt(4) != 0);
    }

    private boolean overlaps(Slip slip, LocalDate date, int from, int to) {
        LocalDateTime midnight = date.atStartOfDay();
        return slip.agreed()
                && slip.from().isBefore(midnight.plusMinutes(to))
                && slip.to().isAfter(midnight.plusMinutes(from));
    }

    private void writeDays(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "dingtalk", "1.0")) {
            Worksheet summary = workbook.newWorksheet("月度汇总");
            summary.value(0, 0, "月度汇总 统计日期：2026-03-01 至 2026-03-31");
            Worksheet sheet = workbook.newWorksheet("每日统计");
            sheet.value(0, 0, "每日统计 统计日期：2026-03-01 至 2026-03-31");
            sheet.value(1, 0, "报表生成时间：2026-04-01 08:10");
            sheet.range(0, 0, 0, 16).merge();
            sheet.range(1, 0, 1, 16).merge();
            DingTalkSheets.header(sheet, 2);
            int row = 4;
            for (int person = 0; person < people; person++) {
                for (int day = 1; day <= MONTH.lengthOfMonth(); day++) {
                    writeDay(sheet, row++, person, MONTH.atDay(day));
                    personDays++;
                }
            }
            sheet.value(row, 0, "制表人：某某");
            sheet.range(row, 0, row, 16).merge();
        }
    }

    private void writeDay(Worksheet sheet, int row, int person, LocalDate date) {
        Hours shift = shift(person, date);
        List<Slip> mine = slips.stream()
                .filter(slip -> slip.person() == person
                        && slip.from().isBefore(date.plusDays(2).atStartOfDay())
                        && slip.to().isAfter(date.atStartOfDay()))
                .toList();
        DingTalkSheets.Day day = new DingTalkSheets.Day(name(person), id(person), userId(person), date, shift.words());
        day.slips = String.join(
                "\n",
                mine.stream().filter(Slip::printed).map(DingTalkSheets::printed).toList());
        if (shift.fixed()) {
            behave(day, person, date, shift, mine);
        } else {
            excuse(person, date, true, true);
            if (random.nextInt(3) == 0) {
                day.in = random.nextInt(600, 700);
                day.out = random.nextInt(800, 1500);
                day.inResult = "正常";
                day.outResult = "正常";
            } else if (shift.words().equals("休息")) {
                day.inResult = "休息";
            }
        }
        day.write(sheet, row, shift.minutes().length == 4 ? 2 : 1);
    }

    private void behave(DingTalkSheets.Day day, int person, LocalDate date, Hours shift, List<Slip> mine) {
        int[] split = shift.split();
        boolean am = mine.stream().anyMatch(slip -> overlaps(slip, date, shift.in(), split[0]));
        boolean pm = mine.stream().anyMatch(slip -> overlaps(slip, date, split[1], shift.out()));
        int mood = random.nextInt(100);
        int late = mood < 70
                ? -random.nextInt(15)
                : mood < 80 ? 6 + random.nextInt(24) : mood < 86 ? 31 + random.nextInt(90) : -5;
        int early = mood > 88 ? 6 + random.nextInt(120) : -random.nextInt(90);
        day.in = shift.in() + late;
        day.out = shift.out() - early;
        day.inResult = late > 0 ? "迟到" : "正常";
        day.outResult = early > 0 ? "早退" : "正常";
        if (day.in < 0) {
            day.in = 1;
            day.inResult = "正常";
        }
        if (mood == 87) {
            day.in = null;
            day.out = null;
            day.inResult = "旷工";
            day.outResult = "旷工";
        } else if (mood == 86) {
            day.out = null;
            day.outResult = "缺卡";
        }
        boolean[] waved = {false, false};
        wave(day, waved, shift);
        if (am) {
            day.inResult = word(mine);
            day.in = random.nextBoolean() ? null : day.in;
        }
        if (pm) {
            day.outResult = word(mine);
            day.out = random.nextBoolean() ? null : day.out;
        }
        excuse(person, date, am || waved[0], pm || waved[1]);
        boolean free = mine.stream().noneMatch(slip -> overlaps(slip, date, shift.in(), shift.out()));
        if (free && !waved[0] && !waved[1] && day.inResult.equals("迟到") && late <= 30 && !nightWithoutNextDay(shift)) {
            plainlyLate.add(id(person) + "@" + date);
        }
    }

    /** The rules look at a night shift that is not marked 次日 for absence alone. */
    private static boolean nightWithoutNextDay(Hours shift) {
        return shift.out() > 1440 && !shift.words().contains("次日");
    }

    /** What the system itself lets pass. */
    private void wave(DingTalkSheets.Day day, boolean[] waved, Hours shift) {
        switch (random.nextInt(40)) {
            case 0 -> {
                day.inResult = "补卡审批通过";
                day.in = null;
                waved[0] = true;
            }
            case 1 -> {
                day.outResult = "外勤";
                day.out = shift.out() - 90;
                waved[1] = true;
            }
            case 2 -> {
                day.inResult = "外勤,管理员王某改为正常";
                day.in = shift.in() + 45;
                waved[0] = true;
            }
            case 3 -> {
                day.inResult = "正常";
                day.in = shift.in() + 20;
                waved[0] = true;
            }
            case 4 -> {
                day.outResult = "请假";
                day.out = null;
                waved[1] = true;
            }
            case 5 -> {
                day.inResult = "";
                day.in = null;
                day.outResult = "";
                day.out = null;
                waved[0] = true;
                waved[1] = true;
            }
            default -> {}
        }
    }

    private static String word(List<Slip> mine) {
        String kind = mine.get(0).kind();
        return kind.equals("外出") || kind.equals("出差") ? kind : "请假";
    }

    private void excuse(int person, LocalDate date, boolean am, boolean pm) {
        if (am) {
            excused.add(id(person) + "@" + date + "@am");
        }
        if (pm) {
            excused.add(id(person) + "@" + date + "@pm");
        }
    }

    private void writeSlips(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "dingtalk", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("请假");
            DingTalkSheets.slipHeader(sheet);
            int row = 1;
            for (Slip slip : slips) {
                DingTalkSheets.slip(sheet, row++, slip, userId(slip.person()), name(slip.person()));
            }
        }
    }
}
