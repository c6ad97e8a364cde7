package io.mingcha.calendar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder in which an office keeps the notices of years that this release does not know: one csv file a year. */
final class CalendarFolder {
    private static final Pattern FILE_NAME = Pattern.compile("(\\d{4})\\.csv");

    /** 国务院 first fixed the holidays with 全国年节及纪念日放假办法 of 1949-12-23; the end is a guard against mistyped names. */
    private static final int FIRST_YEAR = 1950;

    private static final int LAST_YEAR = 2100;

    private CalendarFolder() {}

    /**
     * Reads the folder's years, in order.
     *
     * @param present the years that there are already; a file for one of them is refused, and so is a date of theirs
     */
    static List<CalendarYear> read(Path folder, Collection<CalendarYear> present) {
        Map<Integer, Integer> yearByDay = new HashMap<>();
        present.forEach(year -> year.days().forEach(day -> yearByDay.put(day.epochDay(), year.year())));
        List<CalendarYear> read = new ArrayList<>();
        for (Path file : csvFiles(folder)) {
            int year = year(file);
            if (present.stream().anyMatch(p -> p.year() == year)) {
                throw new CalendarDataException(
                        "日历文件 " + file + "：" + year + " 年已有日历数据，不得另设文件；本单位的个别调整请填入 calendar（日历）表");
            }
            read.add(new CalendarFile(file, year, yearByDay).read());
        }
        return read;
    }

    private static List<Path> csvFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(CalendarFolder::isCsv).sorted().toList();
        } catch (IOException e) {
            throw new CalendarDataException("日历文件夹 " + folder + "：无法读取", e);
        }
    }

    /** Names that begin with a dot or ~ are what editors and file managers leave behind (._2027.csv, ~$2027.csv). */
    private static boolean isCsv(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") && !name.startsWith(".") && !name.startsWith("~");
    }

    private static int year(Path file) {
        Matcher name = FILE_NAME.matcher(file.getFileName().toString());
        int year = name.matches() ? Integer.parseInt(name.group(1)) : 0;
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new CalendarDataException(
                    "日历文件 " + file + "：文件名应为四位年份加 .csv，如 2027.csv，年份在 " + FIRST_YEAR + " 至 " + LAST_YEAR + " 之间");
        }
        return year;
    }
}
