package io.mingcha.command;

import io.mingcha.calendar.WorkCalendar;
import io.mingcha.casework.AttachmentFolder;
import io.mingcha.casework.CaseFile;
import io.mingcha.casework.Clerk;
import io.mingcha.casework.Gate;
import io.mingcha.casework.Light;
import io.mingcha.casework.Measure;
import io.mingcha.casework.OfficeRow;
import io.mingcha.casework.People;
import io.mingcha.casework.Terms;
import io.mingcha.ledger.Attachment;
import io.mingcha.ledger.Event;
import io.mingcha.ledger.EventKind;
import io.mingcha.ledger.Handling;
import io.mingcha.ledger.Reading;
import io.mingcha.ledger.Reply;
import io.mingcha.report.Page;
import io.mingcha.report.Paint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** All there is about a case, for whoever works on it. */
final class CasePage {
    private static final int NAME = 8;
    private static final int FINGERPRINT = 12;

    private final Page page;
    private final Reading reading;
    private final People people;
    private final LocalDate today;
    private final Terms terms;
    private final WorkCalendar calendar;

    CasePage(Page page, Reading reading, People people, LocalDate today, Terms terms, WorkCalendar calendar) {
        this.page = page;
        this.reading = reading;
        this.people = people;
        this.today = today;
        this.terms = terms;
        this.calendar = calendar;
    }

    void add(CaseFile file, Clerk clerk, AttachmentFolder folder) {
        JsonNode finding = reading.cases().finding(file.matter());
        List<Event> events = reading.events().of(file.matter().id());
        page.heading(file.matter().title() + "  " + subject(file));
        page.line(Paint.BOLD, 0, file.state().chinese() + awaited(file));
        page.blank();
        new CaseMatter(page, people).add(file, finding);
        rectification(file);
        attachments(file, folder);
        replies(file, events);
        page.heading("经过");
        CaseEvents words = new CaseEvents(people);
        events.forEach(event -> words.add(page, event));
        page.blank();
        next(file, clerk);
    }

    private String subject(CaseFile file) {
        String person = file.personId();
        return person != null
                ? people.person(person)
                : people.unit(file.matter().subjectId());
    }

    private String awaited(CaseFile file) {
        Light light = file.light(today, terms, calendar);
        LocalDate awaited = file.awaitedOn();
        if (awaited == null) {
            return "";
        }
        if (light == null) {
            return "，自 " + awaited + " 起回头看";
        }
        LocalDate to =
                file.handling().submittedOn() == null ? today : file.handling().submittedOn();
        String left = to.isAfter(awaited)
                ? "已超期 " + Math.max(1, calendar.workdaysAfter(awaited, to)) + " 个工作日"
                : "还有 " + calendar.workdaysAfter(to, awaited) + " 个工作日";
        return "，时限 " + awaited + "，" + left + "（" + light.chinese() + "）";
    }

    private void rectification(CaseFile file) {
        Handling handling = file.handling();
        if (handling.measure() == null && handling.ownerId() == null) {
            return;
        }
        page.heading("整改");
        page.entry(
                0,
                "类别",
                NAME,
                handling.measure() == null ? "" : Measure.of(handling.measure()).chinese());
        page.entry(0, "责任人", NAME, people.person(handling.ownerId()));
        page.entry(0, "分管领导", NAME, people.person(handling.supervisorId()));
        page.entry(0, "措施", NAME, handling.plan() == null ? "" : handling.plan());
        page.entry(
                0,
                "时限",
                NAME,
                handling.dueOn() == null ? "未定" : handling.dueOn().toString());
        Map<String, String> know = OfficeRow.mustKnow(file, file.light(today, terms, calendar), people);
        page.entry(
                0,
                "应知会",
                NAME,
                know.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining("，")));
    }

    private void attachments(CaseFile file, AttachmentFolder folder) {
        List<Attachment> attachments = reading.attachments().of(file.matter().id());
        if (attachments.isEmpty()) {
            return;
        }
        page.heading("附件");
        for (Attachment each : attachments) {
            Path path = folder.path(each.sha256());
            page.entry(
                    0,
                    each.purpose().chinese(),
                    NAME,
                    each.name() + "，" + each.size() + " 字节"
                            + (each.datedOn() == null ? "" : "，材料日期 " + each.datedOn()) + "，" + each.attachedOn() + " "
                            + people.person(each.attachedBy()) + " 附上，指纹 "
                            + each.sha256().substring(0, FINGERPRINT)
                            + (path == null || Files.exists(path) ? "" : "（存放的文件不见了：" + path + "）"));
        }
        Path kept = folder.folder();
        page.line(Paint.DIM, 0, kept == null ? "台账在服务器上，文件由附件人保存。" : "文件按指纹存放在 " + kept.normalize() + "。");
    }

    private void replies(CaseFile file, List<Event> events) {
        page.heading("陈述申辩");
        LocalDate by = terms.replyBy(file.matter().openedOn(), calendar);
        page.line(0, "当事人有权陈述申辩，请于 " + by + " 前提出（立案后 " + terms.reply() + " 个工作日）；逾期仍可在销号之前随时提出。不因陈述申辩加重处理。");
        List<Reply> replies = reading.replies().of(file.matter().id());
        if (replies.isEmpty()) {
            page.line(0, "目前没有申辩。");
        }
        for (Reply reply : replies) {
            page.entry(
                    0,
                    "第 " + reply.number() + " 份",
                    NAME,
                    reply.statedOn() + (reply.statedOn().isAfter(by) ? "（期后提出，照常受理）" : "") + "："
                            + text(events, EventKind.REPLIED, reply.number()));
            page.entry(
                    0,
                    "答复",
                    NAME,
                    reply.answeredOn() == null
                            ? "尚未答复，应于 " + reply.answerBy() + " 前答复" + (today.isAfter(reply.answerBy()) ? "（已逾期）" : "")
                            : reply.answeredOn()
                                    + (Boolean.TRUE.equals(reply.accepted()) ? " 采纳：" : " 未采纳：")
                                    + text(events, EventKind.ANSWERED, reply.number()));
        }
    }

    private static String text(List<Event> events, EventKind kind, long number) {
        return events.stream()
                .filter(event -> event.kind() == kind)
                .map(Event::content)
                .filter(body -> body.path("number").asLong() == number)
                .map(body -> body.path("text").asString())
                .findFirst()
                .orElse("");
    }

    private void next(CaseFile file, Clerk clerk) {
        List<String> steps = new ArrayList<>();
        new Gate(file.standing(), clerk)
                .open(today)
                .forEach(each -> steps.add(each.action().shown()));
        page.line(
                Paint.BOLD,
                0,
                steps.isEmpty()
                        ? "您（" + clerk.shown() + "）现在没有可办的下一步。"
                        : "您（" + clerk.shown() + "）现在可以：" + String.join("、", steps) + "。");
        page.line(Paint.DIM, 0, Fair.LEDGER_LINE);
    }
}
