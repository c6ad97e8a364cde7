package io.mingcha.notice;

import io.mingcha.ledger.LedgerUrl;
import io.mingcha.ledger.TestStores;

class PostgresNoticeDeskTest extends NoticeDeskTest {
    @Override
    LedgerUrl fresh() {
        return TestStores.postgres();
    }
}
