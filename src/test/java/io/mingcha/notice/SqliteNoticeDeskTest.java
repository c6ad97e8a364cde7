package io.mingcha.notice;

import io.mingcha.ledger.LedgerUrl;
import io.mingcha.ledger.TestStores;

class SqliteNoticeDeskTest extends NoticeDeskTest {
    @Override
    LedgerUrl fresh() {
        return TestStores.sqlite();
    }
}
