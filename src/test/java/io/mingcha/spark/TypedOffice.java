package io.mingcha.spark;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.mingcha.dictionary.Column;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import io.mingcha.intake.Intake;
import io.mingcha.intake.IntakeListener;
import io.mingcha.table.Dataset;
import io.mingcha.table.Rows;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The accepted rows of a data folder with cells of types: dates, amounts, counts and truth values, other cells as texts. */
final class TypedOffice {
    private final Dataset office;

    private TypedOffice(Dataset office) {
        this.office = office;
    }

    static TypedOffice of(Path folder) {
        return new TypedOffice(Intake.read(folder, Dictionary.shipped(), 2, IntakeListener.NONE)
                .dataset());
    }

    List<Table> tables() {
        return office.tables().values().stream().map(Rows::table).toList();
    }

    Rows rows(String table) {
        return office.tables().get(table);
    }

    /** Writes every table as a csv file. */
    Path csv(Path folder) throws IOException {
        for (Table table : tables()) {
            try (CsvWriter csv = CsvWriter.builder().build(folder.resolve(table.name() + ".csv"))) {
                csv.writeRecord(table.columns().stream().map(Column::name).toList());
                for (int row = 0; row < rows(table.name()).size(); row++) {
                    csv.writeRecord(Arrays.stream(cells(table, row))
                            .map(cell -> cell == null ? "" : cell.toString())
                            .toList());
                }
            }
        }
        return folder;
    }

    /** Writes every table as a folder of part files. */
    void parquet(JavaSparkContext spark, Path folder) {
        SparkSession session =
                SparkSession.builder().sparkContext(spark.sc()).getOrCreate().newSession();
        session.conf().set("spark.sql.datetime.java8API.enabled", "true");
        for (Table table : tables()) {
            StructType schema = new StructType();
            for (Column column : table.columns()) {
                schema = schema.add(column.name(), type(column));
            }
            List<org.apache.spark.sql.Row> written = new ArrayList<>();
            for (int row = 0; row < rows(table.name()).size(); row++) {
                written.add(RowFactory.create(cells(table, row)));
            }
            session.createDataFrame(written, schema)
                    .repartition(2)
                    .write()
                    .parquet(folder.resolve(table.name() + ".parquet").toString());
        }
    }

    /** Fills tables of a database. */
    void database(Connection connection) throws SQLException {
        for (Table table : tables()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("create table " + table.name() + " ("
                        + table.columns().stream()
                                .map(column -> "\"" + column.name() + "\" " + sqlType(column))
                                .collect(Collectors.joining(", "))
                        + ", at timestamptz default now())");
            }
            String marks = table.columns().stream().map(column -> "?").collect(Collectors.joining(", "));
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into " + table.name() + " values (" + marks + ")")) {
                for (int row = 0; row < rows(table.name()).size(); row++) {
                    set(insert, table, cells(table, row));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
    }

    private static void set(PreparedStatement insert, Table table, Object[] cells) throws SQLException {
        for (Column column : table.columns()) {
            Object cell = cells[column.index()];
            int mark = column.index() + 1;
            if (cell == null) {
                insert.setNull(mark, Types.NULL);
            } else {
                insert.setObject(mark, cell instanceof LocalDate day ? Date.valueOf(day) : cell);
            }
        }
    }

    private Object[] cells(Table table, int row) {
        Rows rows = rows(table.name());
        Object[] cells = new Object[table.columns().size()];
        for (Column column : table.columns()) {
            long value = rows.value(column.index(), row);
            cells[column.index()] = value == Rows.BLANK ? null : cell(rows, column, row, value);
        }
        return cells;
    }

    private static Object cell(Rows rows, Column column, int row, long value) {
        return switch (column.type()) {
            case DATE -> LocalDate.ofEpochDay(value);
            case MONEY -> java.math.BigDecimal.valueOf(value, 2);
            case INT -> value;
            case BOOL -> value != 0;
            case ENUM -> column.codes().get((int) value).name();
            case TIME ->
                (value >= 86_400 ? "次日 " : "")
                        + java.time.LocalTime.ofSecondOfDay(value % 86_400)
                                .format(java.time.format.DateTimeFormatter.ISO_LOCAL_TIME);
            case DATETIME ->
                java.time.LocalDateTime.ofEpochSecond(value, 0, java.time.ZoneOffset.UTC)
                        .toString();
            case ID, IDS, TEXT -> String.valueOf(rows.text(column.index(), row));
        };
    }

    private static DataType type(Column column) {
        return switch (column.type()) {
            case DATE -> DataTypes.DateType;
            case MONEY -> DataTypes.createDecimalType(18, 2);
            case INT -> DataTypes.LongType;
            case BOOL -> DataTypes.BooleanType;
            default -> DataTypes.StringType;
        };
    }

    private static String sqlType(Column column) {
        return switch (column.type()) {
            case DATE -> "date";
            case MONEY -> "numeric(18,2)";
            case INT -> "bigint";
            case BOOL -> "boolean";
            default -> "text";
        };
    }
}
