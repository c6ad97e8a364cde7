package io.mingcha.intake;

/** A file cannot be read at all, so nothing may be concluded from the data set it belongs to. */
public final class UnreadableFileException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String file;

    public UnreadableFileException(String file, String message) {
        super(message);
        this.file = file;
    }

    public UnreadableFileException(String file, String message, Throwable cause) {
        super(message, cause);
        this.file = file;
    }

    /** The path below the data folder; empty where the folder itself is meant. */
    public String file() {
        return file;
    }

    /** What is wrong and what to do about it, in Chinese, without the file's name. */
    public String reason() {
        return String.valueOf(super.getMessage());
    }

    @Override
    public String getMessage() {
        return file.isEmpty() ? reason() : file + "：" + reason();
    }
}
