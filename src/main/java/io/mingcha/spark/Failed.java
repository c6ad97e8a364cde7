package io.mingcha.spark;

import io.mingcha.part.GroupTooLarge;
import java.util.concurrent.Callable;

/** Finds what a task failed of, which Spark hides behind the failure of the job. */
final class Failed {
    private Failed() {}

    /**
     * Does something that starts jobs.
     *
     * @throws GroupTooLarge where a task met one
     */
    static <T> T unwrapped(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof GroupTooLarge tooLarge) {
                    throw tooLarge;
                }
            }
            throw e instanceof RuntimeException fault ? fault : new IllegalStateException("Spark 作业失败", e);
        }
    }
}
