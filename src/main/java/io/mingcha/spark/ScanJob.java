package io.mingcha.spark;

import io.mingcha.command.MingchaCommand;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** The job that {@code mingcha spark-scan} hands to Spark. */
public final class ScanJob {
    private ScanJob() {}

    public static void main(String[] args) {
        int status;
        try (JavaSparkContext spark = new JavaSparkContext(new SparkConf())) {
            status = MingchaCommand.runJob(new SparkCluster(spark), args);
        }
        System.exit(status);
    }
}
