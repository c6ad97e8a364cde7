package io.mingcha.command;

import io.mingcha.calendar.WorkCalendar;
import io.mingcha.casework.Action;
import io.mingcha.casework.CaseFile;
import io.mingcha.casework.Desk;
import io.mingcha.casework.Gate;
import io.mingcha.casework.Life;
import io.mingcha.casework.Measure;
import io.mingcha.casework.People;
import io.mingcha.casework.Step;
import io.mingcha.ledger.Attachment;
import io.mingcha.ledger.Ledger;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mingcha ledger transition}: takes a case a step on. */
@Command(
        name = "transition",
        description = "办理一件事项的下一步。第二个参数写要办的事或要到的状态：属实、不属实、容错免责、责令整改、延期、" + "报请复查、退回整改、销号、回头看通过、反弹。",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "例：",
            "  mingcha ledger transition 3f2a91 属实 --reason 已与本人核对",
            "  mingcha ledger transition 3f2a91 责令整改 --measure 限期 --owner P012 --supervisor P003",
            "  mingcha ledger transition 3f2a91 报请复查 --reason 已整改 --attach 佐证.pdf",
            "",
            "限期按程度计：一般 20、较重 10、严重 5 个工作日；立行立改不超过 5 个工作日。--due 可另定。"
        })
final class LedgerTransitionCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "编号", description = "事项编号，或不与别的事项相同的前几位")
    private String id = "";

    @Parameters(index = "1", paramLabel = "步骤", description = "要办的事，或要到的状态")
    private String word = "";

    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Option(names = "--reason", paramLabel = "文字", description = "理由或经过")
    private String reason = "";

    @Option(names = "--measure", paramLabel = "类别", description = "整改类别：立行立改、限期、长期")
    private @Nullable String measure;

    @Option(names = "--owner", paramLabel = "工号", description = "整改责任人")
    private @Nullable String owner;

    @Option(names = "--supervisor", paramLabel = "工号", description = "分管领导，临近时限时应知会")
    private @Nullable String supervisor;

    @Option(names = "--due", paramLabel = "日期", description = "整改时限；默认按程度和整改类别计工作日")
    private @Nullable LocalDate due;

    @Option(names = "--plan", paramLabel = "文字", description = "整改措施")
    private @Nullable String plan;

    @Mixin
    private MaterialOptions materials = new MaterialOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        options.requireStaff();
        try (Ledger ledger = options.open()) {
            Desk desk = options.desk(ledger);
            CaseFile file = options.find(ledger, id);
            Step step = new Step(action(file), desk.today(), reason, measure(), owner, due);
            // Refused before any file is copied, if it is to be refused.
            new Gate(file.standing().withProof(true), desk.clerk()).admit(step);
            var kept = materials.keep(options.attachments(), Attachment.Purpose.PROOF);
            Desk.Taken taken = desk.take(file.matter().id(), step, kept, plan, supervisor);
            tell(ledger, desk, file, taken);
            return ExitCode.DONE;
        }
    }

    private Action action(CaseFile file) {
        Action action = Life.named(file.state(), word);
        if (action == null) {
            throw new WrongUsage("不认识的步骤 " + word + "，应为："
                    + Arrays.stream(Action.values())
                            .filter(each -> each != Action.WITHDRAW)
                            .map(Action::shown)
                            .collect(Collectors.joining("、"))
                    + "。");
        }
        return action;
    }

    private @Nullable Measure measure() {
        Measure found = measure == null ? null : Measure.find(measure);
        if (measure != null && found == null) {
            throw new WrongUsage("不认识的整改类别 " + measure + "，应为 立行立改、限期 或 长期。");
        }
        return found;
    }

    private void tell(Ledger ledger, Desk desk, CaseFile before, Desk.Taken taken) {
        PrintWriter out = spec.commandLine().getOut();
        CaseFile after = taken.file();
        People people = options.people(ledger);
        WorkCalendar calendar = options.calendar(ledger);
        out.println(after.matter().id().substring(0, 8) + " " + after.matter().title() + "："
                + (before.state() == after.state()
                        ? "已延期"
                        : before.state().chinese() + " → " + after.state().chinese()) + "。");
        LocalDate awaited = after.awaitedOn();
        switch (after.state()) {
            case RECTIFYING -> {
                out.println("责任人 " + people.person(after.handling().ownerId()) + "，时限 " + awaited + "（"
                        + calendar.workdaysAfter(desk.today(), awaited == null ? desk.today() : awaited) + " 个工作日）。");
                if (awaited != null && calendar.lacksData(desk.today(), awaited)) {
                    out.println("其中有日期所在年份的放假安排尚未公布，工作日按周一至周五推算；公布后请核对时限。");
                }
            }
            case CLOSED -> out.println("请自 " + awaited + " 起回头看。");
            case REBOUNDED -> out.println("由事项 " + taken.linkedId() + " 继续办理。");
            case CONFIRMED -> {
                LocalDate by = options.staff().terms().replyBy(after.matter().openedOn(), calendar);
                if (!desk.today().isAfter(by)) {
                    out.println("当事人陈述申辩的期限到 " + by + "，尚未届满；销号之前提出的申辩都要受理。");
                }
            }
            default -> {
                // Nothing that must be said beyond the new state.
            }
        }
        List<String> next = new Gate(after.standing(), desk.clerk())
                .open(desk.today()).stream().map(each -> each.action().shown()).toList();
        if (!next.isEmpty()) {
            out.println("您接着可以：" + String.join("、", next) + "。");
        }
        out.flush();
    }
}
