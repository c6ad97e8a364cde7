/** The pages of a rules folder, for readers who do not program: written by a command, held up to date by a test. */
@org.jspecify.annotations.NullMarked
package io.mingcha.page;
