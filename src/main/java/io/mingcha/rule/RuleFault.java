package io.mingcha.rule;

/** Something is wrong with a rule folder or a parameters file; the message is Chinese and names the place. */
public final class RuleFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RuleFault(String place, String why) {
        super(place + "：" + why);
    }
}
