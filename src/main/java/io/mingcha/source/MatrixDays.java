package io.mingcha.source;

import io.mingcha.intake.CellFault;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;

/** The days that the columns of a matrix stand for. */
final class MatrixDays {
    private MatrixDays() {}

    /**
     * By column, the day.
     *
     * @throws CellFault if no place tells the month, or a column is a day that the month lacks
     */
    static Map<Integer, LocalDate> of(Profile.Matrix matrix, SheetHeader header, SheetTally tally) throws CellFault {
        Map<Integer, LocalDate> days = new LinkedHashMap<>();
        int year = 0;
        int month = 0;
        int before = 0;
        for (int column = 0; column < header.labels().size(); column++) {
            String word = header.word(column);
            Matcher day = matrix.like().matcher(word);
            if (!day.find()) {
                continue;
            }
            if (year == 0) {
                Matcher found = month(matrix, header, tally, word);
                year = Integer.parseInt(found.group(1)) + (found.group(1).length() == 2 ? 2000 : 0);
                month = Integer.parseInt(found.group(2));
            }
            int dayOfMonth = Integer.parseInt(day.group(1));
            if (dayOfMonth < before) {
                // a period of attendance may run from one month into the next
                year += month == 12 ? 1 : 0;
                month = month % 12 + 1;
            }
            before = dayOfMonth;
            try {
                days.put(column, LocalDate.of(year, month, dayOfMonth));
            } catch (DateTimeException e) {
                throw new CellFault("列“" + word + "”：" + year + " 年 " + month + " 月没有这一天");
            }
        }
        return days;
    }

    private static Matcher month(Profile.Matrix matrix, SheetHeader header, SheetTally tally, String word)
            throws CellFault {
        for (String place : matrix.monthFrom()) {
            String text = switch (place) {
                case "title" -> String.join(" ", header.titles());
                case "sheet" -> tally.sheet();
                case "file" -> tally.file();
                default -> word;
            };
            Matcher found = matrix.month().matcher(HalfWidth.of(text));
            if (found.find()) {
                return found;
            }
        }
        throw new CellFault("标题、工作表名和文件名里都没有写明是哪年哪月");
    }
}
