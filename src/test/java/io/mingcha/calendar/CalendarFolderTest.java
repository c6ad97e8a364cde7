package io.mingcha.calendar;

import static io.mingcha.calendar.FestivalWindows.Position.INSIDE;
import static io.mingcha.calendar.FestivalWindows.Position.OUTSIDE;
import static io.mingcha.calendar.FestivalWindows.Position.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFolderTest {
    /** Made up for the tests; no notice says so. */
    private static final String MADE_UP = """
            date,kind,name
            2026-12-31,off,元旦
            2027-01-01,off,元旦
            2027-01-03,work,元旦
            2027-02-06,off,春节
            2027-02-07,off,春节
            2027-02-08,off,春节
            2027-04-05,off,清明节
            2027-05-01,off,劳动节
            2027-06-09,off,端午节
            2027-09-15,off,中秋节
            2027-10-01,off,国庆节
            """;

    @TempDir
    Path folder;

    @Test
    void aYearThatHasAFileHasData() throws IOException {
        WorkCalendar calendar = with("2027.csv", MADE_UP);
        assertThat(calendar.hasData(2027)).isTrue();
        assertThat(calendar.lacksData(LocalDate.of(2018, 1, 1), LocalDate.of(2027, 12, 31)))
                .isFalse();
        assertThat(calendar.lacksData(LocalDate.of(2027, 12, 31), LocalDate.of(2028, 1, 1)))
                .isTrue();
        assertThat(calendar.isWorkday(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(calendar.isWorkday(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(calendar.isWorkday(LocalDate.of(2027, 1, 3))).isTrue();
        assertThat(calendar.isWorkday(LocalDate.of(2027, 1, 4))).isTrue();
    }

    @Test
    void itsHolidaysHaveWindows() throws IOException {
        FestivalWindows windows = with("2027.csv", MADE_UP).festivals(15, 3);
        assertThat(windows.position(LocalDate.of(2026, 12, 15))).isEqualTo(OUTSIDE);
        assertThat(windows.position(LocalDate.of(2026, 12, 16))).isEqualTo(INSIDE);
        assertThat(windows.holiday(LocalDate.of(2027, 1, 4)))
                .isEqualTo(new Holiday(2027, Festival.NEW_YEAR, day("2026-12-31"), day("2027-01-01")));
        assertThat(windows.position(LocalDate.of(2027, 1, 5))).isEqualTo(OUTSIDE);
        assertThat(windows.position(LocalDate.of(2027, 11, 30))).isEqualTo(OUTSIDE);
        assertThat(windows.position(LocalDate.of(2027, 12, 1))).isEqualTo(UNKNOWN);
    }

    @Test
    void theOfficeStillGoesFirst() throws IOException {
        write("2027.csv", MADE_UP);
        WorkCalendar calendar = WorkCalendar.builder()
                .override(LocalDate.of(2027, 2, 8), true)
                .years(folder)
                .build();
        assertThat(calendar.isWorkday(LocalDate.of(2027, 2, 8))).isTrue();
        assertThat(calendar.festivals(0, 0).position(LocalDate.of(2027, 2, 8))).isEqualTo(INSIDE);
    }

    @Test
    void spreadsheetHabitsAreTaken() throws IOException {
        String text =
                "\uFEFF" + MADE_UP.replace("\n", "\r\n").replace("2027-01-03,work", "2027/1/3 ,　WORK") + "\r\n,,\r\n";
        assertThat(with("2027.csv", text).isWorkday(LocalDate.of(2027, 1, 3))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"国庆节、中秋节", "中秋节、国庆节"})
    void aCombinedHolidayStandsForBoth(String name) throws IOException {
        String text = MADE_UP.replace("2027-09-15,off,中秋节\n", "").replace("国庆节", name);
        assertThat(with("2027.csv", text).festivals(0, 0).holiday(LocalDate.of(2027, 10, 1)))
                .extracting(Holiday::festival)
                .isEqualTo(Festival.NATIONAL_AND_MID_AUTUMN);
    }

    @Test
    void otherFilesArePassedOver() throws IOException {
        write("README.md", "# 说明");
        write("._2027.csv", "\0");
        write("~$2027.csv", "\0");
        assertThat(WorkCalendar.builder().years(folder).build().hasData(2027)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2027-05-01,off,劳动节  | 2027-5-32,off,劳动节          | 第 9 行：日期“2027-5-32”无法识别
            2027-05-01,off,劳动节  | 2027-02-29,off,劳动节         | 第 9 行：日期“2027-02-29”无法识别
            2027-05-01,off,劳动节  | ,off,劳动节                   | 第 9 行：日期“”无法识别
            2027-05-01,off,劳动节  | 2028-01-01,off,劳动节         | 第 9 行：日期 2028-01-01 不在 2027 年或上年 12 月
            2026-12-31,off,元旦    | 2026-11-30,off,元旦           | 第 2 行：日期 2026-11-30 不在 2027 年或上年 12 月
            2027-05-01,off,劳动节  | 2027-04-05,off,劳动节         | 第 9 行：日期 2027-04-05 已列入 2027 年的数据
            2027-05-01,off,劳动节  | 2027-05-01,holiday,劳动节     | 第 9 行：类别“holiday”应为 off
            2027-05-01,off,劳动节  | 2027-05-01,off,五一           | 第 9 行：节日名称“五一”应为 元旦 春节
            2027-05-01,off,劳动节  | 2027-05-01,off                | 第 9 行：应有 3 列，实有 2 列
            2027-05-01,off,劳动节  | 2027-05-01,off,劳动节,补      | 第 9 行：应有 3 列，实有 4 列
            2027-05-01,off,劳动节  | 2027-05-01,off,春节           | 第 9 行：春节的放假日应按日期先后逐日连续列出
            2027-02-07,off,春节    | 2027-02-07,work,春节          | 第 7 行：春节的放假日应按日期先后逐日连续列出
            2027-05-01,off,劳动节  | 2027-05-01,work,劳动节        | 缺少放假日：劳动节
            date,kind,name         | 日期,类别,节日                | 第 1 行：首行应为 date,kind,name
            2027-10-01,off,国庆节  | '2027-10-01,off,"国庆节'      | 不是有效的 CSV
            """)
    void badContentIsRefusedByFileAndLine(String line, String bad, String reason) throws IOException {
        write("2027.csv", MADE_UP.replace(line, bad));
        assertRefused("2027.csv", reason);
    }

    @Test
    void anEmptyYearIsNotAYearWithoutHolidays() throws IOException {
        write("2027.csv", "");
        assertRefused("2027.csv", "首行应为");
        write("2027.csv", "date,kind,name\n");
        assertRefused("2027.csv", "缺少放假日：元旦 春节 清明节 劳动节 端午节 中秋节 国庆节");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018.csv", "2026.csv"})
    void aYearWithStatutoryDataIsNotReplaced(String name) throws IOException {
        write(name, MADE_UP);
        assertRefused(name, "年已有日历数据");
    }

    @Test
    void theYearsBesideTheStatutoryOnesCanBeAdded() throws IOException {
        write("2017.csv", MADE_UP.replace("2027-", "2017-").replace("2026-", "2016-"));
        write("2027.csv", MADE_UP);
        WorkCalendar calendar = WorkCalendar.builder().years(folder).build();
        assertThat(calendar.lacksData(LocalDate.of(2017, 1, 1), LocalDate.of(2027, 12, 31)))
                .isFalse();
        assertThat(calendar.lacksData(LocalDate.of(2016, 12, 31), LocalDate.of(2017, 1, 1)))
                .isTrue();
    }

    @Test
    void twoFilesMayNotNameTheSameDay() throws IOException {
        write("2027.csv", MADE_UP + "2027-12-31,work,元旦\n");
        write("2028.csv", MADE_UP.replace("2027-", "2028-").replace("2026-", "2027-"));
        assertRefused("2028.csv", "第 2 行：日期 2027-12-31 已列入 2027 年的数据");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027年.csv", "2027.CSV", "27.csv", "1949.csv", "2101.csv", "calendar.csv"})
    void aCsvThatIsNamedAfterNoYearIsRefused(String name) throws IOException {
        write(name, MADE_UP);
        assertRefused(name, "文件名应为四位年份加 .csv");
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() throws IOException {
        Files.write(folder.resolve("2027.csv"), MADE_UP.getBytes(Charset.forName("GBK")));
        assertRefused("2027.csv", "不是 UTF-8 编码");
    }

    @Test
    void whatCannotBeReadIsNamed() throws IOException {
        Path absent = folder.resolve("absent");
        assertThatThrownBy(() -> WorkCalendar.builder().years(absent))
                .isInstanceOf(CalendarDataException.class)
                .hasMessageContaining(absent.toString());
        Files.createDirectory(folder.resolve("2027.csv"));
        assertRefused("2027.csv", "无法读取");
    }

    private void assertRefused(String name, String reason) {
        assertThatThrownBy(() -> WorkCalendar.builder().years(folder))
                .isInstanceOf(CalendarDataException.class)
                .hasMessageContaining(folder.resolve(name).toString())
                .hasMessageContaining(reason);
    }

    private WorkCalendar with(String name, String text) throws IOException {
        write(name, text);
        return WorkCalendar.builder().years(folder).build();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static int day(String date) {
        return Math.toIntExact(LocalDate.parse(date).toEpochDay());
    }
}
