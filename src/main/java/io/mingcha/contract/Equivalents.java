package io.mingcha.contract;

import io.mingcha.rule.RuleFault;
import io.mingcha.rule.YamlPlace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The mutants of a rule that no example could tell from the rule itself, as its examples file names them.
 *
 * @param reasons why it is so, by the mutant's text
 */
record Equivalents(Map<String, String> reasons) {
    static final String KEY = "equivalent_mutants";

    /** Of a rule that names none. */
    static final Equivalents NONE = new Equivalents(Map.of());

    /** @throws RuleFault naming the place, if a reason is missing or given twice */
    static Equivalents read(Path folder) {
        YamlPlace list = YamlPlace.read(folder.resolve(Examples.FILE)).find(KEY);
        if (list == null) {
            return NONE;
        }
        Map<String, String> reasons = new LinkedHashMap<>();
        for (YamlPlace place : list.elements()) {
            place.allowOnly(List.of("mutant", "why"));
            if (reasons.put(place.get("mutant").text(), place.get("why").text()) != null) {
                throw place.fault("同一个变异写了两次");
            }
        }
        return new Equivalents(reasons);
    }

    boolean name(Mutant mutant) {
        return reasons.containsKey(mutant.text());
    }

    /** A complaint about every text that is none of the survivors'. */
    List<String> unfounded(List<Mutant> survivors) {
        List<String> faults = new ArrayList<>();
        for (String text : reasons.keySet()) {
            if (survivors.stream().noneMatch(mutant -> mutant.text().equals(text))) {
                faults.add(KEY + " 中的“" + text + "”不是漏过的变异");
            }
        }
        return faults;
    }
}
