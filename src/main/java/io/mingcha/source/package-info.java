/** Files as offices really hold them, read by profiles into rows of the tables, with what was withheld and why. */
@org.jspecify.annotations.NullMarked
package io.mingcha.source;
