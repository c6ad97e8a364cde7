package io.mingcha.dictionary;

import java.util.List;

/**
 * One word of an enum column.
 *
 * @param name the code as findings print it, in lower case
 * @param words the Chinese words accepted for it; the first is the one shown to people
 */
public record Code(String name, List<String> words) {
    public Code {
        words = List.copyOf(words);
    }

    /** The word shown to people. */
    public String chinese() {
        return words.get(0);
    }
}
