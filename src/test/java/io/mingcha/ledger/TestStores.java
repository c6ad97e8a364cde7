package io.mingcha.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** Fresh ledgers for tests, in a file or in the one PostgreSQL that a test run starts. */
public final class TestStores {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestStores() {}

    public static LedgerUrl sqlite() {
        try {
            return new LedgerUrl.Sqlite(Files.createDirectories(Path.of("target", "ledgers"))
                    .resolve("ledger-" + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".db"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static LedgerUrl postgres() {
        String name = "ledger_" + DATABASES.incrementAndGet();
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new LedgerUrl.Postgres(Server.RUNNING.getJdbcUrl("postgres", name));
    }

    /** Started when first asked for, ended with the JVM. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder().start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void close(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
