package io.mingcha.dictionary;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name the canonical header
 * @param index the column's position in its table
 * @param required a row with this cell blank is rejected
 * @param key part of the table's key, which is unique inside a data set
 * @param plan a date that may lie after as-of; any other such date reads as blank
 * @param refers {@code person} or {@code unit} where the column names one, else null
 * @param headers the other header words accepted, the first being the one that templates carry
 * @param codes the codes of an enum column, else empty
 * @param otherwise the code that an unknown word of an enum column is read as; null where it is rejected
 * @param blankMeans the code that rules read a blank cell of an enum column as; null where blank is unknown
 * @param blanks words that stand for a blank cell
 */
public record Column(
        String name,
        int index,
        ColumnType type,
        boolean required,
        boolean key,
        boolean plan,
        @Nullable String refers,
        List<String> headers,
        List<Code> codes,
        @Nullable String otherwise,
        @Nullable String blankMeans,
        Set<String> blanks) {
    public Column {
        headers = List.copyOf(headers);
        codes = List.copyOf(codes);
        blanks = Set.copyOf(blanks);
    }

    /** The header word shown to people. */
    public String chinese() {
        return headers.get(0);
    }

    /** The position of the code of that name; -1 where the column has none of that name. */
    public int codeIndex(String code) {
        for (int i = 0; i < codes.size(); i++) {
            if (codes.get(i).name().equals(code)) {
                return i;
            }
        }
        return -1;
    }

    /** A cell of a finding as people read it: the word for a code, the unit behind an amount. */
    public String shown(@Nullable String cell) {
        if (cell == null) {
            return "（空白）";
        }
        if (type == ColumnType.BOOL) {
            return cell.equals("true") ? "是" : "否";
        }
        int code = codeIndex(cell);
        return code >= 0 ? codes.get(code).chinese() : type == ColumnType.MONEY ? cell + "元" : cell;
    }
}
