package io.mingcha.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Does tasks side by side. All are done even where one fails, so that the failure told is the same every time. */
final class Workers implements AutoCloseable {
    private final ExecutorService threads;

    Workers(int count) {
        threads = Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, "intake");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * The results, in the order of the tasks.
     *
     * @throws UnreadableFileException the one of the first file by name, where tasks met any
     */
    <T> List<T> all(List<Callable<T>> tasks) {
        List<T> results = new ArrayList<>();
        UnreadableFileException first = null;
        try {
            for (Future<T> future : threads.invokeAll(tasks)) {
                try {
                    results.add(future.get());
                } catch (ExecutionException e) {
                    first = earlier(first, e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        }
        if (first != null) {
            throw first;
        }
        return results;
    }

    private static UnreadableFileException earlier(@Nullable UnreadableFileException first, ExecutionException e) {
        if (e.getCause() instanceof UnreadableFileException unreadable) {
            return first == null || CodePointOrder.INSTANCE.compare(unreadable.file(), first.file()) < 0
                    ? unreadable
                    : first;
        }
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException(e.getCause());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
