package io.mingcha.source;

import io.mingcha.intake.CellFault;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which unit is meant by an identifier, a name, or a path of names as in 市局-办公室. */
final class UnitNames {
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> namesById = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, Set<String>> byName = new HashMap<>();

    void add(String id, String name, String parentId) {
        ids.put(HalfWidth.word(id), id);
        namesById.put(id, HalfWidth.word(name));
        parents.put(id, parentId);
        byName.computeIfAbsent(HalfWidth.word(name), key -> new LinkedHashSet<>())
                .add(id);
    }

    /**
     * The unit; where none is known by it, the text as it stands.
     *
     * @throws CellFault if several are meant
     */
    String unit(String text) throws CellFault {
        String word = HalfWidth.word(text);
        String id = ids.get(word);
        if (id != null) {
            return id;
        }
        Set<String> found = byName.getOrDefault(word, Set.of());
        String[] path = word.split("[-/\\\\>]+");
        if (found.isEmpty()) {
            found = new LinkedHashSet<>(byName.getOrDefault(path[path.length - 1], Set.of()));
            if (path.length > 1) {
                found.removeIf(one -> !path[path.length - 2].equals(parentName(one, path[path.length - 2])));
            }
        }
        if (found.size() > 1) {
            throw new CellFault("“" + text + "”对应几个单位（" + String.join("、", found) + "），无法确定是哪一个");
        }
        return found.isEmpty() ? word : found.iterator().next();
    }

    private String parentName(String id, String otherwise) {
        return namesById.getOrDefault(parents.getOrDefault(id, ""), otherwise);
    }
}
