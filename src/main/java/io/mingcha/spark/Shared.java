package io.mingcha.spark;

import io.mingcha.part.PartScan;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The scan as every executor has it: what is made of it, the loaded rules above all, is made once in a process. */
final class Shared implements Serializable {
    private static final long serialVersionUID = 1;

    private final PartScan scan;
    private transient PartScan.@Nullable Ready ready;

    Shared(PartScan scan) {
        this.scan = scan;
    }

    synchronized PartScan.Ready ready() {
        if (ready == null) {
            ready = new PartScan.Ready(scan);
        }
        return ready;
    }
}
