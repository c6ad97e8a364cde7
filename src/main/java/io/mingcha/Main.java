package io.mingcha;

import io.mingcha.command.MingchaCommand;

/** The program. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(MingchaCommand.run(args));
    }
}
