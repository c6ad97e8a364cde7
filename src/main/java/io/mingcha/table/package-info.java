/** Typed rows in columns: what intake fills and facts are made from. Compact, since a data set may have millions of rows. */
@org.jspecify.annotations.NullMarked
package io.mingcha.table;
