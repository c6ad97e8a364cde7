package io.mingcha.command;

import io.mingcha.ledger.Ledger;
import io.mingcha.notice.DocxRenderer;
import io.mingcha.notice.Fonts;
import io.mingcha.notice.NoticeDesk;
import io.mingcha.notice.NoticeRenderer;
import io.mingcha.notice.NoticeSettings;
import io.mingcha.notice.PdfRenderer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What notices are made with: the same for every command that makes some. */
final class NoticeOptions {
    @Option(names = "--settings", paramLabel = "文件", description = "文书设置；默认为发行目录的 conf/notice.yaml")
    private @Nullable Path settingsFile;

    @Option(names = "--templates", paramLabel = "目录", description = "模板和用语所在目录；默认为发行目录的 templates")
    private @Nullable Path templates;

    @Option(names = "--formats", split = ",", paramLabel = "格式", description = "写出的文件：docx、pdf；默认 docx,pdf")
    private List<String> formats = List.of("docx", "pdf");

    private @Nullable NoticeSettings settings;
    private @Nullable PdfRenderer pdf;

    NoticeSettings settings() {
        if (settings == null) {
            Path file = settingsFile == null ? Home.notice() : settingsFile;
            if (!Files.isRegularFile(file)) {
                throw new WrongUsage("没有文书设置 " + file + "。发行目录的 conf/notice.yaml 是样子，填好后用 --settings 指明。");
            }
            settings = NoticeSettings.read(file);
        }
        return settings;
    }

    Path templates() {
        return templates == null ? Home.templates() : templates;
    }

    NoticeDesk desk(LedgerOptions who, Ledger ledger) {
        who.requireStaff();
        return new NoticeDesk(ledger, who.clerk(), settings(), who.session().now());
    }

    List<NoticeRenderer> renderers() {
        List<NoticeRenderer> renderers = new ArrayList<>();
        for (String format : formats) {
            switch (format) {
                case "docx" -> renderers.add(new DocxRenderer(templates()));
                case "pdf" -> {
                    pdf = new PdfRenderer(Fonts.find(
                            settings().fonts(), Fonts.usualFolders(Path.of(System.getProperty("user.home")))));
                    renderers.add(pdf);
                }
                default -> throw new WrongUsage("选项 --formats 的“" + format + "”不是可用的格式，应为 docx、pdf。");
            }
        }
        return renderers;
    }

    /** The characters that no font of the PDF files had; empty where all were there. */
    String missing() {
        Set<String> missing = pdf == null ? Set.of() : new TreeSet<>(pdf.missing());
        return missing.isEmpty() ? "" : "PDF 所用的字体里没有这些字，文中以编号代替：" + Named.some(missing) + "。" + Fonts.ADVICE;
    }
}
