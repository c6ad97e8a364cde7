package io.mingcha.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/** The rows of one table by group with what reads them; of an absent table there are none. */
final class Grouped<R> {
    private final @Nullable GroupIndex index;
    private final @Nullable R reader;

    private Grouped(@Nullable GroupIndex index, @Nullable R reader) {
        this.index = index;
        this.reader = reader;
    }

    /**
     * Groups a table's rows and makes their reader.
     *
     * @param view the table; null where it is absent
     */
    static <R> Grouped<R> of(@Nullable View view, Function<View, R> reader, Indexing<R> indexing) {
        if (view == null) {
            return new Grouped<>(null, null);
        }
        R read = reader.apply(view);
        return new Grouped<>(indexing.index(view, read), read);
    }

    /** How the rows of a table are grouped. */
    interface Indexing<R> {
        GroupIndex index(View view, R reader);
    }

    @Nullable
    GroupIndex index() {
        return index;
    }

    void forEach(int group, ObjIntConsumer<R> action) {
        if (index != null && reader != null) {
            index.forEach(group, row -> action.accept(reader, row));
        }
    }

    <T> List<T> all(int group, RowRead<R, T> read) {
        List<T> all = new ArrayList<>();
        forEach(group, (by, row) -> all.add(read.read(by, row)));
        return all;
    }

    /** How a row becomes a fact. */
    interface RowRead<R, T> {
        T read(R reader, int row);
    }
}
