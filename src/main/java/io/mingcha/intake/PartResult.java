package io.mingcha.intake;

import io.mingcha.index.IndexReader;
import io.mingcha.index.IndexWriter;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What became of the rows of one file or sheet, those accepted apart.
 *
 * @param declares whether it says by itself that the table exists
 */
record PartResult(
        FileBalance balance,
        Set<String> columns,
        boolean declares,
        List<Rejected> rejected,
        List<Note> notes,
        Set<String> rejectedPersons,
        Set<RejectedPlace> rejectedPlaces)
        implements PartOutcome {

    @Override
    public List<EmptyFile> emptyFiles() {
        return declares && balance.rows() == 0 ? List.of(new EmptyFile(balance.file(), balance.table())) : List.of();
    }

    void write(IndexWriter out) throws IOException {
        out.text(balance.file());
        out.text(balance.table());
        out.text(balance.encoding());
        out.number(balance.accepted());
        out.number(balance.repeated());
        out.number(balance.rejected());
        write(out, columns);
        out.flag(declares);
        out.count(rejected.size());
        for (Rejected row : rejected) {
            out.count(row.row());
            out.text(row.column());
            out.text(row.value());
            out.text(row.reason());
        }
        out.count(notes.size());
        for (Note note : notes) {
            out.text(note.file());
            out.text(note.text());
        }
        write(out, rejectedPersons);
        out.count(rejectedPlaces.size());
        for (RejectedPlace place : rejectedPlaces) {
            LocalDate date = place.ownDate();
            out.text(date == null ? null : date.toString());
            out.count(place.owners().size());
            for (Map.Entry<String, String> owner : place.owners().entrySet()) {
                out.text(owner.getKey());
                out.text(owner.getValue());
            }
        }
    }

    private static void write(IndexWriter out, Set<String> texts) throws IOException {
        out.count(texts.size());
        for (String text : texts) {
            out.text(text);
        }
    }

    static PartResult read(IndexReader in) throws IOException {
        String file = in.requiredText();
        String table = in.requiredText();
        String encoding = in.requiredText();
        long accepted = in.number();
        long repeated = in.number();
        long fallen = in.number();
        Set<String> columns = texts(in);
        boolean declares = in.flag();
        List<Rejected> rejected = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            rejected.add(
                    new Rejected(file, table, in.count(), in.requiredText(), in.requiredText(), in.requiredText()));
        }
        List<Note> notes = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            notes.add(new Note(in.requiredText(), in.requiredText()));
        }
        Set<String> persons = texts(in);
        Set<RejectedPlace> places = new LinkedHashSet<>();
        for (int left = in.count(); left > 0; left--) {
            String date = in.text();
            Map<String, String> owners = new HashMap<>();
            for (int owner = in.count(); owner > 0; owner--) {
                owners.put(in.requiredText(), in.requiredText());
            }
            places.add(new RejectedPlace(table, owners, date == null ? null : LocalDate.parse(date)));
        }
        FileBalance balance =
                new FileBalance(file, table, encoding, accepted + repeated + fallen, accepted, repeated, fallen);
        return new PartResult(balance, columns, declares, rejected, notes, persons, places);
    }

    private static Set<String> texts(IndexReader in) throws IOException {
        Set<String> texts = new LinkedHashSet<>();
        for (int left = in.count(); left > 0; left--) {
            texts.add(in.requiredText());
        }
        return texts;
    }
}
