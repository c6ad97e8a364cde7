package io.mingcha.scan.blameless;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Documents signed on the third workday, four meetings and two inspections a month at most, and honest self-checks. */
final class Paperwork {
    private static final int SIGNED_WITHIN = 3;

    private final Tables tables;
    private final OfficeYear year;
    private final Random random;

    Paperwork(Tables tables, OfficeYear year, Random random) {
        this.tables = tables;
        this.year = year;
        this.random = random;
        OfficeYear.OWN_DAYS.forEach((day, workday) ->
                tables.row("calendar").set("date", day).set("workday", workday).set("note", "单位安排"));
        for (String unit : People.UNITS) {
            OfficeYear.months().forEach(month -> {
                for (LocalDate day : year.workdays(month)) {
                    document(unit, day);
                }
                meetings(unit, month.atDay(1));
            });
            selfReports(unit);
        }
        OfficeYear.months().forEach(month -> inspections(month.atDay(7)));
    }

    private void document(String unit, LocalDate received) {
        int i = random.nextInt(10);
        String form = i < 5
                ? "formal"
                : List.of("memo", "phone", "chat", "plain", "memo").get(i - 5);
        Object assigns = form.equals("formal") ? (Object) true : i % 2 == 0 ? "" : false;
        int within = i == 0 ? 0 : SIGNED_WITHIN;
        tables.row("documents")
                .set("document_id", tables.next("W"))
                .set("unit_id", unit)
                .set("title", i == 1 ? null : "关于工作的通知")
                .set("form", form)
                .set("assigns_work", assigns)
                .set("signer_id", i == 2 ? null : People.id(unit, 1))
                .set("received_on", received)
                .set("signed_on", year.after(received, within));
    }

    private void meetings(String unit, LocalDate first) {
        for (int i = 0; i < 4; i++) {
            boolean online = i == 3;
            tables.row("meetings")
                    .set("meeting_id", tables.next("M"))
                    .set("unit_id", unit)
                    .set("date", first.plusDays(i == 0 ? 0 : i == 3 ? first.lengthOfMonth() - 1 : 6 * i))
                    .set("mode", online ? "online" : "onsite")
                    .set("online_capable", online ? "true" : i == 1 ? "" : "false")
                    .set("minutes", i == 2 ? "" : "240")
                    .set("resolutions", i == 0 ? "" : "1");
        }
    }

    private void inspections(LocalDate day) {
        for (String target : People.UNITS.subList(1, 5)) {
            for (int i = 0; i < 2; i++) {
                LocalDate date = i == 0 ? day.withDayOfMonth(1) : day.withDayOfMonth(day.lengthOfMonth());
                inspection("u1", target, date, i == 0);
            }
            inspection("u6", target, day, true);
        }
    }

    private void inspection(String organiser, String target, LocalDate date, boolean due) {
        LocalDate feedback = date.plusDays(10 + random.nextInt(10));
        tables.row("inspections")
                .set("inspection_id", tables.next("I"))
                .set("organiser_id", organiser)
                .set("target_id", target)
                .set("date", date)
                .set("planned", due ? "true" : "")
                .set("feedback_due_on", due ? feedback : null)
                .set("feedback_on", due || random.nextBoolean() ? feedback : null);
    }

    private void selfReports(String unit) {
        List<String> rules = List.of("attendance/late-arrival", "迟到", "reception/over-standard", "公务接待提供香烟");
        for (int i = 0; i < rules.size(); i++) {
            LocalDate reported = LocalDate.of(2025, 1 + 3 * i, 6);
            tables.row("self_reports")
                    .set("report_id", tables.next("S"))
                    .set("person_id", i < 2 ? People.id(unit, 3 + i) : null)
                    .set("unit_id", i == 1 ? null : unit)
                    .set("rule", rules.get(i))
                    .set("occurred_on", i == 3 ? null : reported.minusDays(4))
                    .set("reported_on", reported)
                    .set("note", i == 0 ? "忘记打卡，已说明" : null);
        }
    }
}
