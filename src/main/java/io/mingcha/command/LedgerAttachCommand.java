package io.mingcha.command;

import io.mingcha.casework.AttachmentFolder;
import io.mingcha.casework.CaseFile;
import io.mingcha.casework.Desk;
import io.mingcha.casework.Material;
import io.mingcha.ledger.Attachment;
import io.mingcha.ledger.Ledger;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mingcha ledger attach}: puts files on a case. */
@Command(
        name = "attach",
        description = "给一件事项附上材料。文件复制到台账旁边的目录，按内容的指纹（SHA-256）存放，台账里记下指纹、大小和文件名；" + "服务器上的台账只记指纹。",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "例：mingcha ledger attach 3f2a91 整改报告.pdf 现场照片.jpg --dated 2026-05-12"})
final class LedgerAttachCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "编号", description = "事项编号，或不与别的事项相同的前几位")
    private String id = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "文件", description = "要附上的文件")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--purpose", paramLabel = "用途", description = "proof 整改佐证（默认）、reply 申辩材料、other 其他材料")
    private String purpose = "proof";

    @Option(names = "--dated", paramLabel = "日期", description = "材料本身的日期；早于问题日期的佐证会被列为线索")
    private @Nullable LocalDate dated;

    @Mixin
    private LedgerOptions options = new LedgerOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        options.requireStaff();
        Attachment.Purpose meant = purpose();
        try (Ledger ledger = options.open()) {
            Desk desk = options.desk(ledger);
            CaseFile file = options.find(ledger, id);
            AttachmentFolder folder = options.attachments();
            List<Material> materials = new ArrayList<>();
            for (Path each : files) {
                materials.add(new Material(folder.keep(each), meant, dated));
            }
            int fresh = desk.attach(file.matter().id(), materials);
            PrintWriter out = spec.commandLine().getOut();
            out.println("已附上 " + fresh + " 份" + meant.chinese()
                    + (fresh < materials.size() ? "；另有 " + (materials.size() - fresh) + " 份内容与已附的相同，没有重复附上" : "")
                    + "。");
            if (folder.folder() == null) {
                out.println("台账在服务器上，只记了指纹；请妥善保存原文件。");
            }
            out.flush();
            return ExitCode.DONE;
        }
    }

    private Attachment.Purpose purpose() {
        return Arrays.stream(Attachment.Purpose.values())
                .filter(each ->
                        each.code().equalsIgnoreCase(purpose) || each.chinese().equals(purpose))
                .findFirst()
                .orElseThrow(() -> new WrongUsage("不认识的用途 " + purpose + "，应为 proof、reply 或 other。"));
    }
}
