package io.mingcha.calendar;

/**
 * Calendar data that cannot be used. The message is Chinese, for the operator, and names the file and, where there is
 * one, the line.
 */
public final class CalendarDataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CalendarDataException(String message) {
        super(message);
    }

    CalendarDataException(String message, Throwable cause) {
        super(message, cause);
    }
}
