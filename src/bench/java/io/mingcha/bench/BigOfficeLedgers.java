package io.mingcha.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;

/** Writes the receptions, expenses, tasks, their log and the appointments of the made-up office. */
final class BigOfficeLedgers {
    private static final int RECEPTIONS = 500_000;
    private static final int EXPENSES = 1_000_000;
    private static final int TASKS = 1_000_000;
    private static final int EVENTS = 600_000;
    private static final String[] POSTS = {"办公室主任", "财务科长", "项目专员", "信访专员", "综合科员", "督查专员"};

    private final Path folder;
    private final SplittableRandom random;
    private final BigOffice office;

    BigOfficeLedgers(Path folder, double factor, SplittableRandom random, BigOffice office) {
        this.folder = folder;
        this.random = random;
        this.office = office;
    }

    void write() throws IOException {
        receptions();
        expenses();
        tasks();
        events();
        appointments();
    }

    private LocalDate someDay(int before) {
        return BigOffice.AS_OF.minusDays(random.nextInt(before)).plusDays(2);
    }

    private String pick(String... words) {
        return words[random.nextInt(words.length)];
    }

    /** A word in so many of a hundred rows, else blank. */
    private String seldom(int percent, String word) {
        return random.nextInt(100) < percent ? word : "";
    }

    private void receptions() throws IOException {
        String header = "reception_id,unit_id,host_id,date,meal,kind,venue,venue_kind,guest_unit,guests,escorts,"
                + "letter_no,approval_no,approved_on,alcohol,tobacco,payer,amount,attendees";
        try (CsvOut out = new CsvOut(folder.resolve("receptions.csv"), header)) {
            for (int row = 0; row < office.scaled(RECEPTIONS); row++) {
                int unit = office.anyUnit();
                LocalDate date = someDay(300);
                int guests = 1 + random.nextInt(18);
                int escorts = Math.max(0, (guests <= 10 ? 3 : guests / 3) - random.nextInt(3))
                        + (random.nextInt(25) == 0 ? 1 + random.nextInt(5) : 0);
                out.id('R', row, 8).id('U', unit, 4).id('P', office.memberOf(unit), 7).date(date);
                out.text(pick("lunch", "午餐", "dinner", "none", ""));
                out.text(random.nextInt(12) == 0 ? pick("foreign", "招商接待", "welcome") : pick("official", ""));
                out.text("机关食堂" + random.nextInt(30) + "号厅").text(pick("canteen", "hotel"));
                out.text("兄弟单位" + random.nextInt(500)).text("" + guests).text("" + escorts);
                out.text(random.nextInt(25) == 0 ? "" : "函〔2026〕" + row + "号");
                out.text(random.nextInt(30) == 0 ? "" : "SP" + row);
                out.text(seldom(60, date.minusDays(1).toString()));
                out.text(random.nextInt(60) == 0 ? "是" : pick("否", "")).text(pick("否", ""));
                out.text(random.nextInt(20) == 0 ? "self" : pick("unit", ""));
                long fen = (guests + escorts) * (2_500L + random.nextInt(random.nextInt(16) == 0 ? 20_000 : 7_500));
                out.text(fen / 100 + "." + fen / 10 % 10 + fen % 10);
                out.text(random.nextInt(3) == 0 ? "" : person(unit) + ";" + person(unit)).end();
            }
        }
    }

    private String person(int unit) {
        return "P%07d".formatted(office.memberOf(unit));
    }

