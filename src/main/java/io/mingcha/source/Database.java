package io.mingcha.source;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.dictionary.Table;
import io.mingcha.intake.GivenPart;
import io.mingcha.intake.UnreadableFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A database of which a list of sources names the tables.
 *
 * @param name what evidence calls it
 * @param queries by table, in the order they are asked
 */
record Database(String name, String url, Credentials credentials, Map<Table, String> queries) {
    private static final Pattern QUERY = Pattern.compile("(?is)^\\s*(select|with)\\b[^;]*;?\\s*$");

    static Database read(ProfileKey key, Path folder, Dictionary dictionary) {
        key.allowOnly("name", "url", "user", "user_env", "password_env", "credentials", "tables");
        String url = key.get("url").text();
        if (!url.startsWith("jdbc:")) {
            throw key.get("url").fault("应以 jdbc: 开头");
        }
        if (DatabaseAccess.hasSecret(url)) {
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
        DatabaseAccess access = new DatabaseAccess(label(), url, credentials.properties(label(), environment));
        List<GivenPart> parts = new ArrayList<>();
        try (Connection connection = access.begin()) {
            for (Map.Entry<Table, String> query : queries.entrySet()) {
                parts.add(read(connection, query.getKey(), query.getValue()));
            }
            connection.rollback();
        } catch (SQLException e) {
            throw access.unreadable(e);
        }
        return parts;
    }

    private String label() {
        return "数据库 " + name;
    }

    private GivenPart read(Connection connection, Table table, String query) throws SQLException {
        String file = label() + "#" + table.name();
        return new TableRange(file, table.name(), query, List.of(), null).read(connection, table, label());
    }
}
