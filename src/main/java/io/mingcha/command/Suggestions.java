package io.mingcha.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What somebody may have meant by a word that is unknown. */
final class Suggestions {
    private static final int MOST = 3;

    private Suggestions() {}

    /** The nearest words as a sentence to append; empty where none is near. */
    static String sentence(String unknown, Collection<String> words) {
        List<String> near = near(unknown, words);
        return near.isEmpty() ? "" : "您是不是要：" + String.join("、", near) + "？";
    }

    static List<String> near(String unknown, Collection<String> words) {
        String asked = unknown.toLowerCase(Locale.ROOT);
        int most = Math.max(1, asked.length() / 3);
        return words.stream()
                .distinct()
                .filter(word -> distance(asked, word) <= most)
                .sorted(Comparator.comparingInt((String word) -> distance(asked, word))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /** How many letters must be put, dropped or changed; less where the word has an asked-for part as a whole. */
    private static int distance(String asked, String word) {
        if (asked.length() >= 3 && word.contains(asked)) {
            return 1;
        }
        int slash = word.indexOf('/');
        int whole = edits(asked, word);
        return slash < 0 ? whole : Math.min(whole, 1 + edits(asked, word.substring(slash + 1)));
    }

    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
