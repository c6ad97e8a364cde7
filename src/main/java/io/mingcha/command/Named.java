package io.mingcha.command;

import java.util.Collection;
import java.util.stream.Collectors;

/** Names of a list that may be long. */
final class Named {
    /** So many are named; all of them stand in the files. */
    private static final int MOST = 8;

    private Named() {}

    static String some(Collection<String> names) {
        String named = names.stream().limit(MOST).collect(Collectors.joining("、"));
        return names.size() > MOST ? named + " 等 " + names.size() + " 个" : named;
    }
}
