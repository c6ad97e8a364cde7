package io.mingcha.report;

import io.mingcha.dictionary.Column;
import io.mingcha.table.Dataset;
import io.mingcha.table.Rows;
import io.mingcha.table.TextPool;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Hides who people are in what leaves the hands of those who verify: names but for the surname, ids but for their ends,
 * and the numbers of telephones and identity cards. It knows the persons it is told of; who is named in no table cannot
 * be recognised in a free text.
 */
public final class Masking {
    /** Shorter numbers are ids only where brackets or a key's signs set them apart: a text is full of small numbers. */
    private static final int SHORTEST_FREE_NUMBER = 5;

    private static final int SHORTEST_NAME_IN_TEXT = 2;

    private final boolean on;
    private final Set<String> names;
    private final Set<String> ids;
    private final Set<String> spared;
    /** How long the names and ids are that begin with a character, the longest first. */
    private final Map<Character, int[]> lengths;

    private Masking(boolean on, Collection<String> names, Collection<String> ids) {
        this.on = on;
        this.names = new HashSet<>();
        this.ids = new HashSet<>();
        this.spared = Set.of();
        this.lengths = new HashMap<>();
        for (String name : names) {
            if (name.codePointCount(0, name.length()) >= SHORTEST_NAME_IN_TEXT) {
                this.names.add(name);
            }
        }
        this.ids.addAll(ids);
        this.ids.remove("");
        this.names.forEach(this::addLength);
        this.ids.forEach(this::addLength);
    }

    private Masking(Masking whole, Set<String> spared) {
        this.on = whole.on;
        this.names = whole.names;
        this.ids = whole.ids;
        this.lengths = whole.lengths;
        this.spared = Set.copyOf(spared);
    }

    /** Hides nothing, for documents that only those who verify will read. */
    public static Masking none() {
        return new Masking(false, List.of(), List.of());
    }

    /** Hides these persons. */
    public static Masking of(Collection<String> names, Collection<String> ids) {
        return new Masking(true, names, ids);
    }

    /** Hides the persons of a data set, also those that other tables name and the persons table lacks. */
    public static Masking of(Dataset dataset) {
        Set<String> ids = new HashSet<>();
        for (Rows rows : dataset.tables().values()) {
            for (Column column : rows.table().columns()) {
                boolean key = rows.table().name().equals("persons") && column.key();
                if (key || "person".equals(column.refers())) {
                    texts(rows.pool(column.index())).forEach(text -> ids.addAll(List.of(text.split(";"))));
                }
            }
        }
        Rows persons = dataset.find("persons");
        List<String> names = persons == null
                ? List.of()
                : texts(persons.pool(persons.table().column("name").index()));
        return of(names, ids);
    }

    private static List<String> texts(TextPool pool) {
        String[] texts = new String[pool.size()];
        Arrays.setAll(texts, pool::get);
        return List.of(texts);
    }

    private void addLength(String word) {
        lengths.merge(
                word.charAt(0),
                new int[] {word.length()},
                (known, added) -> java.util.stream.IntStream.concat(Arrays.stream(known), Arrays.stream(added))
                        .distinct()
                        .map(length -> -length)
                        .sorted()
                        .map(length -> -length)
                        .toArray());
    }

    /** This masking, sparing some names and ids in texts: those of a reader's scope. */
    public Masking sparing(Set<String> words) {
        return new Masking(this, words);
    }

    /** Whether it hides anybody. */
    public boolean isOn() {
        return on;
    }

    /** A person's name as it may be shown: 张*, 欧阳**. */
    public String name(String name) {
        return on ? MaskedWord.name(name) : name;
    }

    /** A person's id as it may be shown: P**1. */
    public String id(String id) {
        return on ? MaskedWord.id(id) : id;
    }

    /** A text in which persons may be named. */
    public String text(String text) {
        if (!on) {
            return text;
        }
        StringBuilder masked = null;
        int taken = 0;
        for (int at = 0; at < text.length(); ) {
            int end = wordAt(text, at);
            if (end > at) {
                masked = masked == null ? new StringBuilder(text.length()) : masked;
                String word = text.substring(at, end);
                masked.append(text, taken, at)
                        .append(names.contains(word) ? MaskedWord.name(word) : MaskedWord.id(word));
                taken = end;
                at = end;
            } else {
                at++;
            }
        }
        return masked == null ? text : masked.append(text, taken, text.length()).toString();
    }

    /** Where the name, id or number that begins here ends; the place itself where none begins. */
    private int wordAt(String text, int at) {
        int[] tried = lengths.get(text.charAt(at));
        if (tried != null) {
            for (int length : tried) {
                int end = at + length;
                if (end <= text.length() && isPerson(text, at, end)) {
                    return end;
                }
            }
        }
        return MaskedWord.endOfNumber(text, at);
    }

    private boolean isPerson(String text, int at, int end) {
        String word = text.substring(at, end);
        if (spared.contains(word)) {
            return false;
        }
        if (names.contains(word)) {
            return standsAlone(text, at, end);
        }
        if (!ids.contains(word)) {
            return false;
        }
        boolean smallNumber = end - at < SHORTEST_FREE_NUMBER && word.chars().allMatch(Character::isDigit);
        return smallNumber ? isSetApart(text, at, end) : standsAlone(text, at, end);
    }

    /** Whether a word in Latin letters or digits is no part of a longer one; Chinese has no such bounds. */
    private static boolean standsAlone(String text, int at, int end) {
        return !(joins(sign(text, at - 1)) && joins(sign(text, at)))
                && !(joins(sign(text, end - 1)) && joins(sign(text, end)));
    }

    private static boolean isSetApart(String text, int at, int end) {
        return "（(@;；、".indexOf(sign(text, at - 1)) >= 0 && "）)@;；、".indexOf(sign(text, end)) >= 0;
    }

    private static boolean joins(char sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9');
    }

    /** A sign of the text; outside of it what sets words apart. */
    private static char sign(String text, int at) {
        return at < 0 || at >= text.length() ? ';' : text.charAt(at);
    }
}
