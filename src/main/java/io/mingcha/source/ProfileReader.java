package io.mingcha.source;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads a profile and refuses what no profile may hold, naming file and key. */
final class ProfileReader {
    private static final List<String> LAYOUTS = List.of("tables", "day", "punches", "times", "results", "approvals");

    private final Dictionary dictionary;

    ProfileReader(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    Profile read(Path file) {
        ProfileKey root = ProfileKey.read(
                file,
                "title",
                "sheet",
                "tells",
                "header_rows",
                "skip",
                "carry",
                "matrix",
                "tables",
                "day",
                "punches",
                "times",
                "results",
                "approvals",
                "about");
        List<String> layouts =
                LAYOUTS.stream().filter(key -> root.find(key) != null).toList();
        if (layouts.size() != 1) {
            throw root.fault(String.join("、", LAYOUTS) + " 中恰好写一项，现有 "
                    + (layouts.isEmpty() ? "0 项" : String.join("、", layouts)));
        }
        ProfileKey matrix = root.find("matrix");
        boolean perCell = List.of("times", "results").contains(layouts.get(0));
        if (perCell && matrix == null) {
            throw root.fault("用 " + layouts.get(0) + " 时必须写 matrix");
        }
        ProfileKey skip = root.find("skip");
        ProfileKey sheet = root.find("sheet");
        List<String> tells = root.get("tells").texts();
        return new Profile(
                file.getFileName().toString().replaceFirst("\\.ya?ml$", ""),
                root.get("title").text(),
                sheet == null ? null : sheet.pattern(),
                tells,
                root.count("header_rows", 1),
                skip == null
                        ? List.of()
                        : skip.elements().stream().map(Condition::read).toList(),
                root.texts("carry"),
                matrix == null ? null : matrix(matrix),
                layout(layouts.get(0), root.get(layouts.get(0))));
    }

    private static Profile.Matrix matrix(ProfileKey key) {
        key.allowOnly("like", "month_from", "month");
        Pattern month = key.get("month").pattern();
        if (month.matcher("").groupCount() < 2) {
            throw key.get("month").fault("应有两个括号，先年后月");
        }
        for (ProfileKey from : key.get("month_from").elements()) {
            if (!List.of("title", "sheet", "file", "header").contains(from.text())) {
                throw from.fault("应为 title、sheet、file 或 header");
            }
        }
        Pattern like = key.get("like").pattern();
        if (like.matcher("").groupCount() < 1) {
            throw key.get("like").fault("应有一个括号，括住日");
        }
        return new Profile.Matrix(like, key.texts("month_from"), month);
    }

    private Profile.Layout layout(String kind, ProfileKey key) {
        return switch (kind) {
            case "tables" ->
                new Profile.Tables(key.elements().stream().map(this::map).toList());
            case "day" -> {
                key.allowOnly(
                        "person", "date", "shift", "in", "in_result", "out", "out_result", "approvals", "results");
                yield new Profile.Day(
                        Value.read(key.get("person")),
                        Value.read(key.get("date")),
                        word(key, "shift"),
                        key.get("in").text(),
                        word(key, "in_result"),
                        key.get("out").text(),
                        word(key, "out_result"),
                        key.texts("approvals"),
                        key.texts("results"));
            }
            case "punches" -> {
                key.allowOnly("person", "date", "planned", "at", "kind", "result");
                yield new Profile.Punches(
                        Value.read(key.get("person")),
                        Value.read(key.get("date")),
                        key.get("planned").text(),
                        key.get("at").text(),
                        word(key, "kind"),
                        word(key, "result"));
            }
            case "times" -> {
                key.allowOnly("person", "date");
                yield new Profile.Times(Value.read(key.get("person")), Value.read(key.get("date")));
            }
            case "results" -> {
                key.allowOnly("person", "date");
                yield new Profile.Results(Value.read(key.get("person")), Value.read(key.get("date")));
            }
            case "approvals" -> approvals(key);
            default -> throw new IllegalStateException(kind);
        };
    }

    private static Profile.Approvals approvals(ProfileKey key) {
        key.allowOnly("id", "person", "kind", "otherwise", "start", "end", "state", "result", "finished", "place");
        return new Profile.Approvals(
                Value.read(key.get("id")),
                Value.read(key.get("person")),
                key.texts("kind"),
                word(key, "otherwise"),
                key.get("start").texts(),
                key.texts("end"),
                word(key, "state"),
                word(key, "result"),
                key.texts("finished"),
                key.texts("place"));
    }

    private static String word(ProfileKey key, String child) {
        String word = key.text(child);
        return word == null ? "" : word;
    }

    private Profile.TableMap map(ProfileKey key) {
        key.allowOnly("table", "when", "each", "columns");
        ProfileKey named = key.get("table");
        Table table = dictionary.find(named.text());
        if (table == null) {
            throw named.fault("没有名为“" + named.text() + "”的表；mingcha data tables 列出所有表");
        }
        Map<String, Value> columns = new LinkedHashMap<>();
        key.get("columns").entries().forEach((name, value) -> {
            if (table.columns().stream().noneMatch(column -> column.name().equals(name))) {
                throw value.fault("表 " + table.name() + " 没有这一列；mingcha data tables " + table.name() + " 列出各列");
            }
            columns.put(name, Value.read(value));
        });
        List<String> lacking = table.columns().stream()
                .filter(column -> column.required() && !columns.containsKey(column.name()))
                .map(column -> column.name() + "（" + column.chinese() + "）")
                .toList();
        if (!lacking.isEmpty()) {
            throw key.get("columns").fault("缺少表 " + table.name() + " 必填的列 " + String.join("、", lacking));
        }
        ProfileKey when = key.find("when");
        return new Profile.TableMap(
                table,
                when == null
                        ? List.of()
                        : when.elements().stream().map(Condition::read).toList(),
                word(key, "each"),
                columns);
    }
}
