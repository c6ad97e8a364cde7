package io.mingcha.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.dictionary.ColumnType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The cells of {@code sheet-cells.csv}. */
class SheetNumbersTest {
    @ParameterizedTest
    @CsvFileSource(resources = "sheet-cells.csv", delimiter = '|')
    void theColumnDecidesWhatANumberMeans(ColumnType type, String written, String raw, String text, String reason) {
        Cells cells = cells(raw, written.equals("n") ? Cells.Kind.NUMBER : Cells.Kind.ISO_DATE);
        try {
            new SheetNumbers(false).adapt(cells, 0, type);
        } catch (CellFault e) {
            assertThat(reason).as(e.reason()).isNotNull();
            assertThat(e.reason()).contains(reason);
            return;
        }
        assertThat(cells.text(0)).isEqualTo(text);
        assertThat(reason).isNull();
    }

    private static Cells cells(String text, Cells.Kind kind) {
        Cells cells = new Cells();
        cells.begin(1);
        cells.add(text, kind);
        return cells;
    }

    @Test
    void daysMayBeCountedFrom1904() throws CellFault {
        Cells cells = cells("44565", Cells.Kind.NUMBER);
        new SheetNumbers(true).adapt(cells, 0, ColumnType.DATE);
        assertThat(cells.text(0)).isEqualTo("2026-01-05");
    }

    @ParameterizedTest
    @EnumSource(ColumnType.class)
    void errorsAndMissingResultsAreNoValueOfAnyColumn(ColumnType type) {
        for (Cells.Kind kind : new Cells.Kind[] {Cells.Kind.ERROR, Cells.Kind.UNCALCULATED}) {
            Cells cells = cells("#N/A", kind);
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> new SheetNumbers(false).adapt(cells, 0, type))
                    .isInstanceOf(CellFault.class);
        }
    }
}
