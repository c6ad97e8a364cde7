package io.mingcha.command;

/** What was asked for cannot be done as it was asked; the message is a Chinese sentence. */
final class WrongUsage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongUsage(String message) {
        super(message);
    }
}
