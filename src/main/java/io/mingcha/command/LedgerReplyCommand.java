package io.mingcha.command;

import io.mingcha.casework.CaseFile;
import io.mingcha.casework.Desk;
import io.mingcha.ledger.Attachment;
import io.mingcha.ledger.Ledger;
import io.mingcha.ledger.Reply;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mingcha ledger reply}: what the subject states, and what is answered. */
@Command(
        name = "reply",
        description = "登记当事人的陈述申辩，或答复一份申辩（--answer）。",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "例：",
            "  mingcha ledger reply 3f2a91 --text 当日在县里开会，有会议签到 --attach 签到表.jpg",
            "  mingcha ledger reply 3f2a91 --answer 1 --accept --text 已核对签到表，情况属实"
        })
final class LedgerReplyCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "编号", description = "事项编号，或不与别的事项相同的前几位")
    private String id = "";

    @Option(names = "--text", paramLabel = "文字", description = "申辩或答复的内容")
    private @Nullable String text;

    @Option(names = "--file", paramLabel = "文件", description = "从这个文本文件读取内容（UTF-8）")
    private @Nullable Path file;

    @Option(names = "--date", paramLabel = "日期", description = "当事人提出申辩的日期，默认为今天")
    private @Nullable LocalDate date;

    @Option(names = "--answer", paramLabel = "序号", description = "答复第几份申辩")
    private @Nullable Integer answer;

    @Option(names = "--accept", description = "答复：采纳")
    private boolean accept;

    @Option(names = "--reject", description = "答复：未采纳")
    private boolean reject;

    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Mixin
    private MaterialOptions materials = new MaterialOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        options.requireStaff();
        String words = words();
        if (answer != null && accept == reject) {
            throw new WrongUsage("答复申辩要写明 --accept（采纳）或 --reject（未采纳）。");
        }
        if (answer == null && (accept || reject)) {
            throw new WrongUsage("--accept、--reject 用于答复，请用 --answer 写明第几份申辩。");
        }
        try (Ledger ledger = options.open()) {
            Desk desk = options.desk(ledger);
            CaseFile found = options.find(ledger, id);
            String whole = found.matter().id();
            if (answer != null) {
                Reply answered = desk.answer(whole, answer, accept, words);
                say("已答复第 " + answered.number() + " 份申辩：" + (accept ? "采纳" : "未采纳") + "。"
                        + (accept ? "需要改变认定的，请接着办理“认定不属实（clear）”或“容错免责（excuse）”。" : ""));
            } else {
                var kept = materials.keep(options.attachments(), Attachment.Purpose.REPLY);
                Reply entered = desk.reply(whole, words, date == null ? desk.today() : date, kept);
                say("已登记第 " + entered.number() + " 份申辩，应于 " + entered.answerBy() + " 前答复；答复之前不能认定属实、免责或销号。");
            }
            return ExitCode.DONE;
        }
    }

    private void say(String sentence) {
        spec.commandLine().getOut().println(sentence);
        spec.commandLine().getOut().flush();
    }

    private String words() throws IOException {
        if ((text == null) == (file == null)) {
            throw new WrongUsage("请用 --text 写出内容，或用 --file 给出内容所在的文本文件。");
        }
        if (file == null) {
            return String.valueOf(text);
        }
        if (!Files.isRegularFile(file)) {
            throw new WrongUsage("没有文件 " + file + "。");
        }
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw new WrongUsage("文件 " + file + " 不是 UTF-8 文本；扫描件请用 --attach 附上，并用 --text 写明要点。");
        }
    }
}
