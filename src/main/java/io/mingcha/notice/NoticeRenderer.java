package io.mingcha.notice;

/** Sets a notice as a file. The same notice gives the same bytes. */
public interface NoticeRenderer {
    /** The ending of the file's name, without the dot. */
    String ending();

    /**
     * The file.
     *
     * @throws NoticeFault if a template or a font does not allow it
     */
    byte[] render(NoticeDocument notice);
}
