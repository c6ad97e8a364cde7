package io.mingcha.intake;

import java.io.IOException;

/** What is being read is not what its name says, with a Chinese message; the file's name is added where it is known. */
final class BrokenInputException extends IOException {
    private static final long serialVersionUID = 1;

    BrokenInputException(String message) {
        super(message);
    }

    BrokenInputException(String message, Throwable cause) {
        super(message, cause);
    }
}
