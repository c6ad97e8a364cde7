package io.mingcha.command;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.index.IndexFolder;
import io.mingcha.intake.KeptParts;
import io.mingcha.scan.KeptFindings;
import io.mingcha.scan.KeptFindingsLines;
import io.mingcha.scan.KeptJudging;
import io.mingcha.scan.ScanResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says where what was read is kept for the next run. */
final class IndexOption {
    @Option(
            names = "--index",
            paramLabel = "目录",
            description = "索引目录，没有则由 scan 新建：记下读入的各个文件，没有变的下次不再解析；仅所有者可读，可随时删除，只影响快慢，不影响结果")
    private @Nullable Path folder;

    private static final Set<String> NAMES = Stream.concat(KeptFindings.NAMES.stream(), Stream.of(KeptJudging.NAME))
            .collect(Collectors.toUnmodifiableSet());

    private @Nullable Beside<Optional<IOException>> keeping;

    /** What was kept of a data folder; files are compared with it before it is used. */
    KeptParts kept(Path data) {
        IndexFolder kept = folder(data);
        return kept == null ? KeptParts.none() : KeptParts.compared(kept);
    }

    /** What was kept of a data folder, for who trusts the size and the time of change of its files. */
    KeptParts trusted(Path data) {
        IndexFolder kept = folder(data);
        return kept == null ? KeptParts.none() : KeptParts.trusted(kept);
    }

    private @Nullable IndexFolder folder(Path data) {
        if (folder == null) {
            return null;
        }
        if (folder.toAbsolutePath().normalize().startsWith(data.toAbsolutePath().normalize())) {
            throw new WrongUsage("--index 的目录不能放在数据目录里，请另选一处。");
        }
        return new IndexFolder(folder, data, Home.stamp());
    }

    /** What an earlier scan found that need not be looked at again. */
    KeptJudging judging(Input input, KeptParts parts) {
        IndexFolder kept = folder(input.data());
        return kept == null ? KeptJudging.none() : KeptJudging.in(kept, Terms.rules(input), parts);
    }

    /** What a person's findings were told by before; null where they must be found out. */
    @Nullable
    KeptFindings findings(Input input, Dictionary dictionary) {
        IndexFolder kept = folder(input.data());
        String terms = kept == null ? null : Terms.of(input, dictionary);
        return kept == null || terms == null ? null : KeptFindings.find(kept, terms);
    }

    /**
     * Keeps what was found.
     *
     * @param terms all that the scan was made of; null where that cannot be told
     * @param written its findings, one a line
     */
    void keep(
            Path data, @Nullable String terms, ScanResult result, KeptJudging judging, Path written, PrintWriter err) {
        IndexFolder kept = folder(data);
        try {
            judging.keep();
            if (kept != null && terms != null) {
                KeptFindingsLines.keep(kept, terms, result, written);
            }
        } catch (IOException e) {
            tell(e, err);
        }
    }

    /** Begins to keep what was read, while it is judged. */
    void keep(KeptParts read) {
        keeping = Beside.begin("index", () -> {
            try {
                read.keep(NAMES);
                return Optional.empty();
            } catch (IOException e) {
                return Optional.of(e);
            }
        });
    }

    /** Waits until all is kept. What cannot be kept costs time at the next run and nothing else, but is said. */
    void await(PrintWriter err) {
        if (keeping != null) {
            keeping.get().ifPresent(fault -> tell(fault, err));
        }
    }

    private void tell(IOException fault, PrintWriter err) {
        err.println("索引未能写入 " + folder + "（" + fault + "），本次结果不受影响，下次仍全部读取。");
    }

    /** Whether an index is kept. */
    boolean named() {
        return folder != null;
    }
}
