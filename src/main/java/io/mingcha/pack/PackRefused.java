package io.mingcha.pack;

import io.mingcha.rule.RulePack;

/** A rules folder that may not be run here; the message is Chinese and says why and what to do. */
public final class PackRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PackRefused(RulePack pack, String why) {
        super(pack.folder() + "：" + why);
    }
}
