package io.mingcha.report;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import io.mingcha.finding.Evidence;
import io.mingcha.finding.Finding;
import io.mingcha.finding.Subject;
import io.mingcha.table.Dataset;
import io.mingcha.table.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parts of a finding as documents show them: in Chinese, masked, and plain text whatever the data files hold. */
final class FindingWords {
    /** So many rows are told by number where they share a cell; the others are counted. */
    private static final int MOST_ROWS_TOLD = 20;

    private final Dictionary dictionary;
    private final Masking masking;
    private final Map<String, String> unitNames = new HashMap<>();

    FindingWords(Dataset dataset, Dictionary dictionary, Masking masking) {
        this.dictionary = dictionary;
        this.masking = masking;
        Rows units = dataset.find("units");
        if (units != null) {
            int id = units.table().column("unit_id").index();
            int name = units.table().column("name").index();
            for (int row = 0; row < units.size(); row++) {
                unitNames.put(String.valueOf(units.text(id, row)), String.valueOf(units.text(name, row)));
            }
        }
    }

    /** Any text that comes from the data. */
    String text(String text) {
        return PlainText.of(masking.text(text));
    }

    /** A text that rules or the reading made, in which tables have their file names. */
    String sentence(String sentence) {
        return text(dictionary.inChinese(sentence));
    }

    /** Whom the finding is about: 张*（P**1）, or the scope of the scan. */
    String subject(Subject subject) {
        String id = subjectId(subject);
        String name = subjectName(subject);
        return id.isEmpty() ? "本次扫描范围" : name.isEmpty() ? id : name + "（" + id + "）";
    }

    /** The name of whom it is about; empty where the tables do not tell. */
    String subjectName(Subject subject) {
        String name = subject.name();
        return name == null ? "" : PlainText.of(isPerson(subject) ? masking.name(name) : masking.text(name));
    }

    /** The id of whom it is about; empty for none. */
    String subjectId(Subject subject) {
        String id = subject.id();
        return id == null ? "" : PlainText.of(isPerson(subject) ? masking.id(id) : id);
    }

    private static boolean isPerson(Subject subject) {
        return subject.kind() == Subject.Kind.PERSON;
    }

    /** A unit's name, its id where the tables do not name it, a dash for none. */
    String unit(@Nullable String unitId) {
        return unitId == null ? "—" : text(unitNames.getOrDefault(unitId, unitId));
    }

    /** A table's name; 线索 for findings that a finding counts. */
    String table(String name) {
        Table table = dictionary.find(name);
        return table == null ? "线索" : table.title();
    }

    /** The cells that mattered, by the column's Chinese name. */
    Map<String, String> cells(Evidence evidence) {
        Table table = dictionary.find(evidence.table());
        Map<String, String> cells = new LinkedHashMap<>();
        evidence.cells().forEach((name, cell) -> {
            Column column = table == null ? null : table.column(name);
            String title = column == null ? name : column.chinese();
            cells.put(title, cell(column, cell));
        });
        return cells;
    }

    private String cell(@Nullable Column column, @Nullable String cell) {
        if (cell == null || column == null) {
            return cell == null ? "（空白）" : text(cell);
        }
        if ("person".equals(column.refers())) {
            return java.util.Arrays.stream(cell.split(";"))
                    .map(id -> PlainText.of(masking.id(id)))
                    .collect(Collectors.joining("；"));
        }
        return text(column.shown(cell));
    }

    /** Where the evidence lies: 考勤 考勤-2026-02.csv 第 573、634 行. */
    String places(List<Evidence> evidence) {
        Map<String, List<Evidence>> byFile = new LinkedHashMap<>();
        for (Evidence row : evidence) {
            String place = table(row.table()) + (row.file() == null ? "" : " " + text(row.file()));
            byFile.computeIfAbsent(place, key -> new ArrayList<>()).add(row);
        }
        return byFile.entrySet().stream()
                .map(file -> file.getKey() + " " + rows(file.getValue()))
                .collect(Collectors.joining("；"));
    }

    private String rows(List<Evidence> rows) {
        boolean counted = rows.get(0).row() == null;
        String told = rows.stream()
                .limit(MOST_ROWS_TOLD)
                .map(row -> counted ? row.key() : String.valueOf(row.row()))
                .collect(Collectors.joining("、"));
        String all = rows.size() > MOST_ROWS_TOLD ? told + " 等 " + rows.size() : told;
        return counted ? all : "第 " + all + " 行";
    }

    /** The basis as one text. */
    String basis(Finding finding) {
        return text(String.join("；", finding.basis()));
    }

    /** What speaks for caution; empty where nothing does. */
    String caution(Finding finding) {
        List<String> caution = new ArrayList<>(finding.caveats());
        if (finding.selfReported()) {
            caution.add("当事人已自行报告，处置建议已降一级");
        }
        return sentence(String.join("；", caution));
    }

    /** A text cut after so many characters. */
    static String clipped(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }
}
