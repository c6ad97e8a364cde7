package io.mingcha.source;

import io.mingcha.dictionary.ColumnType;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import io.mingcha.intake.CellFault;
import io.mingcha.intake.GivenPart;
import io.mingcha.intake.RawFile;
import io.mingcha.intake.RawRow;
import io.mingcha.intake.RawRows;
import io.mingcha.intake.RawSheet;
import io.mingcha.intake.UnreadableFileException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What every row is read against: the words of systems, and who and what people and units are called. */
public final class Registry {
    private static final List<String> PERSON = List.of("工号", "人员编号", "员工编号", "person_id", "工号/人员编号");
    private static final List<String> OTHER_IDS =
            List.of("UserId", "UserID", "员工UserID", "账号", "帐号", "企业微信账号", "钉钉UserId", "user_id", "userid");
    private static final List<String> NAME = List.of("姓名", "name", "员工姓名");
    private static final List<String> UNIT = List.of("单位编号", "单位代码", "部门编号", "unit_id");
    private static final List<String> UNIT_NAME = List.of("单位名称", "单位", "部门", "部门名称", "name");
    private static final List<String> PARENT = List.of("上级单位编号", "上级单位", "parent_id");

    private final Vocabulary vocabulary;
    private final Roster people = new Roster();
    private final UnitNames units = new UnitNames();

    public Registry(Profiles profiles) {
        this.vocabulary = profiles.vocabulary();
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Roster people() {
        return people;
    }

    UnitNames units() {
        return units;
    }

    /**
     * Learns persons, with all identifiers that any system knows them by, from a list of persons of any layout.
     *
     * @throws UnreadableFileException if no header has an identifier
     */
    public void learnPersons(RawFile file) {
        learn(file, List.of(PERSON, OTHER_IDS), row -> {
            List<String> ids = new ArrayList<>();
            for (String word : words(PERSON, OTHER_IDS)) {
                String id = text(row, List.of(word), ColumnType.ID);
                if (!id.isEmpty()) {
                    ids.add(id);
                }
            }
            if (!ids.isEmpty()) {
                people.add(
                        HalfWidth.of(ids.get(0)),
                        text(row, NAME, ColumnType.TEXT),
                        ids.subList(1, ids.size()),
                        text(row, UNIT, ColumnType.ID));
            }
        });
    }

    /**
     * Learns units from a list of units of any layout.
     *
     * @throws UnreadableFileException if no header has an identifier
     */
    public void learnUnits(RawFile file) {
        learn(file, List.of(UNIT), row -> {
            String id = HalfWidth.of(text(row, UNIT, ColumnType.ID));
            if (!id.isEmpty()) {
                units.add(id, text(row, UNIT_NAME, ColumnType.TEXT), text(row, PARENT, ColumnType.ID));
            }
        });
    }

    /** Learns from rows of persons or units that a database gave; other tables teach nothing. */
    void learn(GivenPart part, Dictionary dictionary) {
        Table table = dictionary.table(part.table());
        for (GivenPart.GivenRow row : part.rows()) {
            if (table.name().equals("persons")) {
                people.add(
                        HalfWidth.of(cell(row, table, "person_id")),
                        cell(row, table, "name"),
                        List.of(),
                        cell(row, table, "unit_id"));
            } else if (table.name().equals("units")) {
                units.add(
                        HalfWidth.of(cell(row, table, "unit_id")),
                        cell(row, table, "name"),
                        cell(row, table, "parent_id"));
            }
        }
    }

    private static String cell(GivenPart.GivenRow row, Table table, String column) {
        return row.cells().get(table.column(column).index());
    }

    private interface Learning {
        void from(SourceRow row) throws CellFault;
    }

    private void learn(RawFile file, List<List<String>> ids, Learning learning) {
        boolean any = false;
        try {
            for (RawSheet sheet : file.sheets()) {
                SheetHeader header = new HeaderFinder(SheetReader.probe(sheet), sheet.layout())
                        .find(1, found -> ids.stream().flatMap(List::stream).anyMatch(found::has));
                if (header != null) {
                    any = true;
                    learn(sheet, header, learning);
                }
            }
        } catch (IOException e) {
            throw new UnreadableFileException(file.name(), String.valueOf(e.getMessage()), e);
        }
        if (!any) {
            throw new UnreadableFileException(file.name(), "找不到写有 " + String.join("、", ids.get(0)) + " 之一的标题行");
        }
    }

    private void learn(RawSheet sheet, SheetHeader header, Learning learning) throws IOException {
        try (RawRows rows = sheet.open()) {
            for (RawRow row = rows.next(); row != null; row = rows.next()) {
                if (row.number() > header.last() && !row.isBlank()) {
                    try {
                        learning.from(new SourceRow(
                                row.number(), header, row.cells(), java.util.Map.of(), this, SheetTally.none()));
                    } catch (CellFault e) {
                        // the persons' own table rejects the row and says so; here it only joins nobody
                        continue;
                    }
                }
            }
        }
    }

    private static List<String> words(List<String> some, List<String> others) {
        List<String> words = new ArrayList<>(some);
        words.addAll(others);
        return words;
    }

    private static String text(SourceRow row, List<String> words, ColumnType type) throws CellFault {
        return row.first(words).as(type);
    }
}
