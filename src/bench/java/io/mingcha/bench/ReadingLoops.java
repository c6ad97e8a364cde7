package io.mingcha.bench;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.intake.Intake;
import io.mingcha.intake.IntakeListener;
import io.mingcha.intake.IntakeResult;
import io.mingcha.table.TextPool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The inner loops of the reading: ids that are known already, and whole small files. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReadingLoops {
    private static final int IDS = 20_000;

    private final Dictionary dictionary = Dictionary.shipped();
    private final byte[][] ids = new byte[IDS][];
    private TextPool.Snapshot known = new TextPool().snapshot();
    private Path data = Path.of(".");

    @Setup
    public void prepare() throws IOException {
        TextPool pool = new TextPool();
        for (int i = 0; i < IDS; i++) {
            ids[i] = "P%07d".formatted(i).getBytes(StandardCharsets.UTF_8);
            pool.add(ids[i], 0, ids[i].length);
        }
        known = pool.snapshot();
        data = Files.createTempDirectory("reading");
        BigOffice.write(data, 0.002, 42);
    }

    /** Finds every id of a pool in it. */
    @Benchmark
    public int findKnownIds() {
        int sum = 0;
        for (byte[] id : ids) {
            sum += known.find(id, 0, id.length);
        }
        return sum;
    }

    /** Reads 28,000 rows of eleven tables in one thread. */
    @Benchmark
    public IntakeResult readFolder() {
        return Intake.read(data, dictionary, 1, IntakeListener.NONE);
    }
}
