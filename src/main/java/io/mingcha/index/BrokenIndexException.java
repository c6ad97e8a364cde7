package io.mingcha.index;

import java.io.IOException;

/** A file of the index is not whole, or not what it says; what it would have told must be found out anew. */
public final class BrokenIndexException extends IOException {
    private static final long serialVersionUID = 1;

    public BrokenIndexException(String message) {
        super(message);
    }
}
