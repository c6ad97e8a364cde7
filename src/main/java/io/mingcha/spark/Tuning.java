package io.mingcha.spark;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * How much is read by one task.
 *
 * @param parquetBytes of a Parquet file
 * @param rowsPerRange about so many rows of a database's table
 */
record Tuning(long parquetBytes, int rowsPerRange) {
    static final Tuning USUAL = new Tuning(32L << 20, 200_000);

    /** A session that cuts Parquet the same way whatever the number of machines, and loses and guesses nothing. */
    SparkSession session(JavaSparkContext spark) {
        SparkSession session =
                SparkSession.builder().sparkContext(spark.sc()).getOrCreate().newSession();
        session.conf().set("spark.sql.files.maxPartitionBytes", Long.toString(parquetBytes));
        session.conf().set("spark.sql.files.openCostInBytes", Long.toString(parquetBytes));
        session.conf().set("spark.sql.files.ignoreCorruptFiles", "false");
        session.conf().set("spark.sql.files.ignoreMissingFiles", "false");
        session.conf().set("spark.sql.sources.partitionColumnTypeInference.enabled", "false");
        session.conf().set("spark.sql.parquet.binaryAsString", "true");
        session.conf().set("spark.sql.datetime.java8API.enabled", "true");
        session.conf().set("spark.sql.session.timeZone", "Asia/Shanghai");
        return session;
    }
}
