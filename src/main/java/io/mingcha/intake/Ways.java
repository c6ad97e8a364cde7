package io.mingcha.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** In which way each part of a table is read: as it is kept, in pieces, or in one go. */
final class Ways {
    private final List<TablePart> parts;
    private final boolean alone;
    private final KeptParts kept;
    private final Set<TablePart> careful = new HashSet<>();
    private final Set<TablePart> stale = new HashSet<>();

    /**
     * @param given whether rows come to the table that are no file's
     * @param kept parts as they were read before
     */
    Ways(List<TablePart> parts, boolean given, KeptParts kept) {
        this.parts = parts;
        this.alone = parts.size() == 1 && !given;
        this.kept = kept;
    }

    /** The parts in pieces. */
    List<Piece> cut() {
        List<Piece> pieces = new ArrayList<>();
        for (TablePart part : parts) {
            KeptPart known = stale.contains(part) ? null : kept.find(part);
            PlainFile plain = known != null || careful.contains(part) ? null : PlainFile.of(part);
            if (known != null) {
                pieces.add(new KeptPiece(part, known, alone));
            } else if (plain == null) {
                pieces.add(new WholePart(part));
            } else {
                pieces.addAll(PlainPiece.of(plain));
            }
        }
        return pieces;
    }

    /** Hears that a part is no plain one. */
    void careful(TablePart part) {
        careful.add(part);
    }

    /** Hears that what is kept of parts is of no use. */
    void stale(Collection<TablePart> which) {
        stale.addAll(which);
        which.forEach(kept::forget);
    }
}
