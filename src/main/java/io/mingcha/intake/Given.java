package io.mingcha.intake;

import io.mingcha.dictionary.Table;
import java.util.List;
import java.util.Set;

/**
 * What was made of files whose layout the tables do not know, to be taken in beside a data folder.
 *
 * @param parts in the order they are taken in
 * @param notes on the making
 * @param claimed the paths below the data folder that were read this way and must not be read again
 * @param lostCover the persons that something names which could have excused them and could not be read
 */
public record Given(List<GivenPart> parts, List<Note> notes, Set<String> claimed, Set<String> lostCover) {
    /** Nothing. */
    public static final Given NONE = new Given(List.of(), List.of(), Set.of(), Set.of());

    public Given {
        parts = List.copyOf(parts);
        notes = List.copyOf(notes);
        claimed = Set.copyOf(claimed);
        lostCover = Set.copyOf(lostCover);
    }

    List<GivenPart> of(Table table) {
        return parts.stream().filter(part -> part.table().equals(table.name())).toList();
    }
}
