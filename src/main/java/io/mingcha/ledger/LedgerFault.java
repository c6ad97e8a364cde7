package io.mingcha.ledger;

/** The ledger could not be used; nothing was changed in it. The message is a Chinese sentence that says what to do. */
public final class LedgerFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    public LedgerFault(String message) {
        super(message);
    }

    public LedgerFault(String message, Throwable cause) {
        super(message, cause);
    }
}
