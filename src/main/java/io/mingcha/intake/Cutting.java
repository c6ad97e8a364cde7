package io.mingcha.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How a table's parts are cut into pieces, by what was learnt of them so far. */
final class Cutting {
    private final List<TablePart> parts;
    private final boolean alone;
    private final KeptParts kept;
    private final Set<TablePart> careful = new HashSet<>();
    private final Set<TablePart> stale = new HashSet<>();

    /** @param alone whether there are no rows beside those of the one part */
    Cutting(List<TablePart> parts, boolean alone, KeptParts kept) {
        this.parts = parts;
        this.alone = alone;
        this.kept = kept;
    }

    /** Has a part read in the way that every file can be read in. */
    void readCarefully(TablePart part) {
        careful.add(part);
    }

    /** Has parts read anew that were kept. */
    void readAnew(Collection<TablePart> outdated) {
        stale.addAll(outdated);
        stale.forEach(kept::forget);
    }

    /** The pieces, in the order of the parts. */
    List<Piece> pieces() {
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
}
