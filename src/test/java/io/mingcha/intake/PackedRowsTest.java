package io.mingcha.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packed rows are the rows that were packed, on both sides of a block's end. */
class PackedRowsTest {
    private static List<String> cells(int row) {
        return List.of("P" + row % 7, row % 5 == 0 ? "" : "2026-01-" + row, "𠮷" + row);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4095, 4096, 4097, 8193})
    void areTheRowsThatWerePacked(int size) {
        PackedRows rows = new PackedRows(3);
        for (int row = 0; row < size; row++) {
            rows.append(row * 2 + 1, cells(row));
        }
        assertThat(rows).hasSize(size);
        for (int row = 0; row < size; row++) {
            assertThat(rows.get(row)).isEqualTo(new GivenPart.GivenRow(row * 2 + 1, cells(row)));
        }
        assertThatThrownBy(() -> rows.get(size)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
