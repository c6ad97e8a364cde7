package io.mingcha.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import io.mingcha.table.Rows;
import io.mingcha.table.SourceFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyIndexTest {
    /** Tables with a key of one text, of a text and a date, and of a date; dense, and so sparse that pages are given up. */
    @ParameterizedTest
    @CsvSource({"units, 300, 1", "attendance, 200, 40", "attendance, 100000, 50000", "calendar, 1, 400"})
    void findsTheRowThatHasAKey(String name, int texts, int days) {
        Table table = Dictionary.shipped().table(name);
        Rows rows = new Rows(table);
        rows.addFile(new SourceFile("a.csv", Set.of()));
        KeyIndex keys = KeyIndex.of(table, rows);
        Map<List<Long>, Integer> oracle = new HashMap<>();
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 5_000; i++) {
            long[] values = new long[table.columns().size()];
            Arrays.fill(values, Rows.BLANK);
            for (Column column : table.keyColumns()) {
                values[column.index()] = column.type().pooled()
                        ? rows.pool(column.index()).add("K" + random.nextInt(texts))
                        : 20_000 + random.nextInt(days);
            }
            List<Long> key = table.keyColumns().stream()
                    .map(column -> values[column.index()])
                    .toList();
            assertThat(keys.find(values)).isEqualTo(oracle.getOrDefault(key, -1));
            if (oracle.putIfAbsent(key, rows.size()) == null) {
                rows.add(values, i + 1);
                keys.added(values);
            }
        }
        assertThat(oracle).hasSizeGreaterThan(100);
    }
}
