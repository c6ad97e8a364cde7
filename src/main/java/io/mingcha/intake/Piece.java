package io.mingcha.intake;

import java.io.IOException;

/** A part of the reading of a table that is made ready beside others and then takes its turn. */
interface Piece {
    TablePart part();

    /** Does what needs no other piece; called in any thread. */
    void prepare() throws IOException;

    /** Adds the rows to the table; called for one piece at a time, in their order. */
    void take(TableReader reader) throws IOException;
}
