/** Text for a terminal: widths of Chinese characters, tables, paragraphs and colour. Knows nothing of rules and data. */
@org.jspecify.annotations.NullMarked
package io.mingcha.report;
