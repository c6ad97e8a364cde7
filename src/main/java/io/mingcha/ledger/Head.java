package io.mingcha.ledger;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of the chain: what is kept outside to notice later that events were taken away or written anew.
 *
 * @param seq of the last event, 0 for an empty log
 * @param hash of the last event, in hexadecimal; it depends on all events before and on the store's identity
 */
public record Head(long seq, String hash) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    /**
     * Reads the printed form.
     *
     * @throws IllegalArgumentException if it is not of that form
     */
    public static Head parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("链尾应为“序号:64 位十六进制”，而给出的是 " + text);
        }
        return new Head(Long.parseLong(form.group(1)), form.group(2));
    }

    @Override
    public String toString() {
        return seq + ":" + hash;
    }
}
