package io.mingcha.notice;

import io.mingcha.ledger.Reading;
import io.mingcha.ledger.UnitHead;
import io.mingcha.notice.KnownPersons.Person;
import java.util.HashMap;
import java.util.Map;

/** Gathers the persons a ledger knows: from the tables of the last scans, from its cases and from its units' heads. */
final class KnownPersonsOf {
    private KnownPersonsOf() {}

    static KnownPersons ledger(Reading reading) {
        Map<String, Person> persons = new HashMap<>();
        reading.cases().each(each -> {
            String id = each.subjectId();
            if (id != null && each.subjectKind().equals("person")) {
                persons.put(id, new Person(id, each.subjectName(), each.unitId()));
            }
        });
        for (UnitHead unit : reading.site().units().values()) {
            String id = unit.headId();
            if (id != null) {
                persons.putIfAbsent(id, new Person(id, unit.headName(), unit.unitId()));
            }
        }
        reading.personNames().each(person -> {
            if (person.name() != null || !persons.containsKey(person.id())) {
                persons.put(person.id(), new Person(person.id(), person.name(), person.unitId()));
            }
        });
        return new KnownPersons(persons.values());
    }
}
