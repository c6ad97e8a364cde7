package io.mingcha.intake;

import io.mingcha.dictionary.ColumnType;
import java.io.IOException;

/** The records of a sheet that a table reads by its header. */
final class RawRecords implements RecordSource {
    private final RawRows rows;
    private final String encoding;
    private SheetNumbers numbers = new SheetNumbers(false);

    RawRecords(RawSheet sheet, String encoding) throws IOException {
        this.rows = sheet.open();
        this.encoding = encoding;
    }

    @Override
    public boolean next(Cells record) throws IOException {
        RawRow row = rows.next();
        if (row == null) {
            return false;
        }
        record.begin(row.number());
        for (RawCell cell : row.cells()) {
            record.add(cell.written(), cell.kind());
            SheetNumbers own = cell.numbers();
            numbers = own == null ? numbers : own;
        }
        return true;
    }

    @Override
    public void adapt(Cells record, int cell, ColumnType type) throws CellFault {
        numbers.adapt(record, cell, type);
    }

    @Override
    public boolean exactWidth() {
        return false;
    }

    @Override
    public String encoding() {
        return encoding;
    }

    /** A sheet that was read whole tells nothing of its place on disk. */
    @Override
    public long bytesRead() {
        return 0;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
