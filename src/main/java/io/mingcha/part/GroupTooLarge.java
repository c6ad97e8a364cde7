package io.mingcha.part;

import io.mingcha.rule.Scope;

/** A group of records that must be judged together and has more rows than one process is to hold. */
public final class GroupTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1;

    GroupTooLarge(Scope scope, String key, int rows, int most) {
        super(scope.chinese() + " " + masked(key) + " 一组就有 " + rows + " 行，超过一组的上限 " + most
                + " 行；多半是编号填错（许多记录用了同一个编号），请核对数据，确属正常的用 --largest-group 提高上限并给执行器更多内存");
    }

    /** The first and the last letter. */
    private static String masked(String key) {
        return key.isEmpty()
                ? "（编号为空）"
                : key.length() < 3 ? "*" : key.charAt(0) + "*".repeat(key.length() - 2) + key.charAt(key.length() - 1);
    }
}
