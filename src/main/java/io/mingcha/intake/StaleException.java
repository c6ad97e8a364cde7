package io.mingcha.intake;

import java.io.IOException;

/** What is kept of a file cannot be used, so that it must be read again. */
final class StaleException extends IOException {
    private static final long serialVersionUID = 1;

    private final boolean entangled;

    /** @param entangled whether a key of the file is in another too, as may be in further ones; else it is another file now */
    StaleException(boolean entangled) {
        this.entangled = entangled;
    }

    boolean entangled() {
        return entangled;
    }
}
