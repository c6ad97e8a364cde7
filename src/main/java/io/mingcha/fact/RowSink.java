package io.mingcha.fact;

/** Takes rows of tables. */
public interface RowSink {
    void accept(View view, int row);
}
