package io.mingcha.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private static final int MOST_BYTES = 5_000_000;

    private static String html(ScanReport report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HtmlReport.write(out, report, List.of("findings.jsonl", "findings.xlsx"));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static long size(ScanReport report) {
        long[] size = new long[1];
        HtmlReport.write(
                new OutputStream() {
                    @Override
                    public void write(int b) {
                        size[0]++;
                    }

                    @Override
                    public void write(byte[] bytes, int from, int length) {
                        size[0] += length;
                    }
                },
                report,
                List.of());
        return size[0];
    }

    @Test
    void staysSmallWithManyFindings() {
        assertThat(size(FakeScan.report(FakeScan.large(20_000), Masking.none())))
                .isLessThan(MOST_BYTES);
    }

    @Test
    void staysSmallWithLongTexts() {
        String text = "𠮷<&\"'".repeat(300);
        List<String> texts = java.util.stream.IntStream.range(0, 1_200)
                .mapToObj(i -> i + text)
                .toList();
        assertThat(size(FakeScan.report(FakeScan.of(texts), Masking.none()))).isLessThan(MOST_BYTES);
    }

    @Test
    @Tag("long")
    void staysSmallWithAMillionFindings() {
        assertThat(size(FakeScan.report(FakeScan.large(1_000_000), Masking.none())))
                .isLessThan(MOST_BYTES);
    }

    @Test
    void countsEveryFindingAndListsTheGravestOfEachRule() {
        String html = html(FakeScan.report(FakeScan.large(20_000), Masking.none()));
        assertThat(html).contains("<dt>线索</dt><dd>20,000</dd>", "，共 20,000 条");
        Matcher counts = Pattern.compile("id=\"counts\">\\[(.*)]</script>").matcher(html);
        assertThat(counts.find()).isTrue();
        long sum = Pattern.compile("\\[\\d+,-?\\d+,(\\d+),(\\d+),(\\d+),(\\d+)]")
                .matcher(counts.group(1))
                .results()
                .mapToLong(match -> Long.parseLong(match.group(1))
                        + Long.parseLong(match.group(2))
                        + Long.parseLong(match.group(3))
                        + Long.parseLong(match.group(4)))
                .sum();
        assertThat(sum).isEqualTo(20_000);
        for (int rule = 0; rule < 90; rule++) {
            assertThat(html).contains("class=\"finding\" data-r=\"" + rule + "\"");
        }
        long grave = Pattern.compile("class=\"finding\" data-r=\"\\d+\" data-s=\"3\"")
                .matcher(html)
                .results()
                .count();
        assertThat(grave).isGreaterThanOrEqualTo(500);
    }

    @Test
    void theWeeksOfTheTableSumToAllFindings() {
        String html = html(FakeScan.report(FakeScan.large(3_000), Masking.none()));
        String table = html.substring(html.indexOf("按周统计"), html.indexOf("id=\"heat\""));
        long sum = Pattern.compile("<td>([\\d,]+)</td></tr>")
                .matcher(table)
                .results()
                .mapToLong(match -> Long.parseLong(match.group(1).replace(",", "")))
                .sum();
        assertThat(sum).isEqualTo(3_000);
    }

    @Test
    void saysWhatIsNotCertain() {
        ScanReport report = FakeScan.report(FakeScan.suspect(FakeScan.large(30)), Masking.none());
        assertThat(html(report))
                .contains("口径存疑", "报出 90 行（90%）", "缺少表 会议", "不能视为没有问题")
                .contains("当事人有权陈述申辩", "href=\"findings.xlsx\"");
        assertThat(html(FakeScan.report(FakeScan.large(30), Masking.none()))).doesNotContain("口径存疑");
    }

    @Test
    void isTheSameForTheSameResult() {
        assertThat(html(FakeScan.report(FakeScan.large(500), Masking.none())))
                .isEqualTo(html(FakeScan.report(FakeScan.large(500), Masking.none())));
    }

    @Test
    void headingsStepDownOneByOneAndHeadersHaveAScope() {
        String html = html(FakeScan.report(FakeScan.large(300), Masking.none()));
        List<Integer> levels = Pattern.compile("<h([1-6])[ >]")
                .matcher(html)
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .toList();
        assertThat(levels.get(0)).isEqualTo(1);
        assertThat(levels.subList(1, levels.size())).doesNotContain(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i) - levels.get(i - 1)).isLessThanOrEqualTo(1);
        }
        assertThat(Pattern.compile("<th(?![^>]* scope=)[ >]").matcher(html).results())
                .isEmpty();
        assertThat(Pattern.compile("<table[^>]*>(?!<caption)").matcher(html).results())
                .isEmpty();
        assertThat(html).contains("<html lang=\"zh-CN\">").doesNotContain("http://", "https://", "style=\"", "onclick");
    }
}
