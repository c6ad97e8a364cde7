package io.mingcha.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnStoreTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 1_000, 10_000_000_000L})
    void everyValueIsFoundWhereItWasPut(long scale) {
        ColumnStore store = new ColumnStore();
        int size = 5 * (1 << 16) + 3;
        for (int i = 0; i < size; i++) {
            store.add(value(i, scale));
        }
        for (int i = 0; i < size; i++) {
            if (store.get(i) != value(i, scale)) {
                throw new AssertionError(i);
            }
        }
    }

    /** Unknown every seventh, and from the third block on ever wider within a block. */
    private static long value(int i, long scale) {
        return i % 7 == 0 ? Rows.BLANK : i < 1 << 17 ? i % 3 : (i % 2 == 0 ? i : -i) * scale;
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                0,
                Byte.MAX_VALUE,
                Byte.MIN_VALUE + 1,
                Byte.MIN_VALUE,
                Byte.MAX_VALUE + 1,
                Integer.MAX_VALUE,
                Integer.MIN_VALUE + 1,
                Integer.MIN_VALUE,
                Integer.MAX_VALUE + 1L,
                Long.MAX_VALUE,
                Long.MIN_VALUE + 1
            })
    void theEdgesOfEachWidth(long edge) {
        ColumnStore store = new ColumnStore();
        store.add(-1);
        store.add(Rows.BLANK);
        store.add(300);
        store.add(edge);
        store.add(Rows.BLANK);
        store.add(1);
        assertThat(IntStream.range(0, 7).mapToLong(store::get))
                .containsExactly(-1L, Rows.BLANK, 300L, edge, Rows.BLANK, 1L, Rows.BLANK);
    }

    @Test
    void unknownValuesTakeTheirPlace() {
        ColumnStore store = new ColumnStore();
        store.addAll(blanks(70_000), 0, 70_000);
        store.addAll(new long[] {5, 6, Rows.BLANK, 7}, 1, 4);
        assertThat(LongStream.of(
                        store.get(0), store.get(69_999), store.get(70_000), store.get(70_001), store.get(70_002)))
                .containsExactly(Rows.BLANK, Rows.BLANK, 6L, Rows.BLANK, 7L);
    }

    private static long[] blanks(int count) {
        return LongStream.generate(() -> Rows.BLANK).limit(count).toArray();
    }
}
