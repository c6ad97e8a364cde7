package io.mingcha.casework;

import io.mingcha.ledger.UnitHead;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What persons and units are called, as far as the ledger and the site file know.
 *
 * @param persons names of persons by id
 * @param units names of units by id
 */
public record People(Map<String, String> persons, Map<String, String> units) {
    /** Gathers the names that case files and the site file have. */
    public static People of(Collection<CaseFile> files, Collection<UnitHead> heads, Staff staff) {
        Map<String, String> persons = new TreeMap<>();
        Map<String, String> units = new TreeMap<>();
        for (CaseFile file : files) {
            String id = file.matter().subjectId();
            String name = file.matter().subjectName();
            if (id != null && name != null) {
                (file.personId() != null ? persons : units).put(id, name);
            }
        }
        for (UnitHead unit : heads) {
            put(units, unit.unitId(), unit.name());
            put(persons, unit.headId(), unit.headName());
        }
        staff.byUser().values().forEach(clerk -> put(persons, clerk.personId(), clerk.name()));
        return new People(persons, units);
    }

    /** A person as people read him: 张三 P003; the id alone where no name is known, empty for nobody. */
    public String person(@Nullable String id) {
        return shown(persons, id);
    }

    /** A unit as people read it. */
    public String unit(@Nullable String id) {
        return shown(units, id);
    }

    /** A name alone; the id where no name is known, empty for nobody. */
    public static String nameOf(Map<String, String> names, @Nullable String id) {
        return id == null ? "" : names.getOrDefault(id, id);
    }

    private static String shown(Map<String, String> names, @Nullable String id) {
        String name = id == null ? null : names.get(id);
        return id == null ? "" : name == null || name.equals(id) ? id : name + " " + id;
    }

    private static void put(Map<String, String> names, @Nullable String id, @Nullable String name) {
        if (id != null && name != null) {
            names.put(id, name);
        }
    }
}
