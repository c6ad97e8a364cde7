package io.mingcha.intake;

import java.io.IOException;

/** What is kept of a file is not what the file says now, or hangs together with another file, so that it must be read again. */
final class StaleException extends IOException {
    private static final long serialVersionUID = 1;
}
