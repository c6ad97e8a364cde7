package io.mingcha.source;

/** A profile, a mapping or a list of sources that is not as it should be. The message names file and key. */
public final class ProfileFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    ProfileFault(String place, String why) {
        super(place + "：" + why);
    }
}
