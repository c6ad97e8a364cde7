package io.mingcha.source;

import io.mingcha.intake.CellFault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Who is meant. An identifier is looked up among those of the persons table and the other identifiers known for them; a
 * name counts only where the source has no identifier, and only where one person alone bears it.
 */
final class Roster {
    private static final Pattern SEPARATOR = Pattern.compile("[、,，;；/\\s\\u3000]+");
    private static final Pattern SPACED =
            Pattern.compile("(?<!\\p{IsHan})(\\p{IsHan})[ \\u3000]+(\\p{IsHan})(?!\\p{IsHan})");

    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, Set<String>> names = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();
    private boolean known;

    /**
     * Takes in a person.
     *
     * @param others what other systems call the person
     * @param unit the identifier of the person's unit; empty where unknown
     */
    void add(String id, String name, List<String> others, String unit) {
        known = true;
        units.put(id, unit);
        ids.put(key(id), id);
        others.stream().filter(other -> !other.isEmpty()).forEach(other -> ids.putIfAbsent(key(other), id));
        if (!name.isEmpty()) {
            names.computeIfAbsent(tidy(name), key -> new TreeSet<>()).add(id);
        }
    }

    /** The unit of a person; empty where unknown. */
    String unitOf(String id) {
        return units.getOrDefault(id, "");
    }

    /** Whether any persons are known at all. */
    boolean known() {
        return known;
    }

    private static String key(String id) {
        return HalfWidth.of(id);
    }

    /** A name without blanks inside and without what stands in brackets behind it. */
    static String tidy(String name) {
        return HalfWidth.word(name).replaceFirst("\\([^()]*\\)$", "");
    }

    /** The names that a list holds; a blank inside a name of two characters separates nobody. */
    static List<String> names(String list) {
        String joined = SPACED.matcher(list).replaceAll("$1$2");
        return SEPARATOR.splitAsStream(joined).filter(name -> !name.isBlank()).toList();
    }

    /** The person of the first identifier that is known; where none is, the first as it stands. */
    String byIds(List<String> written, SheetTally tally) {
        for (String one : written) {
            String id = ids.get(key(one));
            if (id != null) {
                tally.matched();
                return id;
            }
        }
        String first = key(written.get(0));
        if (!known && written.size() > 1) {
            learn(written);
        } else if (known) {
            tally.unmatched(first);
        }
        return first;
    }

    /**
     * The one person of that name; without a persons table, and for a name it lacks, the name itself.
     *
     * @throws CellFault if several bear the name
     */
    String byName(String written, SheetTally tally) throws CellFault {
        String name = tidy(written);
        Set<String> bearers = names.getOrDefault(name, Set.of());
        if (bearers.size() > 1) {
            throw new CellFault("“" + name + "”有同名的人（" + String.join("、", bearers) + "），表中没有工号，无法确定是谁");
        }
        if (bearers.size() == 1) {
            tally.matched();
            return bearers.iterator().next();
        }
        if (known && !name.isEmpty()) {
            tally.unmatched(name);
        }
        return name;
    }

    /**
     * The person that a text names, be it an identifier or a name.
     *
     * @throws CellFault if it is a name that several bear
     */
    String person(String text) throws CellFault {
        String id = ids.get(key(text));
        return id != null ? id : byName(text, SheetTally.none());
    }

    /** Takes in that a row of a source writes these identifiers for one person. */
    void learn(List<String> written) {
        String id = null;
        for (String one : written) {
            id = id == null ? ids.get(key(one)) : id;
        }
        String meant = id == null ? key(written.get(0)) : id;
        written.forEach(one -> ids.putIfAbsent(key(one), meant));
    }

    /** An identifier looked up once more, now that all sources were read. */
    String again(String id) {
        return ids.getOrDefault(key(id), id);
    }

    /** Whether an identifier or a name belongs to a known person. */
    boolean knows(String idOrName) {
        return ids.containsKey(key(idOrName)) || names.containsKey(tidy(idOrName));
    }
}
