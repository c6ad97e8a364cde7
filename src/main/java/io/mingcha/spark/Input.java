package io.mingcha.spark;

import io.mingcha.intake.PartReport;
import io.mingcha.part.FileReading;
import java.util.Collection;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;

/** Where rows come from, in pieces that are read apart. */
interface Input {
    /** How many pieces there are; they are numbered one after the other, in the order of their rows. */
    int pieces();

    /** What comes of reading. */
    JavaRDD<FileReading.Read> read();

    /**
     * Refuses what was read where some of it was lost.
     *
     * @throws io.mingcha.intake.UnreadableFileException if it is so
     */
    default void check(Collection<FileReading.OfPart> parts) {
        // What was read of a file is all there is.
    }

    /**
     * Reads pieces again to tell of the rows that contradict others.
     *
     * @param contested where the other row of each stands, by the source's number and the place of the row
     */
    Map<Integer, PartReport> again(Map<Integer, Map<Integer, String>> contested);
}
