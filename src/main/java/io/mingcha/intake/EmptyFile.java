package io.mingcha.intake;

import java.io.Serializable;

/**
 * A file with a header and no row below it, which is how an office says "none".
 *
 * @param file the path below the data folder
 */
public record EmptyFile(String file, String table) implements Serializable {}
