package io.mingcha.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/** The fourteen checks as SQL over the same files, in DuckDB. */
public final class ColumnStore {
    private ColumnStore() {}

    /** Takes the data folder, the file to write rule and key of each finding to, and the number of threads. */
    public static void main(String[] args) throws IOException, SQLException {
        Path data = Path.of(args[0]);
        String script;
        try (InputStream in = ColumnStore.class.getResourceAsStream("checks.sql")) {
            script = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{data}", data.toString())
                    .replace("{as_of}", BigOffice.AS_OF.toString())
                    .replace("{out}", args[1]);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set threads = " + args[2]);
            statement.execute("set preserve_insertion_order = false");
            for (String sql : script.split(";\\s*\n")) {
                statement.execute(sql);
            }
        }
    }
}
