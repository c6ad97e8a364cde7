package io.mingcha.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.dictionary.Code;
import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.ColumnType;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.table.Rows;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The accepted and refused forms of {@code cells.csv}. */
class CellFormTest {
    private final List<String> unknownWords = new ArrayList<>();

    @ParameterizedTest
    @CsvFileSource(resources = "cells.csv", delimiter = '|', ignoreLeadingAndTrailingWhitespace = false)
    void aCellIsStoredOrRefused(String kind, String cell, String value, String reason) {
        Column column = column(kind);
        Rows rows = new Rows(Dictionary.shipped().table("expenses"));
        String stored;
        try {
            Cells cells = cells(cell);
            long number = form(column, rows).read(cells, 0);
            stored = number == Rows.BLANK ? "blank" : written(column, rows, number);
        } catch (CellFault e) {
            assertThat(reason).as(e.reason()).isNotNull();
            assertThat(e.reason()).contains(reason);
            return;
        }
        assertThat(reason).as("stored as " + stored).isNull();
        assertThat(stored).isEqualTo(value);
        assertThat(unknownWords).isEqualTo(cell.equals("游山玩水") ? List.of(cell) : List.of());
    }

    private static Column column(String kind) {
        Dictionary dictionary = Dictionary.shipped();
        return switch (kind) {
            case "OTHERWISE" -> dictionary.table("leaves").column("type");
            case "BLANKS" -> dictionary.table("expenses").column("invoice_no");
            case "ENUM" -> dictionary.table("expenses").column("category");
            default ->
                new Column(
                        "test",
                        0,
                        ColumnType.valueOf(kind),
                        false,
                        false,
                        false,
                        null,
                        List.of(),
                        List.<Code>of(),
                        null,
                        null,
                        java.util.Set.of());
        };
    }

    private CellForm form(Column column, Rows rows) {
        return switch (column.type()) {
            case ID, TEXT, IDS -> new TextForm(column, rows.pool(0));
            case DATE -> new DateForm();
            case TIME -> new TimeForm();
            case DATETIME -> new DateTimeForm();
            case MONEY -> new MoneyForm();
            case INT -> new CountForm();
            case BOOL, ENUM -> new WordForm(column, unknownWords::add);
        };
    }

    private static String written(Column column, Rows rows, long stored) {
        return switch (column.type()) {
            case ID, TEXT, IDS -> rows.pool(0).get((int) stored);
            case DATE -> LocalDate.ofEpochDay(stored).toString();
            case DATETIME ->
                LocalDateTime.ofEpochSecond(stored, 0, ZoneOffset.UTC).toString();
            case ENUM -> column.codes().get((int) stored).name();
            case TIME, MONEY, INT, BOOL -> Long.toString(stored);
        };
    }

    private static Cells cells(String text) {
        Cells cells = new Cells();
        cells.begin(1);
        cells.add(text, Cells.Kind.TEXT);
        return cells;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u3000", "\u00A0", "\uFEFF", "\u200B", " \u3000\r\n\u2003 "})
    void nothingButBlanksIsABlankCell(String text) {
        assertThat(cells(text).isBlank()).isTrue();
    }

    @Test
    void blanksAreTrimmedAtTheEdgesOnly() {
        assertThat(cells("\u3000 张\u3000三 \u00A0").text(0)).isEqualTo("张\u3000三");
    }
}
