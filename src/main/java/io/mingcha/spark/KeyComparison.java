package io.mingcha.spark;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.part.Contradiction;
import io.mingcha.part.KeyContest;
import io.mingcha.part.KeyHashes;
import io.mingcha.table.Rows;
import io.mingcha.table.Slice;
import io.mingcha.table.SliceReader;
import io.mingcha.table.SliceWriter;
import io.mingcha.table.SourceFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/**
 * Compares the keys of all rows of all files. Eight bytes of each key are sent first; only the rows of those that occur
 * twice are sent whole.
 */
final class KeyComparison {
    private KeyComparison() {}

    /**
     * The rows that repeat or contradict another.
     *
     * @param unordered the sources that have no order
     * @param parts how many tasks share the work
     */
    static List<Contradiction> of(JavaSparkContext spark, JavaRDD<Slice> slices, Set<Integer> unordered, int parts) {
        long[] repeated = slices
                .flatMapToPair(slice -> shares(KeyHashes.of(rows(slice)), parts))
                .partitionBy(new Numbered(parts))
                .mapPartitions(
                        shares -> List.of(KeyHashes.repeated(joined(shares))).iterator())
                .collect()
                .stream()
                .flatMapToLong(LongStream::of)
                .sorted()
                .toArray();
        if (repeated.length == 0) {
            return List.of();
        }
        Broadcast<long[]> wanted = spark.broadcast(repeated);
        try {
            return slices.flatMapToPair(slice -> contested(slice, wanted.value(), parts))
                    .partitionBy(new Numbered(parts))
                    .mapPartitions(share -> KeyContest.decide(values(share), unordered, Dictionary.shipped())
                            .iterator())
                    .collect();
        } finally {
            wanted.destroy();
        }
    }

    private static Rows rows(Slice slice) {
        Rows rows = new Rows(Dictionary.shipped().table(slice.table()));
        new SliceReader(rows).add(slice, new SourceFile("", Set.of()));
        return rows;
    }

    private static int part(long hash, int parts) {
        return Math.floorMod(hash >>> 7, parts);
    }

    private static Iterator<Tuple2<Integer, long[]>> shares(long[] hashes, int parts) {
        long[][] shares = new long[parts][16];
        int[] sizes = new int[parts];
        for (long hash : hashes) {
            int part = part(hash, parts);
            if (sizes[part] == shares[part].length) {
                shares[part] = Arrays.copyOf(shares[part], sizes[part] * 2);
            }
            shares[part][sizes[part]++] = hash;
        }
        List<Tuple2<Integer, long[]>> all = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            if (sizes[part] > 0) {
                all.add(new Tuple2<>(part, Arrays.copyOf(shares[part], sizes[part])));
            }
        }
        return all.iterator();
    }

    private static long[] joined(Iterator<Tuple2<Integer, long[]>> shares) {
        List<long[]> all = new ArrayList<>();
        shares.forEachRemaining(share -> all.add(share._2()));
        long[] joined = new long[all.stream().mapToInt(share -> share.length).sum()];
        int at = 0;
        for (long[] share : all) {
            System.arraycopy(share, 0, joined, at, share.length);
            at += share.length;
        }
        return joined;
    }

    private static Iterator<Tuple2<Integer, Slice>> contested(Slice slice, long[] wanted, int parts) {
        Rows rows = rows(slice);
        long[] hashes = KeyHashes.of(rows);
        int[] among = KeyHashes.rowsAmong(hashes, wanted);
        SliceWriter writer = new SliceWriter(rows, slice.source());
        return Arrays.stream(among)
                .map(row -> part(hashes[row], parts))
                .distinct()
                .mapToObj(part -> {
                    int[] ofPart = Arrays.stream(among)
                            .filter(row -> part(hashes[row], parts) == part)
                            .toArray();
                    return new Tuple2<>(part, writer.slice(ofPart, ofPart.length));
                })
                .iterator();
    }

    private static Iterable<Slice> values(Iterator<Tuple2<Integer, Slice>> share) {
        Iterable<Tuple2<Integer, Slice>> all = () -> share;
        return () -> Stream.of(all)
                .flatMap(one -> java.util.stream.StreamSupport.stream(one.spliterator(), false))
                .map(Tuple2::_2)
                .iterator();
    }
}
