package io.mingcha.command;

/** How a command shows what it has to say. */
enum Format {
    /** For people. */
    TABLE,
    /** For programs. */
    JSON
}
