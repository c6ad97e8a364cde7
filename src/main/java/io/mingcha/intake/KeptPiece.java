package io.mingcha.intake;

import java.io.IOException;

/**
 * A part that is taken up as it is kept.
 *
 * @param alone whether its table has no other part, so that no key can be there twice
 */
record KeptPiece(TablePart part, KeptPart kept, boolean alone) implements Piece {
    @Override
    public void prepare() throws IOException {
        kept.verify();
    }

    @Override
    public void take(TableReader reader) throws IOException {
        reader.takeKept(kept, alone);
    }
}
