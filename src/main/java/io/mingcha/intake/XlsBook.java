package io.mingcha.intake;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;

/** Reads a workbook of the old binary format, which holds at most 65,536 rows a sheet and is read whole. */
final class XlsBook {
    private static final long LARGEST = 100L << 20;

    private XlsBook() {}

    /** @throws BrokenInputException if it is none, is encrypted, or is larger than any such workbook in use */
    static List<RawSheet> sheets(Path path) throws IOException {
        if (Files.size(path) > LARGEST) {
            throw new BrokenInputException("xls 工作簿超过 100 MB，请另存为 xlsx");
        }
        try (POIFSFileSystem files = new POIFSFileSystem(path.toFile(), true)) {
            if (files.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new BrokenInputException("工作簿加了密码，请去掉密码后再试");
            }
            try (HSSFWorkbook workbook = new HSSFWorkbook(files)) {
                return sheets(workbook);
            }
        } catch (EncryptedDocumentException e) {
            throw new BrokenInputException("工作簿加了密码，请去掉密码后再试", e);
        } catch (BrokenInputException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // the library tells damage by exceptions of many kinds
            throw new BrokenInputException("不是可读的 xls 工作簿，或文件已损坏", e);
        }
    }

    private static List<RawSheet> sheets(HSSFWorkbook workbook) {
        SheetNumbers numbers = new SheetNumbers(workbook.getInternalWorkbook().isUsing1904DateWindowing());
        List<RawSheet> sheets = new ArrayList<>();
        for (int at = 0; at < workbook.getNumberOfSheets(); at++) {
            HSSFSheet sheet = workbook.getSheetAt(at);
            List<RawRow> rows = new ArrayList<>();
            List<Integer> hiddenRows = new ArrayList<>();
            int width = 0;
            for (Row row : sheet) {
                rows.add(row(row, numbers));
                width = Math.max(width, row.getLastCellNum());
                if (row.getZeroHeight()) {
                    hiddenRows.add(row.getRowNum() + 1);
                }
            }
            List<Integer> hiddenColumns = new ArrayList<>();
            for (int column = 0; column < width; column++) {
                if (sheet.isColumnHidden(column)) {
                    hiddenColumns.add(column);
                }
            }
            List<SheetLayout.Area> merges = new ArrayList<>();
            for (CellRangeAddress area : sheet.getMergedRegions()) {
                merges.add(new SheetLayout.Area(
                        area.getFirstRow() + 1, area.getFirstColumn(), area.getLastRow() + 1, area.getLastColumn()));
            }
            boolean hidden = workbook.isSheetHidden(at) || workbook.isSheetVeryHidden(at);
            sheets.add(new ReadSheet(
                    sheet.getSheetName(), hidden, new SheetLayout(merges, hiddenRows, hiddenColumns, true), rows));
        }
        return sheets;
    }

    private static RawRow row(Row row, SheetNumbers numbers) {
        List<RawCell> cells = new ArrayList<>();
        for (int column = 0; column < row.getLastCellNum(); column++) {
            Cell cell = row.getCell(column);
            cells.add(cell == null ? RawCell.BLANK : cell(cell, numbers));
        }
        return new RawRow(row.getRowNum() + 1, cells);
    }

    private static RawCell cell(Cell cell, SheetNumbers numbers) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> RawCell.text(cell.getStringCellValue().strip());
            case NUMERIC ->
                new RawCell(BigDecimal.valueOf(cell.getNumericCellValue()).toPlainString(), Cells.Kind.NUMBER, numbers);
            case BOOLEAN -> RawCell.text(Boolean.toString(cell.getBooleanCellValue()));
            case ERROR -> new RawCell("#", Cells.Kind.ERROR, numbers);
            case BLANK, FORMULA, _NONE -> RawCell.BLANK;
        };
    }
}
