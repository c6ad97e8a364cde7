package io.mingcha.command;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.report.FindingsCsv;
import io.mingcha.report.FindingsSarif;
import io.mingcha.report.FindingsXlsx;
import io.mingcha.report.HtmlReport;
import io.mingcha.report.Masking;
import io.mingcha.report.ScanReport;
import io.mingcha.scan.ScanResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The reports that a scan writes, and whether they name people. */
final class ReportFiles {
    @Option(
            names = "--formats",
            paramLabel = "形式",
            converter = FormatsWord.class,
            defaultValue = "html,xlsx",
            description = {
                "另写哪些报告，以逗号分隔：html（report.html）、xlsx（findings.xlsx）、sarif（findings.sarif）、csv（findings.csv），或 none；默认 html,xlsx。",
                "--out 中这四个文件若有上次留下而这次不写的，会被删除"
            })
    private Formats formats = new Formats(Set.of());

    @Option(names = "--names", description = "报告中写出姓名和完整编号；默认遮盖，如 张*、P**1")
    private boolean names;

    /**
     * Writes the reports into a folder.
     *
     * @param further names of files that lie beside them, besides those of every scan
     */
    void write(Path folder, ScanResult result, List<String> further) throws IOException {
        if (formats.chosen().isEmpty()) {
            return;
        }
        Masking masking = names ? Masking.none() : Masking.of(result.intake().dataset());
        ScanReport report = new ScanReport(result, Dictionary.shipped(), masking, Version.number());
        for (ReportFormat format : formats.chosen()) {
            try (OutputStream out = Files.newOutputStream(folder.resolve(format.file()))) {
                write(format, out, report, further);
            }
        }
    }

    private void write(ReportFormat format, OutputStream out, ScanReport report, List<String> further)
            throws IOException {
        switch (format) {
            case HTML -> HtmlReport.write(out, report, beside(further));
            case XLSX -> FindingsXlsx.write(out, report, FindingsXlsx.MOST_ROWS);
            case SARIF -> FindingsSarif.write(out, report);
            case CSV -> FindingsCsv.write(out, report);
        }
    }

    private List<String> beside(List<String> further) {
        List<String> beside = new ArrayList<>(List.of(ScanFiles.FINDINGS));
        formats.chosen().stream()
                .filter(format -> format != ReportFormat.HTML)
                .map(ReportFormat::file)
                .forEach(beside::add);
        beside.add(ScanFiles.SCAN);
        beside.add(ScanFiles.REJECTED);
        beside.addAll(further);
        return beside;
    }

    /** The reports that were asked for. */
    Set<ReportFormat> chosen() {
        return formats.chosen();
    }

    /** Which reports; none for {@code none}. */
    record Formats(Set<ReportFormat> chosen) {}

    /** Reads {@code html,xlsx} or {@code none}. */
    static final class FormatsWord implements ITypeConverter<Formats> {
        @Override
        public Formats convert(String text) {
            Set<ReportFormat> formats = EnumSet.noneOf(ReportFormat.class);
            if (!text.equalsIgnoreCase("none")) {
                for (String word : text.split(",", -1)) {
                    formats.add(format(word.strip()));
                }
            }
            return new Formats(formats);
        }

        private static ReportFormat format(String word) {
            List<ReportFormat> all = Arrays.asList(ReportFormat.values());
            return all.stream()
                    .filter(format -> format.name().equalsIgnoreCase(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("不是可用的形式，应为 none，或以逗号分隔的："
                            + all.stream()
                                    .map(format -> format.name().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining("、"))));
        }
    }
}
