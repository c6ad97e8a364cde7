package io.mingcha.notice;

import io.mingcha.finding.Subject;
import io.mingcha.report.Masking;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everybody whose name or id might stand in a text, so that a reader sees only the persons in his scope. */
public final class KnownPersons {
    private final Masking everybody;
    private final Map<String, Person> byId = new HashMap<>();
    private final Map<String, Set<String>> wordsByUnit = new HashMap<>();

    /**
     * A person.
     *
     * @param name null where no table gives it
     * @param unitId null where unknown
     */
    public record Person(
            String id, @Nullable String name, @Nullable String unitId) {}

    /** @param persons all that the ledger has heard of */
    public KnownPersons(Collection<Person> persons) {
        List<String> names = new ArrayList<>();
        for (Person person : persons) {
            byId.put(person.id(), person);
            if (person.name() != null) {
                names.add(person.name());
            }
            if (person.unitId() != null) {
                wordsByUnit
                        .computeIfAbsent(person.unitId(), unit -> new HashSet<>())
                        .addAll(words(person));
            }
        }
        everybody = Masking.of(names, byId.keySet());
    }

    /** What hides, from the reader of a kind of notice about these subjects, everybody who is not in his scope. */
    Masking masking(NoticeKind kind, List<Matter> matters) {
        Set<String> spared = new HashSet<>();
        for (Matter matter : matters) {
            Subject subject = matter.subject();
            switch (Reader.of(kind)) {
                case SUBJECT -> spared.addAll(words(subject));
                case OWN_UNIT -> {
                    spared.addAll(words(subject));
                    spared.addAll(wordsByUnit.getOrDefault(String.valueOf(subject.unitId()), Set.of()));
                }
                case OTHERS -> {}
            }
        }
        return everybody.sparing(spared);
    }

    private static Set<String> words(Subject subject) {
        if (subject.kind() != Subject.Kind.PERSON || subject.id() == null) {
            return Set.of();
        }
        return words(new Person(subject.id(), subject.name(), subject.unitId()));
    }

    private static Set<String> words(Person person) {
        return person.name() == null ? Set.of(person.id()) : Set.of(person.id(), person.name());
    }
}
