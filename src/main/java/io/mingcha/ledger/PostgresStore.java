package io.mingcha.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A ledger on a PostgreSQL server. */
record PostgresStore(LedgerUrl.Postgres url) implements Store {
    private static final int LOCK_SECONDS = 30;

    @Override
    public Connection connect(boolean mustExist) throws SQLException {
        Connection connection = DriverManager.getConnection(url.jdbcUrl());
        try (Statement statement = connection.createStatement()) {
            statement.execute("set lock_timeout = '" + LOCK_SECONDS + "s'");
        }
        return connection;
    }

    @Override
    public void beginRead(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
    }

    /** The head's row is locked first, and what is read after it is what the writer before has committed. */
    @Override
    public void beginWrite(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(false);
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Override
    public void rollBack(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    @Override
    public String tablesQuery() {
        return "select table_name from information_schema.tables where table_schema = current_schema()";
    }

    @Override
    public String jdbcUrl() {
        return url.jdbcUrl();
    }

    @Override
    public LedgerFault fault(SQLException fault) {
        String state = fault.getSQLState() == null ? "" : fault.getSQLState();
        String why;
        if (state.startsWith("08")) {
            why = "连接不上。请检查地址、网络和数据库服务";
        } else if (state.startsWith("28")) {
            why = "拒绝登录。请检查用户名和密码";
        } else {
            why = switch (state) {
                case "3D000" -> "没有这个数据库。请先建立";
                case "53100" -> "所在的磁盘已满，本次未写入。请腾出空间后重试";
                case "25006", "42501" -> "不能写入。请检查数据库用户的权限";
                case "55P03", "40P01" -> "正被别的程序占用，等了 " + LOCK_SECONDS + " 秒仍未轮到，本次未写入。请稍后重试";
                default -> "出错：" + fault.getMessage();
            };
        }
        return new LedgerFault("台账 " + url.shown() + " " + why + "。", fault);
    }
}
