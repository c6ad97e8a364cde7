/** A folder that keeps what one run found out for the next: files that are whole or are none, and how they are read. */
@org.jspecify.annotations.NullMarked
package io.mingcha.index;
