package io.mingcha.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnStoreTest {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyValueIsFoundWhereItWasPut(boolean wide) {
        ColumnStore store = new ColumnStore(wide);
        int size = 5 * (1 << 16) + 3;
        for (int i = 0; i < size; i++) {
            store.add(value(i));
        }
        for (int i = 0; i < size; i++) {
            if (store.get(i) != value(i)) {
                throw new AssertionError(i);
            }
        }
    }

    private static long value(int i) {
        return i % 7 == 0 ? Rows.BLANK : i % 2 == 0 ? i : -i;
    }

    @Test
    void theEdgesOfEachWidth() {
        ColumnStore narrow = new ColumnStore(false);
        narrow.add(Integer.MAX_VALUE);
        narrow.add(-Integer.MAX_VALUE);
        narrow.add(Rows.BLANK);
        assertThat(new long[] {narrow.get(0), narrow.get(1), narrow.get(2)})
                .containsExactly(Integer.MAX_VALUE, -Integer.MAX_VALUE, Rows.BLANK);
        assertThatThrownBy(() -> narrow.add(1L + Integer.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
        ColumnStore wide = new ColumnStore(true);
        wide.add(Long.MAX_VALUE);
        wide.add(Long.MIN_VALUE + 1);
        wide.add(Rows.BLANK);
        assertThat(new long[] {wide.get(0), wide.get(1), wide.get(2)})
                .containsExactly(Long.MAX_VALUE, Long.MIN_VALUE + 1, Rows.BLANK);
    }
}
