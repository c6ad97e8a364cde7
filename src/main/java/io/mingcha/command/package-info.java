/** The command line: the only place that reads the clock and the environment, and that prints. */
@org.jspecify.annotations.NullMarked
package io.mingcha.command;
