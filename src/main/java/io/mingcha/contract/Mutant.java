package io.mingcha.contract;

/**
 * A rule with one small change, which its examples should notice.
 *
 * @param rule the rule's id
 * @param file the file of the rule's folder that is changed
 * @param line where in that file
 * @param text the change as {@code equivalent_mutants} of the examples names it: what stands there → what stands there
 *     instead, behind the word of the DRL rule where the rule has several, and before {@code #2} where it is the second
 *     such change
 */
public record Mutant(String rule, String file, int line, String text) {
    static final String LEFT_OUT = "（去掉）";

    static String text(String original, String changed) {
        return original + " → " + (changed.isEmpty() ? LEFT_OUT : changed);
    }
}
