package io.mingcha.rule;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one document of the clause book. Unknown keys and words are refused. */
final class ClauseFile {
    private static final List<String> KEYS = List.of("title", "edition", "cited_as", "clauses");
    private static final List<String> CLAUSE_KEYS =
            List.of("number", "subject", "status", "verified", "rules", "items", "by_hand", "note");

    private ClauseFile() {}

    static ClauseDocument read(Path file) {
        YamlPlace yaml = YamlPlace.read(file);
        yaml.allowOnly(KEYS);
        List<Clause> clauses = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        for (YamlPlace place : yaml.get("clauses").elements()) {
            Clause clause = clause(place);
            if (!numbers.add(clause.number())) {
                throw place.fault("条款 " + clause.number() + " 列了两次");
            }
            clauses.add(clause);
        }
        return new ClauseDocument(
                String.valueOf(file.getFileName()).replaceFirst("\\.yaml$", ""),
                yaml.get("title").text(),
                yaml.get("edition").text(),
                List.copyOf(yaml.get("cited_as").texts()),
                List.copyOf(clauses));
    }

    private static Clause clause(YamlPlace place) {
        place.allowOnly(CLAUSE_KEYS);
        YamlPlace note = place.find("note");
        Clause clause = new Clause(
                place.get("number").text(),
                place.get("subject").text(),
                status(place.get("status")),
                bool(place.get("verified")),
                once(place.find("rules")),
                once(place.find("items")),
                byHand(place.find("by_hand")),
                note == null ? "" : note.text());
        boolean watched = clause.status().watched();
        if (watched == clause.rules().isEmpty()) {
            throw place.fault(watched ? "状态说有规则，却没有列出" : "列出了规则，状态却说没有");
        }
        if (!watched && !clause.items().isEmpty()) {
            throw place.fault("没有规则的事项应写在 by_hand 里，并说明原因");
        }
        if (clause.status() != ClauseStatus.RULE && clause.note().isEmpty()) {
            throw place.fault("缺少 note");
        }
        return clause;
    }

    private static ClauseStatus status(YamlPlace place) {
        for (ClauseStatus status : ClauseStatus.values()) {
            if (status.code().equals(place.text())) {
                return status;
            }
        }
        throw place.fault("不认识的状态 " + place.text() + "，应为 "
                + Arrays.stream(ClauseStatus.values()).map(ClauseStatus::code).collect(Collectors.joining("、")));
    }

    private static boolean bool(YamlPlace place) {
        if (!place.node().isBoolean()) {
            throw place.fault("应为 true 或 false");
        }
        return place.node().booleanValue();
    }

    private static List<String> once(@Nullable YamlPlace list) {
        List<String> texts = list == null ? List.of() : list.texts();
        if (list != null && new HashSet<>(texts).size() < texts.size()) {
            throw list.fault("有重复");
        }
        return texts;
    }

    private static Map<String, String> byHand(@Nullable YamlPlace items) {
        Map<String, String> byHand = new LinkedHashMap<>();
        if (items != null) {
            items.entries().forEach((item, why) -> byHand.put(item, why.text()));
        }
        return byHand;
    }
}
