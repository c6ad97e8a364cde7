package io.mingcha.intake;

import java.util.Comparator;

/** Orders texts by code point, where {@link String#compareTo} would put rare characters before some common signs. */
public enum CodePointOrder implements Comparator<String> {
    INSTANCE;

    @Override
    public int compare(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        for (int i = 0; i < shorter; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean rareA = Character.isSurrogate(a);
                boolean rareB = Character.isSurrogate(b);
                return rareA == rareB ? Character.compare(a, b) : rareA ? 1 : -1;
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
