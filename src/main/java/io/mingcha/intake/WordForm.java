package io.mingcha.intake;

import io.mingcha.dictionary.Code;
import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.ColumnType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** One of a column's words, in any case: the codes of an enum, or the words for yes and no. */
final class WordForm implements CellForm {
    private static final List<String> YES = List.of("true", "是", "yes", "y", "1");
    private static final List<String> NO = List.of("false", "否", "no", "n", "0");

    private final List<char[]> words = new ArrayList<>();
    private final List<Integer> values = new ArrayList<>();
    private final int otherwise;
    private final Consumer<String> unknownWords;
    private final String reason;

    /**
     * @param unknownWords told of each unknown word that is read as the column's other code
     */
    WordForm(Column column, Consumer<String> unknownWords) {
        this.unknownWords = unknownWords;
        if (column.type() == ColumnType.BOOL) {
            NO.forEach(word -> accept(word, 0));
            YES.forEach(word -> accept(word, 1));
            reason = "应为“是”或“否”";
        } else {
            for (int i = 0; i < column.codes().size(); i++) {
                int value = i;
                Code code = column.codes().get(i);
                accept(code.name(), value);
                code.words().forEach(word -> accept(word, value));
            }
            reason = "不是可用的词，应为：" + column.codes().stream().map(Code::chinese).collect(Collectors.joining("、"));
        }
        String other = column.otherwise();
        otherwise = other == null ? -1 : column.codeIndex(other);
    }

    private void accept(String word, int value) {
        words.add(Letters.word(word).toCharArray());
        values.add(value);
    }

    /** The same words, to be looked for among the bytes of a file. */
    ByteWords bytes() {
        byte[][] written = new byte[words.size()][];
        for (int i = 0; i < written.length; i++) {
            written[i] = new String(words.get(i)).getBytes(StandardCharsets.UTF_8);
        }
        return new ByteWords(
                written, values.stream().mapToInt(Integer::intValue).toArray());
    }

    @Override
    public long read(Cells cells, int cell) throws CellFault {
        int from = cells.from(cell);
        int length = cells.to(cell) - from;
        for (int i = 0; i < words.size(); i++) {
            char[] word = words.get(i);
            if (word.length == length && same(word, cells.chars(), from)) {
                return values.get(i);
            }
        }
        if (otherwise < 0) {
            throw new CellFault(reason);
        }
        unknownWords.accept(cells.text(cell));
        return otherwise;
    }

    private static boolean same(char[] word, char[] chars, int from) {
        for (int i = 0; i < word.length; i++) {
            if (word[i] != Letters.foldCase(chars[from + i])) {
                return false;
            }
        }
        return true;
    }
}
