/** A scan as a job of Apache Spark: the only package that knows Spark and Hadoop. */
@org.jspecify.annotations.NullMarked
package io.mingcha.spark;
