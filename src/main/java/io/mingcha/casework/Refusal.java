package io.mingcha.casework;

/** What cannot be done, and what could be instead: the message is a Chinese text for whoever asked. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refusal(String message) {
        super(message);
    }
}
