package io.mingcha.intake;

import io.mingcha.dictionary.Code;
import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Writes small data sets over all tables as untidy as offices send them: blanks, repeats, wrong cells, quotes, full-width
 * signs, Chinese headers and words, other encodings, several files a table. Two builds must make the same of each.
 */
public final class MessyOffice {
    private static final LocalDate LAST = LocalDate.of(2026, 7, 10);
    private static final String[] TRASH = {
        "?", "2026-02-30", "25:61", "-3", "ＡＢ", "12.345", "未知", "P1;P2", "1,23", "\"", "是"
    };
    private static final String[] PADS = {" ", "\u3000", "\t", "\u00A0", "  "};

    private final SplittableRandom random;
    private final int mess;

    private MessyOffice(long seed) {
        this.random = new SplittableRandom(seed);
        this.mess = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(60);
    }

    /** Takes the folder, the number of data sets and the first seed. */
    public static void main(String[] args) throws IOException {
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            long seed = Long.parseLong(args[2]) + i;
            write(Files.createDirectories(Path.of(args[0]).resolve("set" + seed)), seed);
        }
    }

    /** Writes one data set; the same seed gives the same files. */
    public static void write(Path folder, long seed) throws IOException {
        new MessyOffice(seed).write(folder);
    }

    private void write(Path folder) throws IOException {
        for (Table table : Dictionary.shipped().tables()) {
            if (chance(12)) {
                continue;
            }
            int files = 1 + (chance(4) ? random.nextInt(3) : 0);
            for (int file = 0; file < files; file++) {
                String name = chance(2) ? table.name() : table.title();
                List<Column> columns = columns(table);
                List<List<String>> lines = new ArrayList<>();
                lines.add(columns.stream()
                        .map(column -> chance(2) ? column.name() : any(column.headers()))
                        .toList());
                int rows = table.name().equals("attendance") ? 400 : random.nextInt(table.core() ? 80 : 40);
                for (int row = 0; row < rows; row++) {
                    boolean repeat = row > 3 && chance(25);
                    lines.add(repeat ? lines.get(1 + random.nextInt(row)) : row(columns));
                }
                new MessyFile(random, mess).write(folder, file == 0 ? name : name + "-" + file, lines);
            }
        }
    }

    /** Most columns, in some order, and sometimes one that nobody knows. */
    private List<Column> columns(Table table) {
        List<Column> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            boolean shift = column.name().startsWith("planned_") && chance(2);
            if (column.required() || !(shift || chance(10))) {
                columns.add(chance(8) ? Math.min(columns.size(), random.nextInt(3)) : columns.size(), column);
            }
        }
        return columns;
    }

    private List<String> row(List<Column> columns) {
        List<String> row = new ArrayList<>();
        LocalDate day = LAST.minusDays(random.nextInt(chance(3) ? 400 : 60));
        for (Column column : columns) {
            boolean blank = !column.required() && chance(3);
            String cell = blank ? "" : cell(column, day);
            cell = mess > 0 && random.nextInt(400) < mess / 10 ? any(List.of(TRASH)) : cell;
            row.add(mess > 0 && random.nextInt(300) < mess ? any(List.of(PADS)) + cell + any(List.of(PADS)) : cell);
        }
        return row;
    }

    private String cell(Column column, LocalDate day) {
        return switch (column.type()) {
            case ID -> id(column);
            case IDS -> person() + any(List.of(";", "；", "、", "; ")) + person() + (chance(2) ? ";" + person() : "");
            case TEXT ->
                column.name().equals("rule")
                        ? any(List.of("迟到", "task/overdue", "expense/split-to-avoid-approval"))
                        : any(List.of("综合科", "某商户", "函〔2026〕1号", "商户,含逗号", "他说\"好\"", "（括号）", "SP1", "a", "老旧小区改造"));
            case DATE -> date(day.plusDays(chance(2) ? 0 : random.nextInt(20)));
            case TIME -> time();
            case DATETIME -> day + any(List.of(" ", "T")) + time();
            case BOOL -> any(List.of("是", "否", "true", "FALSE", "Y", "n", "1", "0", "是", "是"));
            case MONEY -> any(List.of("4,900.00", "￥100", "2500.5", "99.99", "3000", "" + random.nextInt(900)));
            case INT -> "" + random.nextInt(chance(4) ? 300 : 14);
            case ENUM -> {
                Code code = any(column.codes());
                yield chance(2) ? code.name() : chance(3) ? code.name().toUpperCase(Locale.ROOT) : code.chinese();
            }
        };
    }

    private String id(Column column) {
        if ("person".equals(column.refers()) || column.name().equals("person_id")) {
            return person();
        }
        if ("unit".equals(column.refers()) || column.name().equals("unit_id")) {
            return (chance(20) ? "Ｕ" : "U") + random.nextInt(4);
        }
        return column.key()
                ? "K" + random.nextInt(400)
                : any(List.of("K1", "K2", "K3", "无", "-", "10001", "10002", "10003"));
    }

    private String person() {
        return (chance(30) ? "Ｐ" : "P") + random.nextInt(chance(10) ? 20 : 9);
    }

    private String date(LocalDate day) {
        return switch (random.nextInt(9)) {
            case 0 -> day.getYear() + "/" + day.getMonthValue() + "/" + day.getDayOfMonth();
            case 1 -> day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
            case 2 -> day.toString().replace("-", "");
            case 3 -> day.getYear() + "." + day.getMonthValue() + "." + day.getDayOfMonth();
            default -> day.toString();
        };
    }

    private String time() {
        int hour = any(List.of(7, 8, 8, 9, 12, 13, 17, 17, 18, 20));
        String time = "%02d:%02d".formatted(hour, random.nextInt(60));
        return (chance(25) ? "次日 " : "") + (chance(3) ? time + ":%02d".formatted(random.nextInt(60)) : time);
    }

    private boolean chance(int in) {
        return random.nextInt(in) == 0;
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
