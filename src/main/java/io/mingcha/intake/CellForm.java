package io.mingcha.intake;

/** What a cell of one column may look like, and what it is stored as. */
interface CellForm {
    /**
     * The stored value of a cell that is not blank; {@link io.mingcha.table.Rows#BLANK} where its text stands for none.
     *
     * @param cells the record; a form may fold the cell's characters in place
     * @throws CellFault if the cell's text is none of the accepted forms
     */
    long read(Cells cells, int cell) throws CellFault;
}
