package io.mingcha.spark;

import io.mingcha.command.Cluster;
import io.mingcha.scan.ScanListener;
import io.mingcha.scan.ScanResult;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.spark.api.java.JavaSparkContext;

/** The executors of a Spark, and the file systems that they reach. */
final class SparkCluster implements Cluster {
    private final JavaSparkContext spark;

    SparkCluster(JavaSparkContext spark) {
        this.spark = spark;
    }

    @Override
    public ScanResult scan(Order order, ScanListener listener) {
        return new SparkScan(
                        spark,
                        order.book(),
                        order.parameters(),
                        order.calendar(),
                        order.classes(),
                        order.largestGroup(),
                        order.placed(),
                        Tuning.USUAL)
                .run(order.data(), order.asOf(), order.reported(), listener);
    }

    @Override
    public Aside aside(Path files, String findings, String out) throws IOException {
        return HadoopAside.put(spark, files, findings, out);
    }
}
