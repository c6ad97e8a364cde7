package io.mingcha.intake;

import java.io.IOException;

/** A file that was taken for a plain one is not, so that it must be read again with more care. */
final class NotPlainException extends IOException {
    private static final long serialVersionUID = 1;
}
