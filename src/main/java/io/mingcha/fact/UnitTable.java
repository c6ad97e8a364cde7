package io.mingcha.fact;

import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * One table's rows by unit.
 *
 * @param kind what a row becomes
 * @param reader makes it
 */
record UnitTable<F extends Fact>(Class<F> kind, GroupIndex index, IntFunction<F> reader) {
    void forEach(int group, Consumer<? super F> action) {
        index.forEach(group, row -> action.accept(reader.apply(row)));
    }
}
