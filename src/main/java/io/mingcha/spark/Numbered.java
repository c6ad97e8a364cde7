package io.mingcha.spark;

import org.apache.spark.Partitioner;

/** Puts what has a number into the partition of that number. */
final class Numbered extends Partitioner {
    private static final long serialVersionUID = 1;

    private final int count;

    Numbered(int count) {
        this.count = count;
    }

    @Override
    public int numPartitions() {
        return count;
    }

    @Override
    public int getPartition(Object number) {
        return (Integer) number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Numbered numbered && numbered.count == count;
    }

    @Override
    public int hashCode() {
        return count;
    }
}
