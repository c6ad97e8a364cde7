package io.mingcha.casework;

/** What a transition asks for beyond the right state and role. */
public enum Demand {
    /** Whoever does it is neither subject nor owner, and does not head the unit that is the subject. */
    NOT_INVOLVED,
    /** Whoever does it is not the one who reported the rectification as done. */
    NOT_THE_SUBMITTER,
    /** Why, in words. */
    REASON,
    /** Every reply of the subject has its answer. */
    REPLIES_ANSWERED,
    /** A proof is attached, or a later scan of complete tables no longer finds the matter. */
    PROOF,
    /** How it is put right, by whom and by when. */
    PLAN,
    /** Another date, later than the present one, asked for before that has passed. */
    LATER_DATE,
    /** The days after closing that must pass before it is looked at again. */
    LOOK_BACK_DUE
}
