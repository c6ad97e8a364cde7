package io.mingcha.ledger;

class SqliteLedgerTest extends StoreTest {
    @Override
    LedgerUrl fresh() {
        return TestStores.sqlite();
    }
}
