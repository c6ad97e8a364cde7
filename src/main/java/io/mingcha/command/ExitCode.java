package io.mingcha.command;

/** How a command ends; scripts rely on these. */
final class ExitCode {
    /** Done, whatever was found. */
    static final int DONE = 0;
    /** Done, and a finding is at least as grave as {@code --fail-on}. */
    static final int FAIL_ON_MET = 1;
    /** The command line, the rules or the parameters are wrong. */
    static final int USAGE = 2;
    /** The input could not be read at all; nothing was written. */
    static final int UNREADABLE = 3;
    /** Anything else. */
    static final int FAILED = 4;

    private ExitCode() {}
}
