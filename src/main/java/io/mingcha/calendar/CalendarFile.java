package io.mingcha.calendar;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One year's data file. It is read strictly: a wrong or incomplete calendar would accuse people, so a file that
 * cannot be the whole notice is refused as a whole.
 */
final class CalendarFile {
    private static final List<String> COLUMNS = List.of("date", "kind", "name");

    /** Spreadsheet programs write 2027/1/1 where 2027-01-01 was typed. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-M-d", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path file;
    private final int year;
    private final Map<Integer, Integer> yearByDay;
    private final List<SpecialDay> days = new ArrayList<>();
    private final Map<Festival, Integer> lastDayOff = new EnumMap<>(Festival.class);

    /** {@code yearByDay} holds the days that any year names already; {@link #read} adds those of this file. */
    CalendarFile(Path file, int year, Map<Integer, Integer> yearByDay) {
        this.file = file;
        this.year = year;
        this.yearByDay = yearByDay;
    }

    CalendarYear read() {
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text())) {
            Iterator<CsvRecord> rest = records.iterator();
            if (!rest.hasNext() || !cells(rest.next()).equals(COLUMNS)) {
                throw refusal(1, "首行应为 date,kind,name");
            }
            rest.forEachRemaining(this::day);
        } catch (CsvParseException e) {
            throw new CalendarDataException("日历文件 " + file + "：不是有效的 CSV（" + e.getMessage() + "）", e);
        } catch (IOException e) {
            throw new CalendarDataException("日历文件 " + file + "：无法读取", e);
        }
        Set<Festival> present = EnumSet.noneOf(Festival.class);
        present.addAll(lastDayOff.keySet());
        Set<Festival> missing = Festival.missingFrom(present);
        if (!missing.isEmpty()) {
            throw new CalendarDataException("日历文件 " + file + "：缺少放假日：" + Festival.titles(missing) + "；请按通知补全后再用");
        }
        return new CalendarYear(year, days);
    }

    private String text() throws IOException {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
        } catch (CharacterCodingException e) {
            throw new CalendarDataException("日历文件 " + file + "：不是 UTF-8 编码，请另存为“CSV UTF-8”", e);
        }
    }

    private void day(CsvRecord record) {
        List<String> cells = cells(record);
        if (cells.stream().allMatch(String::isEmpty)) {
            return;
        }
        long line = record.getStartingLineNumber();
        if (cells.size() != COLUMNS.size()) {
            throw refusal(line, "应有 " + COLUMNS.size() + " 列，实有 " + cells.size() + " 列");
        }
        int epochDay = date(line, cells.get(0));
        boolean workday = workday(line, cells.get(1));
        Festival festival = Festival.named(cells.get(2))
                .orElseThrow(() -> refusal(
                        line,
                        "节日名称“" + cells.get(2) + "”应为 " + Festival.titles(EnumSet.allOf(Festival.class)) + " 之一"));
        if (!workday) {
            checkAdjoins(line, epochDay, festival);
        }
        days.add(new SpecialDay(epochDay, workday, festival));
    }

    private int date(long line, String cell) {
        LocalDate date;
        try {
            date = LocalDate.parse(cell.replace('/', '-'), DATE);
        } catch (DateTimeException e) {
            throw refusal(line, "日期“" + cell + "”无法识别，应如 " + year + "-01-01");
        }
        boolean decemberBefore = date.getYear() == year - 1 && date.getMonth() == Month.DECEMBER;
        if (date.getYear() != year && !decemberBefore) {
            throw refusal(line, "日期 " + date + " 不在 " + year + " 年或上年 12 月");
        }
        int epochDay = Math.toIntExact(date.toEpochDay());
        Integer named = yearByDay.putIfAbsent(epochDay, year);
        if (named != null) {
            throw refusal(line, "日期 " + date + " 已列入 " + named + " 年的数据，不得重复");
        }
        return epochDay;
    }

    private boolean workday(long line, String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "off" -> false;
            case "work" -> true;
            default -> throw refusal(line, "类别“" + cell + "”应为 off（放假）或 work（上班）");
        };
    }

    /**
     * The days off of a holiday are one stretch; a gap is a mistyped date or name, and would stretch a festival
     * window.
     */
    private void checkAdjoins(long line, int epochDay, Festival festival) {
        Integer before = lastDayOff.put(festival, epochDay);
        if (before != null && epochDay != before + 1) {
            throw refusal(
                    line,
                    festival.title() + "的放假日应按日期先后逐日连续列出，" + LocalDate.ofEpochDay(before) + " 之后却是 "
                            + LocalDate.ofEpochDay(epochDay));
        }
    }

    private static List<String> cells(CsvRecord record) {
        return record.getFields().stream().map(String::strip).toList();
    }

    private CalendarDataException refusal(long line, String reason) {
        return new CalendarDataException("日历文件 " + file + " 第 " + line + " 行：" + reason);
    }
}
