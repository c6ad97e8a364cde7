package io.mingcha.workbench;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.ColumnType;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import io.mingcha.finding.Evidence;
import io.mingcha.finding.Finding;
import io.mingcha.finding.Subject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What findings come to.
 *
 * @param persons how many different persons they are about
 * @param units how many different units they count for
 * @param fen the money of the rows that they rest on, in fen: the money cells of their evidence, a row once however many
 *     findings rest on it. It is the size of what is looked at, not a sum to be paid back
 */
public record Totals(int findings, int persons, int units, long fen) {
    static Totals of(List<Finding> findings, Dictionary dictionary) {
        Set<String> persons = findings.stream()
                .map(Finding::subject)
                .filter(subject -> subject.kind() == Subject.Kind.PERSON)
                .map(subject -> String.valueOf(subject.id()))
                .collect(Collectors.toSet());
        Set<String> units = new HashSet<>();
        Map<List<String>, Long> fenByRow = new HashMap<>();
        for (Finding finding : findings) {
            String unit = finding.subject().unitId();
            if (unit != null) {
                units.add(unit);
            }
            for (Evidence evidence : finding.evidence()) {
                Table table = dictionary.find(evidence.table());
                if (table != null) {
                    // Not every rule that shows a row shows its amount.
                    fenByRow.merge(List.of(evidence.table(), evidence.key()), fen(table, evidence), Math::max);
                }
            }
        }
        long fen = fenByRow.values().stream().mapToLong(Long::longValue).sum();
        return new Totals(findings.size(), persons.size(), units.size(), fen);
    }

    /** The amount in yuan, as people read it. */
    public String yuan() {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    private static long fen(Table table, Evidence evidence) {
        long fen = 0;
        for (Column column : table.columns()) {
            String cell = evidence.cells().get(column.name());
            if (column.type() == ColumnType.MONEY && cell != null) {
                fen += new BigDecimal(cell).movePointRight(2).longValueExact();
            }
        }
        return fen;
    }
}
