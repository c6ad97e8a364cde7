package io.mingcha.command;

import io.mingcha.casework.Desk;
import io.mingcha.casework.Entries;
import io.mingcha.ledger.Attachment;
import io.mingcha.ledger.Ledger;
import io.mingcha.rule.Severity;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mingcha ledger enter}: a matter that only people can see. */
@Command(
        name = "enter",
        description = "登记靠人发现的事项（明察暗访、群众反映、巡视反馈等）。登记后为“待核实”，与扫描发现的事项一样办理。",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "例：mingcha ledger enter --category 窗口服务 --summary 3号窗口当日上午无人在岗 --unit QH02 --source 明察暗访"})
final class LedgerEnterCommand implements Callable<Integer> {
    @Option(names = "--category", required = true, paramLabel = "类别", description = "问题类别，如 窗口服务、不作为")
    private String category = "";

    @Option(names = "--summary", required = true, paramLabel = "文字", description = "问题描述：时间、地点、事实")
    private String summary = "";

    @Option(names = "--unit", paramLabel = "单位", description = "责任单位的编号")
    private @Nullable String unit;

    @Option(names = "--person", paramLabel = "工号", description = "当事人的工号；不写则针对单位")
    private @Nullable String person;

    @Option(names = "--name", paramLabel = "姓名", description = "当事人姓名，没有 --person 时为单位名称")
    private @Nullable String name;

    @Option(names = "--date", paramLabel = "日期", description = "问题日期，默认为今天")
    private @Nullable LocalDate date;

    @Option(names = "--severity", paramLabel = "程度", description = "提示、一般（默认）、较重、严重")
    private Severity severity = Severity.GENERAL;

    @Option(names = "--source", paramLabel = "来源", description = "如 明察暗访、群众反映、巡视反馈；默认为 日常检查")
    private String source = "日常检查";

    @Option(names = "--number", paramLabel = "编号", description = "原有的问题编号；同一类别的同一编号只能登记一次")
    private @Nullable String number;

    @Option(names = "--self-reported", description = "当事人自行报告的，处置降一级")
    private boolean selfReported;

    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Mixin
    private MaterialOptions materials = new MaterialOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (person == null && unit == null) {
            throw new WrongUsage("请用 --person 写明当事人的工号，或用 --unit 写明责任单位。");
        }
        if (!category.matches("[\\p{L}\\p{N}（）()、·-]{1,20}")) {
            throw new WrongUsage("类别“" + category + "”应为 1 到 20 个字，不含空格和标点。");
        }
        try (Ledger ledger = options.openOrMake()) {
            Desk desk = options.desk(ledger);
            LocalDate found = date == null ? desk.today() : date;
            if (found.isAfter(desk.today())) {
                throw new WrongUsage("问题日期 " + found + " 晚于今天。");
            }
            var kept = materials.keep(options.attachments(), Attachment.Purpose.OTHER);
            String id = desk.enter(new Entries.Found(
                    category, category, number, source, summary, severity, person, name, unit, found, selfReported));
            if (!kept.isEmpty()) {
                desk.attach(id, kept);
            }
            PrintWriter out = spec.commandLine().getOut();
            out.println("已登记，待核实，编号 " + id + "。");
            out.println("当事人陈述申辩的期限到 " + options.staff().terms().replyBy(desk.today(), options.calendar(ledger))
                    + "，请告知当事人。");
            out.flush();
            return ExitCode.DONE;
        }
    }
}
