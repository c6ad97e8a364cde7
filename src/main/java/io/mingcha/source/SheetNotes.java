package io.mingcha.source;

import io.mingcha.intake.RawSheet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a user should know of a sheet that was read. */
final class SheetNotes {
    private static final int MOST_NAMED = 8;

    private SheetNotes() {}

    static List<String> of(RawSheet sheet, SheetHeader header, SheetTally tally) {
        List<String> notes = new ArrayList<>();
        List<String> unread = unread(header, tally.profile());
        if (!unread.isEmpty()) {
            notes.add("没有用到的列：" + String.join("、", unread));
        }
        if (tally.profile().layout() instanceof Profile.Day day
                && (day.shift().isEmpty() || !header.has(day.shift()))) {
            notes.add("表中没有“班次”列，按本单位的作息比对；有倒班的请连同班次一起导出");
        }
        if (tally.profile().layout() instanceof Profile.Times) {
            notes.add("表中没有班次，按本单位的作息比对；有倒班的请同时给出每日统计");
        }
        List<Integer> hidden = sheet.layout().hiddenRows().stream()
                .filter(row -> row > header.last())
                .toList();
        if (!hidden.isEmpty()) {
            notes.add("有 " + hidden.size() + " 行是隐藏的，同样读入：第 "
                    + some(hidden.stream().map(String::valueOf).toList()) + " 行");
        }
        if (!sheet.layout().hiddenColumns().isEmpty()) {
            notes.add("有 " + sheet.layout().hiddenColumns().size() + " 列是隐藏的，同样读入");
        }
        return notes;
    }

    /** The columns that the profile does not read; those of a matrix are read. */
    static List<String> unread(SheetHeader header, Profile profile) {
        Set<String> read = profile.words();
        Profile.Matrix matrix = profile.matrix();
        Pattern days = matrix == null ? null : matrix.like();
        List<Integer> columns =
                read.stream().map(header::column).filter(column -> column >= 0).toList();
        List<String> unread = new ArrayList<>();
        for (int column = 0; column < header.labels().size(); column++) {
            String word = header.word(column);
            boolean day = days != null && days.matcher(word).find();
            if (!word.isEmpty() && !columns.contains(column) && !day) {
                unread.add(word);
            }
        }
        return unread;
    }

    /** The first few of many. */
    static String some(Collection<String> names) {
        String first = String.join("、", names.stream().limit(MOST_NAMED).toList());
        return names.size() > MOST_NAMED ? first + " 等 " + names.size() + " 个" : first;
    }
}
