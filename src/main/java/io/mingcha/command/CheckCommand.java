package io.mingcha.command;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.finding.FindingJson;
import io.mingcha.intake.IntakeListener;
import io.mingcha.intake.IntakeResult;
import io.mingcha.report.Page;
import io.mingcha.rule.Severity;
import io.mingcha.scan.Answer;
import io.mingcha.scan.Inquiry;
import io.mingcha.scan.KeptFindings;
import io.mingcha.scan.Scan;
import io.mingcha.table.Dataset;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mingcha check}: answers what the records of a data folder say of a person, a unit or some days. Writes nothing. */
@Command(
        name = "check",
        description = "查询一个数据目录：查一个人、一个单位、几条规则或一段时间，结果显示在屏幕上，不写文件。",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "mingcha check --data 目录 [选项]",
        footer = {
            "",
            "例：mingcha check --data 数据 --person P001 --explain",
            "    mingcha check --data 数据 --unit QH02 --rule reception --format json"
        })
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private Input input = new Input();

    @Mixin
    private IndexOption index = new IndexOption();

    @Option(names = "--person", paramLabel = "工号", description = "只看关于此人的线索")
    private @Nullable String person;

    @Option(names = "--unit", paramLabel = "单位编号", description = "只看计入此单位的线索（单位的和本单位人员的）")
    private @Nullable String unit;

    @Option(names = "--from", paramLabel = "日期", description = "线索日期不早于此日")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "日期", description = "线索日期不晚于此日")
    private @Nullable LocalDate to;

    @Option(
            names = "--severity",
            paramLabel = "程度",
            description = "只看不轻于此程度的线索：提示、一般、较重、严重（hint、general、serious、grave）")
    private @Nullable Severity severity;

    @Option(names = "--format", paramLabel = "形式", description = "table 显示表格（默认），json 输出线索数组")
    private Format format = Format.TABLE;

    @Option(names = "--explain", description = "逐条列出证据、参数、依据和建议；指定了人员或单位的，再说明其余规则为什么没有线索")
    private boolean explain;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (from != null && to != null && from.isAfter(to)) {
            throw new WrongUsage("--from " + from + " 晚于 --to " + to + "，没有这样的一段时间。");
        }
        Dictionary dictionary = Home.dictionary();
        Inquiry inquiry = new Inquiry(person, unit, from, to, severity);
        boolean reasons = explain && format == Format.TABLE;
        KeptFindings kept = person == null || reasons ? null : index.findings(input, dictionary);
        KeptFindings.Known known = kept == null ? null : kept.answer(input.reported(), inquiry);
        if (known != null) {
            Dataset none = new Dataset(Map.of());
            show(known.answer(), dictionary, heading(known.answer(), known.name(), none), known.rejected());
            return ExitCode.DONE;
        }
        Beside<Scan> rules = Beside.begin("rules", () -> input.scan().load(input.reported()));
        IntakeResult intake;
        Answer answer;
        try (Progress progress = Progress.onTerminal(spec)) {
            intake = read(dictionary, progress.reading(), rules);
            answer = rules.get().answer(intake, input.asOf(), input.reported(), inquiry, reasons, progress.judging());
        }
        if (!answer.subjectKnown()) {
            spec.commandLine().getErr().println(unknown(intake));
        }
        Dataset dataset = intake.dataset();
        String name = person == null ? null : Known.name(dataset, "persons", person);
        show(
                answer,
                dictionary,
                heading(answer, name, dataset),
                intake.rejected().size());
        return ExitCode.DONE;
    }

    /** Reads while the rules are loaded; of two faults that of the rules is told. */
    private IntakeResult read(Dictionary dictionary, IntakeListener listener, Beside<Scan> rules) {
        try {
            return input.read(dictionary, index.trusted(input.data()), listener);
        } catch (RuntimeException e) {
            rules.get();
            throw e;
        }
    }

    private void show(Answer answer, Dictionary dictionary, String heading, int rejected) {
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.JSON) {
            FindingJson.writeArray(out, answer.findings());
        } else {
            out.print(text(answer, dictionary, heading, rejected));
        }
        out.flush();
    }

    private String text(Answer answer, Dictionary dictionary, String heading, int rejected) {
        Page page = Terminal.page(spec);
        page.heading(heading);
        if (explain) {
            new FindingPages(page, input.book(), input.parameters(), dictionary).add(answer.findings());
            new WhyNotPage(page, input.book(), dictionary).add(answer.whyNots());
        } else {
            FindingTable.add(page, answer.findings());
        }
        new CheckNotes(page, dictionary).add(answer, rejected, input.admitted());
        return page.toString();
    }

    private String heading(Answer answer, @Nullable String name, Dataset dataset) {
        StringBuilder asked = new StringBuilder("截至 " + input.asOf());
        asked.append(person == null ? "" : "，" + (name == null ? "人员" : name) + " " + person);
        asked.append(unit == null ? "" : "，" + Known.shown(dataset, "units", "单位", unit));
        asked.append(from == null ? "" : "，" + from + " 起").append(to == null ? "" : "，" + to + " 止");
        asked.append(severity == null ? "" : "，不轻于" + severity.chinese());
        return asked + "：线索 " + answer.findings().size() + " 条";
    }

    private String unknown(IntakeResult intake) {
        StringBuilder told = new StringBuilder("注意：数据里没有任何一行提到");
        told.append(person == null ? "" : "人员 " + person).append(person != null && unit != null ? "或" : "");
        told.append(unit == null ? "" : "单位 " + unit).append("，没有线索不等于没有问题。");
        told.append(person == null ? "" : Known.meant(intake.dataset(), "persons", person));
        told.append(unit == null ? "" : Known.meant(intake.dataset(), "units", unit));
        return told.toString();
    }
}
