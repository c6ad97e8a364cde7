package io.mingcha.command;

import io.mingcha.calendar.WorkCalendar;
import io.mingcha.rule.Parameters;
import io.mingcha.rule.Rule;
import io.mingcha.rule.RuleBook;
import io.mingcha.scan.ScanListener;
import io.mingcha.scan.ScanResult;
import io.mingcha.source.DatabaseAccess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Machines that do a scan together, and the file systems that they reach. */
public interface Cluster {
    /**
     * What is to be scanned, and with what.
     *
     * @param data where the rows are
     * @param calendar the statutory days with the years that the site added
     * @param classes the compiled rules that hold those given
     * @param reported the rules to report
     * @param largestGroup the most rows that may have to be judged together
     * @param placed whether a ledger wants to know where rows lie
     */
    record Order(
            Data data,
            LocalDate asOf,
            RuleBook book,
            Parameters parameters,
            WorkCalendar.Builder calendar,
            Function<List<Rule>, byte[]> classes,
            List<Rule> reported,
            int largestGroup,
            boolean placed) {}

    /**
     * Where rows are.
     *
     * @param folder on any file system that the cluster reaches; null for none
     * @param database whose tables are called as tables are; null for none
     */
    record Data(@Nullable String folder, @Nullable DatabaseAccess database) {}

    /** Scans. */
    ScanResult scan(Order order, ScanListener listener);

    /**
     * Puts files aside in a folder on a file system that the cluster reaches, with the findings as Parquet beside them.
     *
     * @param files a folder on this machine
     * @param findings the name of the file in it that has a finding a line
     */
    Aside aside(Path files, String findings, String out) throws IOException;

    /** Files that lie aside; closed without being published they are removed. */
    interface Aside extends AutoCloseable {
        /** Moves them into place, over those of an earlier scan. */
        void publish() throws IOException;

        @Override
        void close() throws IOException;
    }
}
