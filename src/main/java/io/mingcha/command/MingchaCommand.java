package io.mingcha.command;

import io.mingcha.intake.DataTemplates;
import io.mingcha.ledger.Head;
import io.mingcha.ledger.LedgerUrl;
import io.mingcha.notice.NoticeKind;
import io.mingcha.rule.Scope;
import io.mingcha.rule.Severity;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All commands, and how what goes wrong is told. */
@Command(
        name = "mingcha",
        description = "明察：机关作风纪律合规检查。读入考勤、接待、报销、任务等记录，按规则比对，给出待核实的线索。",
        mixinStandardHelpOptions = true,
        customSynopsis = "mingcha 命令 [选项]",
        versionProvider = Version.class,
        footer = {
            "",
            "例：",
            "  mingcha data template 模板              写出空白表格，供填写",
            "  mingcha scan --data 数据 --out 结果     扫描，写出线索",
            "  mingcha check --data 数据 --person P001 --explain",
            "                                          查一个人，并说明为什么有、为什么没有",
            "",
            "结束状态：0 完成；1 完成，且有不轻于 --fail-on 的线索；2 用法、规则或参数有误；",
            "          3 数据无法读入；4 其他错误。"
        })
public final class MingchaCommand {
    private static final Map<String, Supplier<Object>> COMMANDS = commands();

    private final Session session;

    private MingchaCommand(Session session) {
        this.session = session;
    }

    /** Runs a command line and returns its exit status. */
    public static int run(String... args) {
        StartFiles.dropIfStale();
        return run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), args);
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        return run(Session.ofMachine(), out, err, args);
    }

    /** Runs a scan by a cluster, on its driver, and returns its exit status. */
    public static int runJob(Cluster cluster, String... args) {
        List<String> line = new ArrayList<>(List.of(SparkJobCommand.NAME));
        line.addAll(List.of(args));
        return run(
                Session.ofMachine(),
                new PrintWriter(System.out, true),
                new PrintWriter(System.err, true),
                Map.of(SparkJobCommand.NAME, () -> new SparkJobCommand(cluster)),
                line.toArray(String[]::new));
    }

    static int run(Session session, PrintWriter out, PrintWriter err, String... args) {
        return run(session, out, err, COMMANDS, args);
    }

    private static int run(
            Session session, PrintWriter out, PrintWriter err, Map<String, Supplier<Object>> commands, String... args) {
        try {
            int status = commandLine(session, out, err, commands, args).execute(args);
            out.flush();
            return status;
        } catch (Throwable fault) {
            // An error such as lack of memory is not handed to the handlers, and must not end as "done".
            return Failures.tell(fault, err);
        }
    }

    /** When and by whom it is run. */
    Session session() {
        return session;
    }

    private static CommandLine commandLine(
            Session session, PrintWriter out, PrintWriter err, Map<String, Supplier<Object>> commands, String[] args) {
        CommandLine root = new CommandLine(new MingchaCommand(session));
        // Looking through a command's options takes a while; only the help needs those of all.
        Supplier<Object> asked = args.length == 0 ? null : commands.get(args[0]);
        if (asked != null) {
            root.addSubcommand(new CommandLine(asked.get()));
        } else {
            commands.values().forEach(command -> root.addSubcommand(new CommandLine(command.get())));
        }
        root.setUsageHelpAutoWidth(true)
                .setAdjustLineBreaksForWideCJKCharacters(true)
                .setResourceBundle(ResourceBundle.getBundle("io.mingcha.command.help", Locale.ROOT))
                .registerConverter(LocalDate.class, Words::date)
                .registerConverter(Integer.class, Words::number)
                .registerConverter(YearMonth.class, Words::month)
                .registerConverter(LedgerUrl.class, Words::ledger)
                .registerConverter(Head.class, Words::head)
                .registerConverter(Severity.class, Words::severity)
                .registerConverter(Format.class, Words.oneOf(Format.class))
                .registerConverter(LedgerFormat.class, Words.oneOf(LedgerFormat.class))
                .registerConverter(BriefFiles.Form.class, Words.oneOf(BriefFiles.Form.class))
                .registerConverter(NoticeKind.class, NoticeWords::kind)
                .registerConverter(Scope.class, Words.oneOf(Scope.class))
                .registerConverter(DataTemplates.Format.class, Words.oneOf(DataTemplates.Format.class))
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(new UsageFaults())
                .setExecutionExceptionHandler((fault, command, parsed) -> Failures.tell(fault, command.getErr()));
        head(root);
        HelpLists.install(root);
        return root;
    }

    /** The commands by name, in the order of the help text. */
    private static Map<String, Supplier<Object>> commands() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("scan", ScanCommand::new);
        commands.put("check", CheckCommand::new);
        commands.put("spark-scan", SparkScanCommand::new);
        commands.put("rules", RulesCommand::new);
        commands.put("data", DataCommand::new);
        commands.put("ledger", LedgerCommand::new);
        commands.put("notice", NoticeCommand::new);
        commands.put("report", ReportCommand::new);
        commands.put("prepare", PrepareCommand::new);
        return commands;
    }

    /** The headings of the help text, for a command and all below it. */
    private static void head(CommandLine command) {
        command.getCommandSpec()
                .usageMessage()
                .synopsisHeading("用法：")
                .parameterListHeading("%n参数：%n")
                .optionListHeading("%n选项：%n")
                .commandListHeading("%n命令：%n");
        command.getSubcommands().values().forEach(MingchaCommand::head);
    }
}
