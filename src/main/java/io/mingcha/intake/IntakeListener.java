package io.mingcha.intake;

/**
 * Hears how far the reading is. Called from the reading threads, several at a time; must be quick and must not throw.
 */
public interface IntakeListener {
    /** Hears nothing. */
    IntakeListener NONE = new IntakeListener() {};

    /** Called once, before any file is read. The bytes that are reported later sum up to these. */
    default void planned(int files, long bytes) {}

    /**
     * Called every few thousand rows and at the end of each file.
     *
     * @param rows how many rows were read since the last call for this file
     * @param bytes how much of the file on disk was read since then
     */
    default void read(String file, long rows, long bytes) {}
}
