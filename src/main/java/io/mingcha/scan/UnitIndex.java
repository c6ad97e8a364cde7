package io.mingcha.scan;

import io.mingcha.dictionary.Column;
import io.mingcha.table.Dataset;
import io.mingcha.table.Rows;
import io.mingcha.table.TextPool;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Units by number, and which unit a text of a column stands for: its own, or that of the person or task it names. */
final class UnitIndex {
    /** The number of no unit. */
    static final int NONE = 0;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> ids = new ArrayList<>(List.of(""));
    private final @Nullable Registry persons;
    private final @Nullable Registry tasks;

    UnitIndex(Dataset dataset) {
        persons = registry(dataset.find("persons"), "person_id");
        tasks = registry(dataset.find("tasks"), "task_id");
    }

    /** Whose unit is known by an id: the pool of ids, and a unit's number by the id's number in it. */
    private record Registry(TextPool ids, int[] units) {
        int unit(String id) {
            int number = ids.find(id);
            return number < 0 ? NONE : units[number];
        }
    }

    private @Nullable Registry registry(@Nullable Rows rows, String key) {
        if (rows == null) {
            return null;
        }
        Column id = rows.table().column(key);
        Column unit = rows.table().column("unit_id");
        int[] unitOfText = units(unit, rows.pool(unit.index()));
        int[] units = new int[rows.pool(id.index()).size()];
        for (int row = 0; row < rows.size(); row++) {
            units[(int) rows.value(id.index(), row)] = unitOfText[(int) rows.value(unit.index(), row)];
        }
        return new Registry(rows.pool(id.index()), units);
    }

    String id(int number) {
        return ids.get(number);
    }

    /** The unit's number by the number of a text of a column that tells it. */
    int[] units(Column owner, TextPool texts) {
        int[] units = new int[texts.size()];
        for (int text = 0; text < units.length; text++) {
            units[text] = unit(owner, texts.get(text));
        }
        return units;
    }

    /**
     * The unit of a row by the ids it carries; null where they tell none.
     *
     * @param owners the columns of its table that tell it, the surest first
     * @param cells what it carries in them
     */
    @Nullable
    String of(List<Column> owners, Map<String, String> cells) {
        for (Column owner : owners) {
            String text = cells.get(owner.name());
            int unit = text == null ? NONE : unit(owner, text);
            if (unit != NONE) {
                return id(unit);
            }
        }
        return null;
    }

    private int unit(Column owner, String text) {
        if (owner.name().equals("task_id")) {
            return tasks == null ? NONE : tasks.unit(text);
        }
        if ("person".equals(owner.refers())) {
            return persons == null ? NONE : persons.unit(text);
        }
        return numbers.computeIfAbsent(text, id -> {
            ids.add(id);
            return ids.size() - 1;
        });
    }
}
