package io.mingcha.command;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.intake.GivenPart;
import io.mingcha.intake.Note;
import io.mingcha.report.Page;
import io.mingcha.report.Paint;
import io.mingcha.report.TextTable;
import io.mingcha.source.Converted;
import io.mingcha.source.SheetBalance;
import io.mingcha.source.Withheld;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was made of files by profiles, and the proof that no row was lost. */
final class ConversionPage {
    private static final int MOST_SHOWN = 3;
    private static final int MOST_NOTES = 12;

    private final Page page;
    private final Dictionary dictionary;

    ConversionPage(Page page, Dictionary dictionary) {
        this.page = page;
        this.dictionary = dictionary;
    }

    /** What was read, without the notes, which a scan tells with those of the tables. */
    void addSources(Converted converted) {
        balance(converted);
        withheld(converted);
    }

    /** What could not be read of a file that is looked at. */
    void addInspected(Converted converted) {
        balance(converted);
        withheld(converted);
        notes(converted);
    }

    void add(Converted converted) {
        balance(converted);
        tables(converted);
        withheld(converted);
        notes(converted);
    }

    private void notes(Converted converted) {
        if (!converted.notes().isEmpty()) {
            page.heading("说明");
            converted.notes().stream().limit(MOST_NOTES).forEach(note -> page.line(2, text(note)));
            if (converted.notes().size() > MOST_NOTES) {
                page.line(2, "另有 " + (converted.notes().size() - MOST_NOTES) + " 条说明。");
            }
        }
    }

    private static String text(Note note) {
        return note.file().isEmpty() ? note.text() : note.file() + "：" + note.text();
    }

    private void balance(Converted converted) {
        page.heading("按方案读入  " + converted.balance().size() + " 张工作表");
        TextTable table = new TextTable()
                .column("来源")
                .column("方案")
                .number("标题脚注")
                .number("条目")
                .number("未转出")
                .number("转出");
        boolean adds = true;
        for (SheetBalance sheet : converted.balance()) {
            adds &= sheet.adds();
            table.row(
                    sheet.sheet().isEmpty() ? sheet.file() : sheet.file() + "#" + sheet.sheet(),
                    sheet.profile(),
                    sheet.around(),
                    sheet.entries(),
                    sheet.withheldSum(),
                    sheet.kept());
        }
        page.table(2, table);
        if (adds) {
            page.line(2, "平衡：有字的行 = 标题脚注 + 条目，条目 = 未转出 + 转出，逐张核对无误。按日铺开的表以每人每天为一条。");
        } else {
            page.line(Paint.BRIGHT_RED, 2, "！！！ 行数不平衡，转出的表不可采用。");
        }
    }

    private void tables(Converted converted) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (GivenPart part : converted.parts()) {
            rows.merge(part.table(), part.rows().size(), Integer::sum);
        }
        page.heading("转出");
        rows.forEach((table, count) -> page.line(2, dictionary.table(table).title() + "  " + count + " 行"));
        if (rows.isEmpty()) {
            page.line(2, "没有转出任何一行。");
        }
    }

    private void withheld(Converted converted) {
        Map<Withheld.Kind, Map<String, Integer>> byKind = new LinkedHashMap<>();
        for (Withheld one : converted.withheld()) {
            byKind.computeIfAbsent(one.kind(), kind -> new LinkedHashMap<>()).merge(one.reason(), 1, Integer::sum);
        }
        if (byKind.isEmpty()) {
            return;
        }
        page.heading("未转出  " + converted.withheld().size() + " 条，不参与比对，也不会成为线索");
        byKind.forEach((kind, reasons) -> {
            int sum = reasons.values().stream().mapToInt(Integer::intValue).sum();
            page.line(2, kind.chinese() + "  " + sum + " 条");
            reasons.entrySet().stream()
                    .sorted((a, b) -> b.getValue() - a.getValue())
                    .limit(MOST_SHOWN)
                    .forEach(reason -> page.line(4, reason.getKey() + "（" + reason.getValue() + "）"));
            if (reasons.size() > MOST_SHOWN) {
                page.line(4, "另有 " + (reasons.size() - MOST_SHOWN) + " 种原因");
            }
        });
    }
}
