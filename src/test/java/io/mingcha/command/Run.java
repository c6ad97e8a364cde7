package io.mingcha.command;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A command line that was run in this process, with what it printed. */
public record Run(int status, String out, String err) {
    public static Run of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = MingchaCommand.run(new PrintWriter(out), new PrintWriter(err, true), args);
        return new Run(status, out.toString(), err.toString());
    }
}
