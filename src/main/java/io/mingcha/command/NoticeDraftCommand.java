package io.mingcha.command;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.ledger.Ledger;
import io.mingcha.notice.DraftPlan;
import io.mingcha.notice.Drafting;
import io.mingcha.notice.NoticeDesk;
import io.mingcha.notice.NoticeFiles;
import io.mingcha.notice.NoticeKind;
import io.mingcha.notice.NoticeRenderer;
import io.mingcha.notice.Wording;
import io.mingcha.report.Page;
import io.mingcha.report.Paint;
import io.mingcha.report.TextTable;
import io.mingcha.rule.ClauseBook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mingcha notice draft}: drafts notices of decided cases. */
@Command(
        name = "draft",
        description = "由已核实而尚未发文的事项起草文书，记入台账并写出草稿。草稿没有文号，不得外发。",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "文种默认按处置建议确定：提醒谈话为谈话提醒函，限期整改为责令整改通知书，约谈为约谈通知书，移交、移送为问题线索移交单；",
            "已发过文而后澄清或撤销的，起草澄清说明。督办单、通报等用 --kind 指定。",
            "例：mingcha notice draft --unit QH02 --kind 督办单 --out 文书"
        })
final class NoticeDraftCommand implements Callable<Integer> {
    @Mixin
    private LedgerOptions ledgers = new LedgerOptions();

    @Mixin
    private NoticeOptions options = new NoticeOptions();

    @Mixin
    private RulesOption rules = new RulesOption();

    @Option(names = "--out", paramLabel = "目录", description = "写出草稿的目录；不写则只记入台账")
    private @Nullable Path out;

    @Option(names = "--kind", paramLabel = "文种", description = "起草这种文书，不按处置建议")
    private @Nullable NoticeKind kind;

    @Option(names = "--case", paramLabel = "编号", description = "只就这件事项起草，可重复")
    private List<String> cases = new ArrayList<>();

    @Option(names = "--rule", paramLabel = "规则", description = "只就这条规则或这个专题的事项起草")
    private @Nullable String rule;

    @Option(names = "--unit", paramLabel = "单位编号", description = "只就这个单位的事项起草")
    private @Nullable String unit;

    @Option(names = "--dry-run", description = "只列出会起草什么，不记入台账，不写文件")
    private boolean dryRun;

    @Option(names = "--yes", description = "份数超过设置的上限也起草")
    private boolean yes;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Drafting drafting = new Drafting(
                options.settings(),
                Wording.read(options.templates().resolve("wording.yaml")),
                rules.book(),
                ClauseBook.read(rules.folder()),
                Dictionary.shipped());
        try (Ledger ledger = ledgers.open()) {
            List<String> whole = cases.stream()
                    .map(id -> ledgers.find(ledger, id).matter().id())
                    .toList();
            Drafting.Asked asked = new Drafting.Asked(kind, whole, rule, unit);
            if (dryRun) {
                DraftPlan plan = ledger.read(reading -> drafting.plan(reading, asked));
                tell(plan, List.of());
                return ExitCode.DONE;
            }
            List<NoticeRenderer> renderers = out == null ? List.of() : options.renderers();
            NoticeDesk.Result result = options.desk(ledgers, ledger).draft(drafting, asked, yes);
            write(result.drafts(), renderers);
            tell(result.plan(), result.drafts());
        }
        return ExitCode.DONE;
    }

    private void write(List<NoticeDesk.Drafted> drafts, List<NoticeRenderer> renderers) throws IOException {
        if (out == null) {
            return;
        }
        try (NoticeFiles files = NoticeFiles.open(out)) {
            for (NoticeDesk.Drafted each : drafts) {
                String name = NoticeFiles.name(each.document().kind(), "草稿-" + each.draft());
                for (NoticeRenderer renderer : renderers) {
                    files.write(name + "." + renderer.ending(), renderer.render(each.document()));
                }
            }
        }
    }

    private void tell(DraftPlan plan, List<NoticeDesk.Drafted> drafts) {
        Page page = Terminal.page(spec);
        page.heading((dryRun ? "会起草 " : "已起草 ") + plan.notices().size() + " 份文书"
                + (dryRun ? "（没有记入台账，没有写文件）" : "，均为草稿，没有文号"));
        TextTable table = new TextTable()
                .name("草稿")
                .column("文种")
                .column("主送")
                .column("标题")
                .number("事项");
        for (int i = 0; i < plan.notices().size(); i++) {
            DraftPlan.Planned each = plan.notices().get(i);
            table.row(
                    dryRun ? "-" : drafts.get(i).draft(),
                    each.document().kind().chinese(),
                    each.document().addressee(),
                    each.document().title(),
                    each.caseIds().size());
        }
        if (!table.isEmpty()) {
            page.table(2, table);
        }
        if (!plan.held().isEmpty()) {
            page.heading("数据疑点（未起草；核对后由审批用 mingcha notice release 放行）");
            plan.held().forEach((held, why) -> page.line(Paint.YELLOW, 2, held + "：" + why));
        }
        if (!plan.leftOut().isEmpty()) {
            page.heading("没有起草的事项");
            plan.leftOut().forEach((id, why) -> page.line(2, id + "：" + why));
        }
        if (!dryRun && out != null && !drafts.isEmpty()) {
            page.blank().line(0, "草稿写在 " + out + "。签发：由另一位审批运行 mingcha notice issue。");
        }
        spec.commandLine().getOut().print(page);
        String missing = options.missing();
        if (!missing.isEmpty()) {
            spec.commandLine().getErr().println(missing);
        }
        spec.commandLine().getOut().flush();
    }
}
