package io.mingcha.notice;

/** A template, a wording, a setting or a font does not allow a notice to be made; the message is a Chinese sentence. */
public final class NoticeFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoticeFault(String message) {
        super(message);
    }

    NoticeFault(String message, Throwable cause) {
        super(message, cause);
    }
}
