package io.mingcha.intake;

import java.io.Serializable;

/**
 * Something that the reading decided and a user should know, though no row was lost by it.
 *
 * @param file the path below the data folder; empty where the note is about the whole data set
 * @param text one Chinese sentence
 */
public record Note(String file, String text) implements Serializable {}
