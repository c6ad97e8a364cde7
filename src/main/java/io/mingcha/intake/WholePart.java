package io.mingcha.intake;

import java.io.IOException;

/** A part that is read in one go, row by row. */
record WholePart(TablePart part) implements Piece {
    @Override
    public void prepare() {
        // A part is read when the rows before it are known.
    }

    @Override
    public void take(TableReader reader) throws IOException {
        try (RowSource source = part.open()) {
            reader.begin(part.file().name(), part.bytes(), source);
            Cells row = new Cells();
            while (source.next(row)) {
                reader.take(row);
            }
            reader.end();
        }
    }
}
