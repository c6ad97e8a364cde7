package io.mingcha.command;

import io.mingcha.casework.CaseFile;
import io.mingcha.casework.CaseFiles;
import io.mingcha.casework.Desk;
import io.mingcha.casework.People;
import io.mingcha.casework.WaiverUse;
import io.mingcha.ledger.Ledger;
import io.mingcha.ledger.Waiver;
import io.mingcha.report.Page;
import io.mingcha.report.TextTable;
import io.mingcha.rule.RuleBook;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mingcha ledger except}: exceptions that were approved beforehand. */
@Command(
        name = "except",
        description = "登记经审批的报备：某人、某条规则、一段日期。期内的线索照列、标明已报备、不计数。不写选项则列出全部报备。",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "例：",
            "  mingcha ledger except --person P012 --rule attendance/late-arrival --from 2026-05-06 --to 2026-06-30 \\",
            "      --reason 驻村帮扶，不在机关打卡 --applicant P012",
            "  mingcha ledger except --end 5c01 --reason 已提前返岗",
            "",
            "由审批角色办理，申请人和本人不能自批；止日必写，到当日结束（北京时间）失效。"
        })
final class LedgerExceptCommand implements Callable<Integer> {
    @Option(names = "--person", paramLabel = "工号", description = "对谁")
    private @Nullable String person;

    @Option(names = "--rule", paramLabel = "规则", description = "对哪条规则")
    private @Nullable String rule;

    @Option(names = "--from", paramLabel = "日期", description = "起日")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "日期", description = "止日，含当日")
    private @Nullable LocalDate to;

    @Option(names = "--applicant", paramLabel = "工号", description = "申请人，默认为 --person 本人")
    private @Nullable String applicant;

    @Option(names = "--end", paramLabel = "报备编号", description = "自今天起撤回这项报备")
    private @Nullable String end;

    @Option(names = "--reason", paramLabel = "文字", description = "理由")
    private String reason = "";

    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        boolean grants = person != null || rule != null || from != null || to != null;
        if (!grants && end == null) {
            return list();
        }
        if (grants && end != null) {
            throw new WrongUsage("--end 用于撤回，不能与登记报备的选项同用。");
        }
        options.requireStaff();
        PrintWriter out = spec.commandLine().getOut();
        try (Ledger ledger = options.open()) {
            Desk desk = options.desk(ledger);
            if (end != null) {
                String id = end;
                Waiver ended = desk.except(waivers -> waivers.end(id, reason));
                out.println("报备 " + ended.id() + " 自 " + ended.endedOn() + " 起不再有效。");
            } else {
                out.println(granted(desk));
            }
        }
        out.flush();
        return ExitCode.DONE;
    }

    private String granted(Desk desk) {
        if (person == null || rule == null || from == null || to == null) {
            throw new WrongUsage("报备要写全 --person、--rule、--from、--to 和 --reason；止日 --to 必写。");
        }
        String who = person;
        String which = rule;
        LocalDate first = from;
        LocalDate last = to;
        if (RuleBook.read(Home.rules()).find(which) == null) {
            throw new WrongUsage("没有规则 " + which + "。全部规则见 mingcha rules list。");
        }
        Waiver waiver = desk.except(
                waivers -> waivers.grant(who, which, first, last, reason, applicant == null ? who : applicant));
        return "已登记报备 " + waiver.id() + "：" + waiver.personId() + "，" + waiver.rule() + "，" + waiver.from() + " 至 "
                + waiver.to() + "（含当日）。期内的线索照列，标明已报备，不计数。";
    }

    private int list() {
        try (Ledger ledger = options.open()) {
            People people = options.people(ledger);
            LocalDate today = options.session().today();
            Page page = Terminal.page(spec);
            ledger.read(reading -> {
                List<CaseFile> files = new CaseFiles(reading).all();
                WaiverUse use = WaiverUse.of(
                        reading.waivers().all(),
                        files.stream()
                                .map(file -> new WaiverUse.Matter(
                                        file.matter().rule(),
                                        file.personId(),
                                        file.matter().foundOn()))
                                .toList(),
                        today);
                add(page, use, people, today);
                return use;
            });
            spec.commandLine().getOut().print(page);
            spec.commandLine().getOut().flush();
            return ExitCode.DONE;
        }
    }

    private static void add(Page page, WaiverUse use, People people, LocalDate today) {
        if (use.uses().isEmpty()) {
            page.line(0, "没有报备。");
            return;
        }
        TextTable table = new TextTable()
                .name("编号")
                .column("对象")
                .column("规则")
                .name("起日")
                .name("止日")
                .column("状态")
                .number("涉及");
        use.uses()
                .forEach((waiver, count) -> table.rowWithDetail(
                        waiver.reason() + "（申请 " + people.person(waiver.applicantId()) + "，审批 "
                                + people.person(waiver.approverId()) + "）",
                        waiver.id(),
                        people.person(waiver.personId()),
                        waiver.rule(),
                        waiver.from(),
                        waiver.endedOn() == null ? waiver.to() : waiver.endedOn(),
                        waiver.endedOn() != null
                                ? "已撤回"
                                : waiver.expired(today) ? "已到期" : today.isBefore(waiver.from()) ? "未开始" : "有效",
                        count));
        page.table(0, table);
        page.blank().line(0, use.sentence() + "。");
    }
}