    private void expenses() throws IOException {
        String header = "报销单号,单位编号,报销人,费用类别,发生日期,报销日期,金额,收款方,发票代码,发票号码,"
                + "支付方式,审批人,审批单号,接待编号,出差单号,住宿天数,城市类别";
        try (CsvOut out = new CsvOut(folder.resolve("费用报销.csv"), header)) {
            int twin = -1;
            String payee = "";
            LocalDate date = BigOffice.AS_OF;
            for (int row = 0; row < office.scaled(EXPENSES); row++) {
                boolean second = twin >= 0;
                int person = second ? twin : office.anyone();
                int trip = office.tripOf(person);
                boolean travels = !second && random.nextInt(8) == 0;
                boolean onTrip = travels && trip > 0 && random.nextInt(6) > 0;
                date = second ? date : onTrip ? office.startOfTrip(trip) : someDay(300);
                payee = second ? payee : random.nextInt(20) == 0 ? "" : "商户" + random.nextInt(3000);
                twin = !second && random.nextInt(60) == 0 ? person : -1;
                out.id('E', row, 8).id('U', office.unitOf(person), 4).id('P', person, 7);
                out.text(travels ? pick("travel", "住宿费") : pick("办公费", "dining", "meeting", "salary", "other"));
                out.date(date).date(date.plusDays(3));
                long fen = second || twin >= 0 ? 240_000 + random.nextInt(270_000) : 1_000 + random.nextInt(200_000);
                out.text(fen / 100 + "." + fen / 10 % 10 + fen % 10).text(payee);
                out.text("").text(random.nextInt(4) == 0 ? "无" : "%08d".formatted(random.nextInt(90_000_000)));
                out.text(pick("official_card", "转账")).id('P', office.memberOf(office.unitOf(person)), 7);
                out.text(seldom(50, "F" + row)).text("");
                out.text(onTrip && random.nextBoolean() ? "O%08d".formatted(trip - 1) : "");
                out.text(travels ? "2" : "").text(travels ? "tier2" : "").end();
            }
        }
    }

    private void tasks() throws IOException {
        String header = "task_id,title,source,measure,unit_id,post,owner_id,supervisor_id,created_on,due_on,status,"
                + "completed_on,closed_on,evidence_count";
        try (CsvOut out = new CsvOut(folder.resolve("tasks.csv"), header)) {
            for (int row = 0; row < office.scaled(TASKS); row++) {
                int unit = office.anyUnit();
                LocalDate created = someDay(500);
                LocalDate due = created.plusDays(10 + random.nextInt(60));
                boolean done = random.nextInt(20) > 0 && due.isBefore(BigOffice.AS_OF);
                LocalDate end = due.minusDays(8).plusDays(random.nextInt(random.nextInt(12) == 0 ? 30 : 8));
                out.id('T', row, 8).text("推进" + pick("老旧小区改造", "营商环境提升", "安全生产整治", "档案数字化") + "事项" + row);
                out.text(pick("decision", "督查督办", "inspection", "self_check", "petition", "other"));
                out.text(pick("", "deadline", "long_term")).id('U', unit, 4);
                out.text(random.nextInt(10) < 7 ? "" : pick(POSTS)).id('P', office.memberOf(unit), 7).text("");
                out.date(created).text(random.nextInt(30) == 0 ? "" : due.toString());
                String status = done ? pick("done", "已销号", "closed") : pick("进行中", "open", "in_progress");
                out.text(random.nextInt(60) == 0 ? "suspended" : status);
                out.text(done && random.nextInt(50) > 0 ? end.toString() : "");
                out.text(done && random.nextInt(3) == 0 ? end.plusDays(2).toString() : "");
                out.text("" + random.nextInt(4)).end();
            }
        }
    }

    private void events() throws IOException {
        try (CsvOut out = new CsvOut(
                folder.resolve("task_events.csv"), "event_id,task_id,happened_on,kind,actor_id,note")) {
            for (int row = 0; row < office.scaled(EVENTS); row++) {
                out.id('V', row, 8).id('T', random.nextInt(office.scaled(TASKS)), 8).date(someDay(260));
                out.text(pick("assign", "accept", "进展", "progress", "feedback", "remind", "transfer", "verify"));
                out.id('P', office.anyone(), 7).text(seldom(20, "已协调有关单位推进")).end();
            }
        }
    }

    private void appointments() throws IOException {
        String header = "appointment_id,person_id,unit_id,post,start_date,end_date,handover_on";
        try (CsvOut out = new CsvOut(folder.resolve("appointments.csv"), header)) {
            for (int row = 0; row < office.appointments(); row++) {
                int unit = office.anyUnit();
                LocalDate start = someDay(500);
                LocalDate end = start.plusDays(20 + random.nextInt(200));
                boolean ended = random.nextInt(3) == 0;
                out.id('A', row, 7).id('P', office.memberOf(unit), 7).id('U', unit, 4).text(pick(POSTS));
                out.date(start).text(ended ? end.toString() : "").text(seldom(70, start.plusDays(5).toString())).end();
            }
        }
    }
}
