package io.mingcha.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingcha.intake.CellFault;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each form that exports are known to hold, from the side that is read and the side that is refused. */
class TrapsTest {
    private static final String TWO = "007,张三,D1,u7\n008,李四,D1,u8\n";
    private static final String HEAD = "姓名|工号|UserId|日期|班次|上班1打卡时间|上班1打卡结果|下班1打卡时间|下班1打卡结果|关联的审批单\n";
    private static final String DAY = "张三|007||2026-01-05|08:30-17:30|08:20|正常|17:40|正常|\n";
    private static final Vocabulary WORDS = Vocabulary.read(Book.SHIPPED);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "26-01-05 星期一, 2026-01-05",
        "2026/1/5, 2026-01-05",
        "2026.1.5, 2026-01-05",
        "20260105, 2026-01-05",
        "2026年1月5日, 2026-01-05",
        "2026/01/05 星期一, 2026-01-05",
        "２０２６-０１-０５, 2026-01-05",
        "1767571200000, 2026-01-05",
        "1.7675712E12, 2026-01-05",
        "2026-01-05 00:00:00, 2026-01-05"
    })
    void readsDates(String written, LocalDate date) throws CellFault {
        assertThat(Moments.date(written)).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"26-01-05 星期二", "2026-02-30", "46027", "01-05", "2026-01-05 上午", "1月5日", "2026-13-01"})
    void refusesDatesThatLeaveTheDayOpen(String written) {
        assertThatThrownBy(() -> Moments.date(written)).isInstanceOf(CellFault.class);
    }

    @ParameterizedTest
    @CsvSource({
        "08:57, 08:57",
        "8:5, 08:05",
        "次日 00:12, 次日 00:12",
        "次日00:12, 次日 00:12",
        "24:00, 次日 00:00",
        "下午 2:30, 14:30",
        "上午9:00, 09:00",
        "08:57:33, 08:57:33",
        "０８：５７, 08:57"
    })
    void readsTimes(String written, String time) throws CellFault {
        assertThat(Moments.text(Moments.seconds(written))).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:00", "08:60", "24:01", "8点", "0857", "08:57 09:00"})
    void refusesOtherTimes(String written) {
        assertThatThrownBy(() -> Moments.seconds(written)).isInstanceOf(CellFault.class);
    }

    @ParameterizedTest
    @CsvSource({
        "07:5212:0313:27, 07:52 12:03 13:27",
        "08:20, 08:20",
        "'08:20\n次日 00:10', 08:20 次日 00:10",
        "17:30-次日08:30, 17:30 次日 08:30"
    })
    void readsTimesGluedTogether(String written, String times) throws CellFault {
        assertThat(String.join(" ", Moments.times(written))).isEqualTo(times);
    }

    @Test
    void refusesTimesWithOtherWordsBetween() {
        assertThatThrownBy(() -> Moments.times("08:20外勤17:30")).isInstanceOf(CellFault.class);
        assertThatThrownBy(() -> Moments.times("未打卡")).isInstanceOf(CellFault.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'￥1,200.00元', 1200",
        "1.2万, 12000",
        "1.2万元, 12000",
        "１２０.５, 120.5",
        "0.00, 0",
        "-30, -30",
        "¥5, 5",
        "人民币8元整, 8"
    })
    void readsAmounts(String written, String yuan) throws CellFault {
        assertThat(Amounts.yuan(written)).isEqualTo(yuan);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,20", "约500元", "5美元", "百元", "1.2.3", "12 13"})
    void refusesOtherAmounts(String written) {
        assertThatThrownBy(() -> Amounts.yuan(written)).isInstanceOf(CellFault.class);
    }

    @ParameterizedTest
    @CsvSource({"3人, 3", "3+1, 4", "６人, 6", "5.0, 5", "2 + 1 人, 3", "0, 0"})
    void readsCounts(String written, String count) throws CellFault {
        assertThat(Amounts.count(written)).isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"若干", "3-5人", "2.5", "局长等", "3人2人"})
    void refusesOtherCounts(String written) {
        assertThatThrownBy(() -> Amounts.count(written)).isInstanceOf(CellFault.class);
    }

    @ParameterizedTest
    @CsvSource({
        "事假01-05 09:00到01-05 12:00 3小时, 2026-01-05, 'personal 2026-01-05T09:00 2026-01-05T12:00'",
        "年假12-31 08:30到01-02 17:30 3天, 2027-01-01, 'annual 2026-12-31T08:30 2027-01-02T17:30'",
        "调休01-05到01-06 2天, 2026-01-05, 'compensatory 2026-01-05T00:00 2026-01-07T00:00'",
        "病假01-05 上午到01-05 上午 0.5天, 2026-01-05, 'sick 2026-01-05T00:00 2026-01-05T12:00'",
        "外出01-05 14:00~17:30, 2026-01-05, 'local 2026-01-05T14:00 2026-01-05T17:30'",
        "路途假01-05到01-06 2天, 2026-01-05, 'other 2026-01-05T00:00 2026-01-07T00:00'"
    })
    void readsApprovals(String written, LocalDate day, String span) throws CellFault {
        assertThat(ApprovalText.read(written, day, WORDS).stream()
                        .map(one -> one.kind().code() + " " + one.start() + " " + one.end()))
                .containsExactly(span);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "某某流程01-05 09:00到01-05 12:00",
                "事假",
                "事假01-05 12:00到01-05 09:00",
                "事假02-30到02-30",
                "事假01-05 09:00到01-05 12:00 另有说明"
            })
    void refusesApprovalsThatAreNotWhollyUnderstood(String written) {
        assertThatThrownBy(() -> ApprovalText.read(written, LocalDate.of(2026, 1, 5), WORDS))
                .isInstanceOf(CellFault.class);
    }

    @ParameterizedTest
    @CsvSource({
        "08:30-17:30, 09:00, 12:00, SOME NONE", "08:30-17:30, 08:30, 12:00, WHOLE NONE",
                "08:30-17:30, 14:00, 17:30, NONE WHOLE",
        "08:30-17:30, 08:30, 17:30, WHOLE WHOLE", "08:30-17:30, 11:30, 14:30, SOME SOME",
                "08:30-17:30, 12:30, 13:30, SOME SOME",
        "08:30-17:30, 17:30, 19:00, NONE NONE", "14:00-22:00, 14:00, 16:00, SOME NONE",
                "14:00-22:00, 18:00, 22:00, NONE WHOLE",
        "08:30-12:00 13:00-17:30, 13:00, 17:30, NONE WHOLE", "休息, 09:00, 12:00, SOME NONE"
    })
    void halvesADayByItsShift(String shift, String from, String to, String halves) throws CellFault {
        LocalDate date = LocalDate.of(2026, 1, 5);
        Shift known = Shift.of(shift, WORDS, java.util.Map.of());
        Span span = new Span(
                new Vocabulary.Kind(Vocabulary.Matter.LEAVE, "personal"),
                date.atStartOfDay().plusSeconds(Moments.seconds(from)),
                date.atStartOfDay().plusSeconds(Moments.seconds(to)),
                true);
        HalfDays.Day day = HalfDays.of(span, any -> any.equals(date) ? known : Shift.NOT_TOLD, WORDS.usualDay())
                .get(date);
        assertThat(day == null ? "NONE NONE" : day.am() + " " + day.pm()).isEqualTo(halves);
    }

    /** The office's own noon decides which half an hour of a day without a shift belongs to. */
    @ParameterizedTest
    @CsvSource({
        "08:00-12:00 14:00-18:00, 11:40, 12:00, SOME NONE",
        "08:00-11:30 13:30-17:00, 11:40, 12:00, SOME SOME",
        "08:00-12:00 14:00-18:00, 13:30, 14:00, SOME SOME",
        "08:00-11:30 13:30-17:00, 13:30, 14:00, NONE SOME",
        "08:00-12:00 14:00-18:00, 14:00, 17:00, NONE SOME",
        "08:00-11:30 13:30-17:00, 13:30, 17:00, NONE WHOLE"
    })
    void halvesADayWithoutAShiftByTheUsualDay(String usual, String from, String to, String halves) throws CellFault {
        LocalDate date = LocalDate.of(2026, 1, 5);
        Span span = new Span(
                new Vocabulary.Kind(Vocabulary.Matter.LEAVE, "personal"),
                date.atStartOfDay().plusSeconds(Moments.seconds(from)),
                date.atStartOfDay().plusSeconds(Moments.seconds(to)),
                true);
        HalfDays.Day day = HalfDays.of(span, any -> Shift.NOT_TOLD, Shift.of(usual, WORDS, java.util.Map.of()))
                .get(date);
        assertThat(day.am() + " " + day.pm()).isEqualTo(halves);
    }

    @Test
    void givesTheHoursAfterMidnightToTheShiftTheyBelongTo() throws CellFault {
        Shift night = Shift.of("夜班 22:00-次日06:00", WORDS, java.util.Map.of());
        Span span = new Span(
                new Vocabulary.Kind(Vocabulary.Matter.LEAVE, "personal"),
                LocalDateTime.of(2026, 1, 6, 3, 0),
                LocalDateTime.of(2026, 1, 6, 6, 0),
                true);
        LocalDate fifth = LocalDate.of(2026, 1, 5);
        assertThat(HalfDays.of(span, date -> date.equals(fifth) ? night : Shift.NOT_TOLD, WORDS.usualDay()))
                .containsOnlyKeys(fifth)
                .containsValue(new HalfDays.Day(HalfDays.Part.NONE, HalfDays.Part.SOME));
    }

    @ParameterizedTest
    @CsvSource({
        "完成, 同意, approved", "已结束, 通过, approved", "完成, 拒绝, rejected", "审批中, '', pending", "审批中, 同意, pending",
        "已撤销, 同意, cancelled", "完成, '', ", "某某, 同意, ", "'', 同意, approved", "已通过, '', approved"
    })
    void takesStateAndResultTogether(String state, String result, String status) {
        assertThat(WORDS.status(state, result)).isEqualTo(status);
    }

    private Converted days(String people, String... files) throws Exception {
        List<Path> paths = new java.util.ArrayList<>();
        for (String rows : files) {
            Path file = folder.resolve("考勤" + paths.size() + ".xlsx");
            try (Book book = new Book(file)) {
                book.sheet("每日统计", rows);
            }
            paths.add(file);
        }
        return Book.read(paths, List.of("dingtalk-daily"), people, "");
    }

    @Test
    void countsTheSameExportOnceAndTheLaterOneThatDiffers() throws Exception {
        String late = DAY.replace("08:20|正常", "09:20|迟到");
        assertThat(Book.balance(days(TWO, HEAD + DAY, HEAD + DAY)))
                .containsExactly("dingtalk-daily 1 1 0 1", "dingtalk-daily 1 1 1 0");
        Converted corrected =
                days(TWO, "报表生成时间：2026-02-02 09:00\n" + HEAD + DAY, "报表生成时间：2026-02-01 09:00\n" + HEAD + late);
        assertThat(Book.rows(corrected, "attendance"))
                .singleElement()
                .asString()
                .contains("clock_in=08:20");
        assertThat(corrected.withheld())
                .singleElement()
                .satisfies(one -> assertThat(one.kind()).isEqualTo(Withheld.Kind.CORRECTED));
        Converted unknown = days(TWO, HEAD + DAY, HEAD + late);
        assertThat(Book.rows(unknown, "attendance")).isEmpty();
        assertThat(Book.withheld(unknown)).hasSize(2).allMatch(text -> text.contains("看不出哪一份在后"));
    }

    @Test
    void joinsIdentifiersThroughThePersonsAndSaysAloudWhereNobodyMatches() throws Exception {
        String byUser = DAY.replace("|007||", "||u7|");
        assertThat(Book.rows(days(TWO, HEAD + byUser), "attendance"))
                .singleElement()
                .asString()
                .contains("person_id=007");
        Converted nobody = days(TWO, HEAD + DAY.replace("007", "X1"));
        assertThat(nobody.parts()).isEmpty();
        assertThat(nobody.notes().get(0).text()).contains("没有一个在人员表中", "X1");
        assertThat(Book.balance(nobody)).containsExactly("dingtalk-daily 1 1 1 0");
    }

    @Test
    void takesANameOnlyWhereThereIsNoIdentifierAndOneBearer() throws Exception {
        String named = DAY.replace("张三|007||", "张 三（离职）|||");
        assertThat(Book.rows(days(TWO, HEAD + named), "attendance"))
                .singleElement()
                .asString()
                .contains("person_id=007");
        Converted twice = days(TWO + "009,张三,D2,u9\n", HEAD + named);
        assertThat(Book.withheld(twice)).singleElement().asString().contains("UNREADABLE", "同名", "007、009");
        assertThat(Book.rows(days(TWO + "009,张三,D2,u9\n", HEAD + DAY), "attendance"))
                .hasSize(1);
    }

    @Test
    void withholdsWhatTheSystemWavesThroughAndKeepsWhatItDoesNot() throws Exception {
        List<String> waved = List.of(
                DAY.replace("08:20|正常", "|补卡审批通过"),
                DAY.replace("08:20|正常", "09:20|外勤,管理员某某改为正常"),
                DAY.replace("08:20|正常", "09:20|正常"),
                DAY.replace("08:20|正常", "|请假"),
                DAY.replace("08:20|正常", "|"),
                DAY.replace("08:30-17:30", "弹性 08:30-17:30"),
                DAY.replace("08:30-17:30", "某班"),
                DAY.replace("|正常|\n", "|正常|补卡01-05 08:30\n"),
                DAY.replace("|正常|\n", "|正常|换班01-05\n"),
                DAY.replace("|正常|\n", "|正常|某某01-05 08:30到01-05 09:30\n"));
        for (String row : waved) {
            Converted converted = days(TWO, HEAD + row);
            assertThat(Book.rows(converted, "attendance")).as(row).isEmpty();
            assertThat(converted.withheld()).as(row).hasSize(1);
        }
        List<String> judged = List.of(
                DAY,
                DAY.replace("08:20|正常", "09:20|迟到"),
                DAY.replace("08:20|正常", "09:20|迟到50分钟"),
                DAY.replace("08:20|正常", "|缺卡"),
                DAY.replace("08:20|正常|17:40|正常", "|旷工||旷工"),
                DAY.replace("08:20|正常|17:40|正常|", "|请假|17:40|正常|事假01-05 08:30到01-05 12:00 3.5小时"),
                DAY.replace("17:40|正常|", "17:40|正常|加班01-05 18:00到01-05 20:00 2小时"));
        for (String row : judged) {
            assertThat(Book.rows(days(TWO, HEAD + row), "attendance")).as(row).hasSize(1);
        }
    }

    @Test
    void withholdsADayOnWhichApprovalAndPunchesContradict() throws Exception {
        String whole = DAY.replace("正常|17:40|正常|", "请假|17:40|请假|事假01-05 08:30到01-05 17:30 8小时");
        assertThat(Book.withheld(days(TWO, HEAD + whole)))
                .singleElement()
                .asString()
                .contains("矛盾");
        String part = DAY.replace("17:40|正常|", "16:00|请假|事假01-05 16:00到01-05 17:30 1.5小时");
        assertThat(Book.rows(days(TWO, HEAD + part), "attendance")).hasSize(1);
        assertThat(Book.rows(days(TWO, HEAD + part), "leaves"))
                .singleElement()
                .asString()
                .contains("portion=pm");
    }

    @Test
    void readsSerialDatesOfBooksThatCountFrom1904() throws Exception {
        Path file = folder.resolve("考勤.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            book.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            Sheet sheet = book.createSheet("每日统计");
            String[] lines = (HEAD + DAY).split("\n");
            for (int row = 0; row < lines.length; row++) {
                String[] cells = lines[row].split("\\|", -1);
                sheet.createRow(row);
                for (int column = 0; column < cells.length; column++) {
                    sheet.getRow(row).createCell(column).setCellValue(cells[column]);
                }
            }
            // 2026-01-05, which is 46027 where days are counted from 1900
            sheet.getRow(1).getCell(3).setCellValue(46027 - 1462);
            book.write(out);
        }
        assertThat(Book.rows(Book.read(List.of(file), List.of("dingtalk-daily"), TWO, ""), "attendance"))
                .singleElement()
                .asString()
                .contains("person_id=007", "date=2026-01-05");
    }

    /** A trip that takes the end of a night shift begins, as a row, on the day of that shift. */
    @Test
    void withholdsANightOnATripThatBeganInTheShiftBefore() throws Exception {
        String night = "张三|007||2026-01-0%d|夜班 22:00-次日06:00|%s|%s|%s|%s|%s\n";
        String rows = HEAD
                + night.formatted(5, "21:50", "正常", "次日 03:00", "早退", "出差01-06 03:00到01-08 12:00 57小时")
                + night.formatted(6, "22:46", "正常", "次日 05:24", "正常", "")
                + night.formatted(7, "", "出差", "", "出差", "");
        Converted converted = days(TWO, rows);
        assertThat(Book.rows(converted, "outings"))
                .singleElement()
                .asString()
                .contains("start_date=2026-01-05", "end_date=2026-01-08");
        assertThat(Book.withheld(converted)).anyMatch(one -> one.contains("2026-01-06") && one.contains("两种记录矛盾"));
        assertThat(Book.rows(converted, "withheld_days"))
                .singleElement()
                .asString()
                .contains("person_id=007 date=2026-01-06");
    }

    @Test
    void readsSerialDatesAndKeepsLeadingZeros() throws Exception {
        Converted converted = days(TWO, HEAD + DAY.replace("2026-01-05", "=46027"));
        assertThat(Book.rows(converted, "attendance"))
                .singleElement()
                .asString()
                .contains("person_id=007", "date=2026-01-05");
    }

    @Test
    void readsTextExportsInTheirEncodingAndRepeatedHeaders() throws Exception {
        String csv = (HEAD + DAY + HEAD + DAY.replace("01-05", "01-06")).replace('|', ',');
        Path file = folder.resolve("考勤.csv");
        Files.write(file, csv.getBytes("GB18030"));
        Converted converted = Book.read(List.of(file), List.of("dingtalk-daily"), TWO, "");
        assertThat(Book.balance(converted)).containsExactly("dingtalk-daily 2 2 0 2");
        assertThat(converted.parts().get(0).encoding()).isEqualTo("GB18030");
        Path tabs = folder.resolve("考勤.xls");
        Files.writeString(tabs, csv.replace(',', '\t'));
        Converted same = Book.read(List.of(tabs), List.of("dingtalk-daily"), TWO, "");
        assertThat(Book.balance(same)).containsExactly("dingtalk-daily 2 2 0 2");
        assertThat(same.notes().toString()).contains("扩展名是 xls", "制表符");
    }

    @Test
    void readsHiddenRowsAndLeavesHiddenSheetsAlone() throws Exception {
        Path file = folder.resolve("隐藏.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            for (String name : List.of("每日统计", "旧表")) {
                Worksheet sheet = workbook.newWorksheet(name);
                String[] head = HEAD.strip().split("\\|");
                String[] day = DAY.replace("007", name.equals("旧表") ? "008" : "007")
                        .strip()
                        .split("\\|");
                for (int column = 0; column < head.length; column++) {
                    sheet.value(0, column, head[column]);
                    sheet.value(1, column, column < day.length ? day[column] : "");
                }
                sheet.hideRow(1);
                sheet.hideColumn(2);
                if (name.equals("旧表")) {
                    sheet.setVisibilityState(VisibilityState.HIDDEN);
                }
            }
        }
        Converted converted = Book.read(List.of(file), List.of("dingtalk-daily"), TWO, "");
        assertThat(Book.rows(converted, "attendance"))
                .singleElement()
                .asString()
                .contains("person_id=007");
        assertThat(converted.notes().toString()).contains("1 行是隐藏的", "1 列是隐藏的", "“旧表”是隐藏的，未读");
    }

    @Test
    void tellsUnitsByTheirPath() throws CellFault {
        UnitNames units = new UnitNames();
        units.add("A", "市局", "");
        units.add("B", "县局", "");
        units.add("A1", "办公室", "A");
        units.add("B1", "办公室", "B");
        assertThat(units.unit("市局-办公室")).isEqualTo("A1");
        assertThat(units.unit("县局/办公室")).isEqualTo("B1");
        assertThat(units.unit("镇政府-办公室")).isEqualTo("镇政府-办公室");
        assertThat(units.unit("A1")).isEqualTo("A1");
        assertThatThrownBy(() -> units.unit("办公室"))
                .isInstanceOf(CellFault.class)
                .hasMessageContaining("A1、B1");
    }

    @Test
    void refusesABadProfileByFileAndKey() throws Exception {
        Path file = folder.resolve("坏.yaml");
        String good =
                "title: 某\ntells: [甲]\ntables:\n  - table: gifts\n    columns: {gift_id: 甲, person_id: 乙, received_on: 丙}\n";
        Profiles profiles = Profiles.in(Book.SHIPPED, Book.DICTIONARY);
        assertThat(profiles.add(Files.writeString(file, good)).title()).isEqualTo("某");
        List<List<String>> faults = List.of(
                List.of(good.replace("gifts", "gift"), "坏.yaml 的 tables[1].table", "没有名为"),
                List.of(good.replace("received_on", "received"), "tables[1].columns.received", "没有这一列"),
                List.of(good.replace(", received_on: 丙", ""), "columns", "received_on（收受日期）"),
                List.of(good.replace("person_id: 乙", "person_id: {from: 乙, do: [eval]}"), "person_id.do", "不认识的步骤"),
                List.of(good.replace("person_id: 乙", "person_id: {from: 乙, do: [{match: \"(\"}]}"), "match", "正则"),
                List.of(good + "day: {}\n", "坏.yaml", "恰好写一项"),
                List.of(good + "skript: x\n", "skript", "不认识的项"),
                List.of(good.replace("title: 某\n", ""), "坏.yaml", "缺少 title"),
                List.of(good.replace("[甲]", "[甲"), "坏.yaml", "YAML"));
        for (List<String> fault : faults) {
            Files.writeString(file, fault.get(0));
            assertThatThrownBy(() -> profiles.add(file))
                    .isInstanceOf(ProfileFault.class)
                    .hasMessageContainingAll(fault.subList(1, fault.size()).toArray(String[]::new));
        }
    }

    @Test
    void everyShippedProfileIsValidAndTellsItself() {
        assertThat(Profiles.in(Book.SHIPPED, Book.DICTIONARY).all().stream()
                        .map(Profile::name)
                        .collect(Collectors.toList()))
                .contains(
                        "dingtalk-daily",
                        "dingtalk-times",
                        "dingtalk-punches",
                        "dingtalk-monthly",
                        "dingtalk-approvals",
                        "wecom-daily",
                        "wecom-punches",
                        "reception-list",
                        "expense-claims",
                        "official-card",
                        "supervision-ledger",
                        "rectification-ledger",
                        "gift-register",
                        "duty-roster");
    }
}
