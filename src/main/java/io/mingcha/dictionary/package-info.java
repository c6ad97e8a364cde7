/** The tables a data set may hold: their columns, types, header words and codes, as data. Knows no other package. */
@org.jspecify.annotations.NullMarked
package io.mingcha.dictionary;
