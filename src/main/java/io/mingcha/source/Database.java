package io.mingcha.source;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import io.mingcha.intake.GivenPart;
import io.mingcha.intake.PackedRows;
import io.mingcha.intake.UnreadableFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * A database of which a list of sources names the tables.
 *
 * @param name what evidence calls it
 * @param queries by table, in the order they are asked
 */
record Database(String name, String url, Credentials credentials, Map<Table, String> queries) {
    private static final int FETCHED = 1_000;
    private static final Pattern QUERY = Pattern.compile("(?is)^\\s*(select|with)\\b[^;]*;?\\s*$");
    private static final Pattern SECRET = Pattern.compile("(?i)(password|pwd|passwd)\\s*=|://[^/@]*:[^/@]*@");

    static Database read(ProfileKey key, Path folder, Dictionary dictionary) {
        key.allowOnly("name", "url", "user", "user_env", "password_env", "credentials", "tables");
        String url = key.get("url").text();
        if (!url.startsWith("jdbc:")) {
            throw key.get("url").fault("应以 jdbc: 开头");
        }
        if (SECRET.matcher(url).find()) {
            throw key.get("url").fault("不要把密码写在这里；用 password_env 写环境变量的名字，或用 credentials 写只有自己能读的文件");
        }
        Map<Table, String> queries = new LinkedHashMap<>();
        key.get("tables").entries().forEach((name, query) -> {
            Table table = dictionary.find(name);
            if (table == null) {
                throw query.fault("没有名为“" + name + "”的表；mingcha data tables 列出所有表");
            }
            if (!QUERY.matcher(query.text()).matches()) {
                throw query.fault("应为一条 select 查询");
            }
            queries.put(table, query.text());
        });
        return new Database(key.get("name").text(), url, Credentials.read(key, folder), queries);
    }

    /**
     * Asks for every table, in one read-only transaction, so that all of them are of one moment.
     *
     * @throws UnreadableFileException if the database cannot be read
     */
    List<GivenPart> read(Credentials.Environment environment) {
        List<GivenPart> parts = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, properties(environment))) {
            if (!isSqlite()) {
                connection.setReadOnly(true);
            }
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(
                    isSqlite() ? Connection.TRANSACTION_SERIALIZABLE : Connection.TRANSACTION_REPEATABLE_READ);
            for (Map.Entry<Table, String> query : queries.entrySet()) {
                parts.add(read(connection, query.getKey(), query.getValue()));
            }
            connection.rollback();
        } catch (SQLException e) {
            throw new UnreadableFileException(label(), reason(e), e);
        }
        return parts;
    }

    private boolean isSqlite() {
        return url.toLowerCase(Locale.ROOT).startsWith("jdbc:sqlite:");
    }

    private Properties properties(Credentials.Environment environment) {
        Properties properties = credentials.properties(label(), environment);
        if (isSqlite()) {
            // opened for reading only: a missing file is then an error and not a new database
            properties.setProperty("open_mode", "1");
        }
        return properties;
    }

    private String label() {
        return "数据库 " + name;
    }

    private static String reason(SQLException e) {
        return String.valueOf(e.getMessage()).contains("No suitable driver")
                ? "没有能连接它的驱动，请把厂家的 JDBC 驱动（jar）放进发行目录的 lib/drivers"
                : "读取失败：" + e.getMessage();
    }

    private GivenPart read(Connection connection, Table table, String query) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(query, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(FETCHED);
            try (ResultSet rows = statement.executeQuery()) {
                QueryColumns columns = QueryColumns.of(rows.getMetaData(), table, label());
                PackedRows read = new PackedRows(table.columns().size());
                while (rows.next()) {
                    read.append(read.size() + 1, columns.cells(rows));
                }
                return new GivenPart(label() + "#" + table.name(), table.name(), "jdbc", columns.names(), read);
            }
        }
    }
}
