package io.mingcha.command;

import io.mingcha.ledger.Ledger;
import io.mingcha.ledger.LedgerUrl;
import picocli.CommandLine.Option;

/** The option that names a ledger, the same for every command on one. */
final class LedgerOption {
    @Option(
            names = "--ledger",
            paramLabel = "台账",
            description = "台账：sqlite:文件 或 jdbc:postgresql://主机/数据库；默认 " + LedgerUrl.DEFAULT)
    private LedgerUrl url = LedgerUrl.parse(LedgerUrl.DEFAULT);

    /** Opens the ledger, which must be there. */
    Ledger open() {
        return Ledger.openExisting(url);
    }

    /** How messages name it. */
    String shown() {
        return url.shown();
    }
}
