/**
 * Notices: from cases that a person has decided to documents that an office can sign. The document is a plain record; Word
 * and PDF files are two ways of setting it.
 */
@org.jspecify.annotations.NullMarked
package io.mingcha.notice;
