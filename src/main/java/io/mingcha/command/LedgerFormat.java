package io.mingcha.command;

/** In which form cases are written. */
enum LedgerFormat {
    TABLE,
    JSON,
    XLSX
}
