package io.mingcha.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingcha.intake.Intake;
import io.mingcha.intake.IntakeListener;
import io.mingcha.intake.IntakeResult;
import io.mingcha.intake.RawFile;
import io.mingcha.intake.UnreadableFileException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is called xls: the old format as LibreOffice writes it, and what else goes by that name. */
class XlsTest {
    private static final String PEOPLE = "007,张三,D1,u7\n";

    @TempDir
    Path folder;

    private Path fixture(String name, String as) throws IOException {
        Path file = folder.resolve(as);
        try (InputStream in = XlsTest.class.getResourceAsStream(name)) {
            Files.copy(in, file);
        }
        return file;
    }

    private Converted daily(Path file) throws IOException {
        return Book.read(List.of(file), List.of("dingtalk-daily"), PEOPLE, "");
    }

    @Test
    void readsAnOldWorkbookByAProfile() throws Exception {
        Converted converted = daily(fixture("kq.xls", "钉钉.xls"));
        assertThat(Book.rows(converted, "attendance"))
                .containsExactly(
                        "3: person_id=007 date=2026-01-05 clock_in=08:20 clock_out=17:40 planned_in=08:30 planned_out=17:30");
        assertThat(Book.balance(converted)).containsExactly("dingtalk-daily 3 1 0 1");
    }

    @Test
    void readsAnOldWorkbookThatIsNamedAfterATable() throws Exception {
        fixture("attendance.xls", "考勤.xls");
        IntakeResult result = Intake.read(folder, Book.DICTIONARY, 1, IntakeListener.NONE);
        assertThat(result.balance()).singleElement().satisfies(file -> {
            assertThat(file.accepted()).isEqualTo(2);
            assertThat(file.encoding()).isEqualTo("xls");
        });
        assertThat(result.dataset().find("attendance").text(0, 0)).isEqualTo("007");
        assertThat(result.dataset().find("attendance").value(2, 1)).isEqualTo(8 * 3600 + 30 * 60 + 5);
    }

    @Test
    void readsAPageThatIsCalledAWorkbook() throws Exception {
        String page = """
                <html><head><meta charset="gbk"></head><body><table>
                <tr><td colspan="8">每日统计</td></tr>
                <tr><th rowspan="2">姓名</th><th rowspan="2">工号</th><th rowspan="2">日期</th><th rowspan="2">班次</th>
                    <th colspan="2">上班1</th><th colspan="2">下班1</th></tr>
                <tr><th>打卡时间</th><th>打卡结果</th><th>打卡时间</th><th>打卡结果</th></tr>
                <tr><td>张三</td><td>007</td><td>2026-01-05</td><td>08:30-17:30</td><td>08:20</td><td>正常</td><td>17:40</td><td>正常</td></tr>
                </table></body></html>""";
        Path file = folder.resolve("钉钉.xls");
        Files.write(file, page.getBytes(Charset.forName("GBK")));
        Converted converted = daily(file);
        assertThat(Book.rows(converted, "attendance"))
                .singleElement()
                .asString()
                .contains("4: person_id=007", "planned_out=17:30");
        assertThat(converted.notes().toString()).contains("内容是网页");
    }

    @Test
    void readsANewWorkbookThatIsCalledOld() throws Exception {
        Path file = folder.resolve("钉钉.xls");
        try (Book book = new Book(file)) {
            book.sheet("每日统计", "姓名|工号|日期|班次|上班1打卡时间|上班1打卡结果|下班1打卡时间|下班1打卡结果\n张三|007|2026-01-05|休息||||");
        }
        Converted converted = daily(file);
        assertThat(Book.rows(converted, "attendance")).hasSize(1);
        assertThat(converted.notes().toString()).contains("内容却是 xlsx");
    }

    @Test
    void refusesAnOldWorkbookWithAPassword() throws Exception {
        Path file = folder.resolve("考勤.xls");
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet("每日统计").createRow(0).createCell(0).setCellValue("姓名");
            book.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThatThrownBy(() -> RawFile.look(file, "考勤.xls"))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContainingAll("考勤.xls", "密码");
    }

    @Test
    void refusesWhatCannotBeReadWithAHint() throws Exception {
        Path xml = Files.writeString(folder.resolve("a.xls"), "<?xml version=\"1.0\"?><Workbook/>");
        assertThatThrownBy(() -> RawFile.look(xml, "a.xls"))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("另存为 xlsx");
        Path broken = fixture("kq.xls", "b.xls");
        byte[] content = Files.readAllBytes(broken);
        Files.write(broken, java.util.Arrays.copyOf(content, 1024));
        assertThatThrownBy(() -> RawFile.look(broken, "b.xls"))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContainingAll("b.xls", "损坏");
    }
}
