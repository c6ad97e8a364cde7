/**
 * What people and other programs read: text for a terminal (widths of Chinese characters, tables, paragraphs, colour) and
 * the reports of a scan, in which nobody is named unless that is asked for.
 */
@org.jspecify.annotations.NullMarked
package io.mingcha.report;
