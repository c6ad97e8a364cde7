package io.mingcha.ledger;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Where a ledger lies: {@code sqlite:PATH} or {@code jdbc:postgresql://HOST/DATABASE}. */
public sealed interface LedgerUrl {
    /** What {@code ledger} commands use where none is named. */
    String DEFAULT = "sqlite:./mingcha.db";

    /** A file on this machine; its folder exists, the file may not. */
    record Sqlite(Path file) implements LedgerUrl {
        @Override
        public String shown() {
            return file.toString();
        }
    }

    /** A database on a server. */
    record Postgres(String jdbcUrl) implements LedgerUrl {
        /** Without the part that may hold a password. */
        @Override
        public String shown() {
            int query = jdbcUrl.indexOf('?');
            return query < 0 ? jdbcUrl : jdbcUrl.substring(0, query);
        }

        @Override
        public String toString() {
            return shown();
        }
    }

    /** How messages name it. */
    String shown();

    /**
     * Reads a URL.
     *
     * @throws IllegalArgumentException if it is of neither form; the message is a Chinese sentence
     */
    static LedgerUrl parse(String text) {
        String url = text.strip();
        if (url.startsWith("sqlite:") && url.length() > "sqlite:".length()) {
            try {
                return new Sqlite(Path.of(url.substring("sqlite:".length())));
            } catch (InvalidPathException e) {
                throw new IllegalArgumentException("台账地址 " + url + " 中的路径不合规定。", e);
            }
        }
        if (url.startsWith("jdbc:postgresql://")) {
            return new Postgres(url);
        }
        throw new IllegalArgumentException(
                "台账地址应为 sqlite:文件 或 jdbc:postgresql://主机/数据库，而给出的是 " + new Postgres(url).shown() + "。");
    }
}
