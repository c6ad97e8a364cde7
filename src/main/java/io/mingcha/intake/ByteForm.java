package io.mingcha.intake;

/** What nearly every cell of a column looks like, read from the bytes of a file. */
interface ByteForm {
    /** What stands for a cell that must be looked at by the column's {@link CellForm}. */
    long UNUSUAL = Long.MIN_VALUE + 1;

    /**
     * The stored value of a cell.
     *
     * @param from where its text begins, ASCII blanks apart; it is not empty
     * @param to where its text ends
     */
    long read(byte[] bytes, int from, int to);
}
