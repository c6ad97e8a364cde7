package io.mingcha.source;

import io.mingcha.intake.UnreadableFileException;
import java.io.Serializable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a database is reached, to be read only.
 *
 * @param label what messages and evidence call it
 * @param properties handed to the driver; they hold a password and are never shown
 */
public record DatabaseAccess(String label, String url, Properties properties) implements Serializable {
    private static final Pattern SECRET = Pattern.compile("(?i)(password|pwd|passwd)\\s*=|://[^/@]*:[^/@]*@");

    /**
     * Reaches a database by its address.
     *
     * @param user null where the file or nobody tells
     * @param passwordVariable the environment's variable that holds the password; null where the file or nobody tells
     * @param file with {@code user=} and {@code password=}, readable by its owner only; null for none
     * @throws UnreadableFileException if the address is none or holds a password, a variable is not set, or others may
     *     read the file
     */
    public static DatabaseAccess of(
            String url,
            @Nullable String user,
            @Nullable String passwordVariable,
            @Nullable Path file,
            Credentials.Environment environment) {
        String label = "数据库";
        if (!url.startsWith("jdbc:")) {
            throw new UnreadableFileException(label, "地址应以 jdbc: 开头");
        }
        if (hasSecret(url)) {
            throw new UnreadableFileException(label, "不要把密码写在地址里；密码放在环境变量或只有自己能读的文件里");
        }
        return new DatabaseAccess(
                label, url, new Credentials(user, null, passwordVariable, file).properties(label, environment));
    }

    /** Whether an address holds a password, which others would see. */
    static boolean hasSecret(String url) {
        return SECRET.matcher(url).find();
    }

    /** Begins a transaction that reads and sees one moment. */
    Connection begin() throws SQLException {
        Connection connection = connect();
        try {
            if (!is("sqlite")) {
                connection.setReadOnly(true);
            }
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(
                    is("sqlite") ? Connection.TRANSACTION_SERIALIZABLE : Connection.TRANSACTION_REPEATABLE_READ);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * Begins a transaction that sees the moment of another one.
     *
     * @param snapshot that moment's name; null where the database has none
     */
    Connection begin(@Nullable String snapshot) throws SQLException {
        Connection connection = begin();
        if (snapshot != null) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction snapshot '" + snapshot + "'");
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        }
        return connection;
    }

    /** Whether it is a database of that kind. */
    boolean is(String kind) {
        return url.toLowerCase(Locale.ROOT).startsWith("jdbc:" + kind + ":");
    }

    /** A driver beside this program is found even where the machine's own loader does not know of it. */
    private Connection connect() throws SQLException {
        Properties given = new Properties();
        given.putAll(properties);
        if (is("sqlite")) {
            // opened for reading only: a missing file is then an error and not a new database
            given.setProperty("open_mode", "1");
        }
        for (Driver driver : ServiceLoader.load(Driver.class, DatabaseAccess.class.getClassLoader())) {
            Connection connection = driver.acceptsURL(url) ? driver.connect(url, given) : null;
            if (connection != null) {
                return connection;
            }
        }
        return DriverManager.getConnection(url, given);
    }

    /** What is told of a database that could not be read. */
    UnreadableFileException unreadable(SQLException e) {
        String reason = String.valueOf(e.getMessage()).contains("No suitable driver")
                ? "没有能连接它的驱动，请把厂家的 JDBC 驱动（jar）放进发行目录的 lib/drivers"
                : "读取失败：" + e.getMessage();
        return new UnreadableFileException(label, reason, e);
    }

    @Override
    public String toString() {
        return label;
    }
}
