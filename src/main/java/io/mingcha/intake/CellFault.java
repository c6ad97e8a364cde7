package io.mingcha.intake;

/** Why a cell cannot be taken, as a Chinese sentence. Carries no stack: a bad file may have a million of them. */
public final class CellFault extends Exception {
    private static final long serialVersionUID = 1;

    public CellFault(String reason) {
        super(reason, null, false, false);
    }

    /** What is wrong, in Chinese. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
