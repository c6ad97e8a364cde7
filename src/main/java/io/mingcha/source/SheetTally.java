package io.mingcha.source;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Counts what becomes of one sheet's rows. Every entry is kept or withheld in the end, and the balance is checked. */
final class SheetTally {
    private final String file;
    private final String sheet;
    private final Profile profile;
    private final String encoding;
    private final List<Withheld> withheld = new ArrayList<>();
    private final Map<Withheld.Kind, Integer> kinds = new EnumMap<>(Withheld.Kind.class);
    private final Set<String> unmatched = new TreeSet<>();
    private @Nullable LocalDateTime generated;
    private int around;
    private final List<Entry> entries = new ArrayList<>();
    private int blank;
    private int kept;
    private int matched;

    SheetTally(String file, String sheet, Profile profile, String encoding) {
        this.file = file;
        this.sheet = sheet;
        this.profile = profile;
        this.encoding = encoding;
    }

    /** One that nobody looks at. */
    static SheetTally none() {
        return new SheetTally("", "", Profile.NONE, "");
    }

    String file() {
        return file;
    }

    String sheet() {
        return sheet;
    }

    /** How evidence names the place: a sheet is told apart, since its rows are numbered for themselves. */
    String place() {
        return sheet.isEmpty() ? file : file + "#" + sheet;
    }

    String encoding() {
        return encoding;
    }

    Profile profile() {
        return profile;
    }

    /** When the source was made, by its own words; null where it does not say. */
    @Nullable
    LocalDateTime generated() {
        return generated;
    }

    void generated(LocalDateTime at) {
        generated = at;
    }

    /** A title, header, sum or footer. */
    void around() {
        around++;
    }

    /** A day of a matrix without anything in it. */
    void blank() {
        blank++;
    }

    /** A row, or a day of a matrix, that must end as kept or withheld. */
    Entry entry(int row, String words) {
        Entry entry = new Entry(row, words);
        entries.add(entry);
        return entry;
    }

    void matched() {
        matched++;
    }

    void unmatched(String person) {
        unmatched.add(person);
    }

    /** Whether persons are known and the sheet names none of them. */
    boolean joinsNobody(Roster people) {
        return people.known()
                && matched == 0
                && !unmatched.isEmpty()
                && unmatched.stream().noneMatch(people::knows);
    }

    Set<String> unmatched() {
        return unmatched;
    }

    /** Everything that was not kept. */
    List<Withheld> withheld() {
        entries.forEach(Entry::close);
        return withheld;
    }

    SheetBalance balance() {
        return new SheetBalance(
                file,
                sheet,
                profile.name(),
                profile.matrix() != null,
                around,
                blank,
                entries.size(),
                Map.copyOf(kinds),
                kept);
    }

    /** One thing that the sheet tells, until it is known what becomes of it. */
    final class Entry {
        private final int row;
        private final String words;
        private boolean settled;
        private Withheld.@Nullable Kind lateKind;
        private String lateReason = "";

        private Entry(int row, String words) {
            this.row = row;
            this.words = words;
        }

        int row() {
            return row;
        }

        SheetTally tally() {
            return SheetTally.this;
        }

        void keep() {
            if (!settled) {
                settled = true;
                kept++;
            }
        }

        /** Is withheld unless it is kept until all rows are settled. */
        void withholdLater(Withheld.Kind kind, String reason) {
            lateKind = kind;
            lateReason = reason;
        }

        private void close() {
            if (lateKind != null) {
                withhold(lateKind, "", "", lateReason);
            }
        }

        void withhold(Withheld.Kind kind, String person, String date, String reason) {
            if (!settled) {
                settled = true;
                kinds.merge(kind, 1, Integer::sum);
                withheld.add(new Withheld(file, sheet, row, kind, person, date, words, reason));
            }
        }
    }
}
