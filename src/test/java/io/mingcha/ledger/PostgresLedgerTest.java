package io.mingcha.ledger;

class PostgresLedgerTest extends StoreTest {
    @Override
    LedgerUrl fresh() {
        return TestStores.postgres();
    }
}
