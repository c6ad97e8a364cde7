package io.mingcha.fact;

import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * One table's rows by unit.
 *
 * @param kind what a row becomes
 * @param reader makes it
 * @param settled the rows that need not be looked at again
 */
record UnitTable<F extends Fact>(Class<F> kind, GroupIndex index, IntFunction<F> reader, SettledRows settled) {
    /** Offers what need be looked at; what the rows are judged by besides is the same for the whole office. */
    void offer(int group, Setting setting, FactSink sink) {
        index.forEach(group, row -> {
            if (!settled.skips(row)) {
                int asked = settled.asked(setting);
                settled.offer(row, reader.apply(row), asked, sink);
            }
        });
    }

    void forEach(int group, Consumer<? super F> action) {
        index.forEach(group, row -> action.accept(reader.apply(row)));
    }
}
