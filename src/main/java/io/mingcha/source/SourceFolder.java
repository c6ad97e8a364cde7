package io.mingcha.source;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.intake.Given;
import io.mingcha.intake.GivenPart;
import io.mingcha.intake.Note;
import io.mingcha.intake.RawFile;
import io.mingcha.intake.UnreadableFileException;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A data folder of which a list of sources says how some files are read. */
public final class SourceFolder {
    private final Path root;
    private final Sources sources;
    private final Dictionary dictionary;
    private final Registry registry;
    private final UnaryOperator<@Nullable String> environment;

    /** @param environment the value of an environment variable; null where it is not set */
    public SourceFolder(
            Path root,
            Sources sources,
            Dictionary dictionary,
            Profiles profiles,
            UnaryOperator<@Nullable String> environment) {
        this.root = root;
        this.sources = sources;
        this.dictionary = dictionary;
        this.registry = new Registry(profiles);
        this.environment = environment;
    }

    /** What was read beside the tables' own files. */
    public record Read(Converted converted, Given given) {}

    /**
     * Reads the files that the list names, and the databases. The persons and units tables of the folder are looked into
     * first, since identifiers and names are joined by them.
     *
     * @throws UnreadableFileException if the folder, a file or a database cannot be read, or a pattern matches no file
     */
    public Read read() {
        List<Path> files = files();
        Set<String> claimed = new TreeSet<>(Set.of(Sources.FILE));
        List<GivenPart> fromDatabases = new ArrayList<>();
        sources.databases().forEach(database -> fromDatabases.addAll(database.read(environment::apply)));
        fromDatabases.forEach(part -> registry.learn(part, dictionary));
        for (Path file : files) {
            learn(file);
        }
        Conversion conversion = new Conversion(dictionary, registry);
        for (Sources.SourceFiles source : sources.files()) {
            boolean any = false;
            for (Path file : files) {
                String name = name(file);
                if (source.matches(root.relativize(file)) && claimed.add(name)) {
                    any = true;
                    conversion.read(RawFile.look(file, name), source.profiles(), source.shifts());
                }
            }
            if (!any) {
                throw new UnreadableFileException(Sources.FILE, "没有文件合于“" + source.pattern() + "”，请核对文件名，或从来源清单中删去这一项");
            }
        }
        Converted converted = conversion.finish();
        List<GivenPart> parts = new ArrayList<>(fromDatabases);
        parts.addAll(converted.parts());
        List<Note> notes = new ArrayList<>(converted.notes());
        return new Read(converted, new Given(parts, notes, claimed, converted.lostCover()));
    }

    private List<Path> files() {
        try (Stream<Path> found = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> StreamSupport.stream(root.relativize(file).spliterator(), false)
                            .noneMatch(part -> part.toString().startsWith(".")))
                    .sorted(Comparator.comparing(this::name))
                    .toList();
        } catch (IOException e) {
            throw new UnreadableFileException("", "数据目录读取失败：" + e, e);
        }
    }

    private void learn(Path file) {
        Path below = root.relativize(file);
        String base = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        boolean table = base.matches(".*\\.(csv|tsv|xlsx|xls|csv\\.gz|tsv\\.gz)");
        boolean ofFiles = sources.files().stream().anyMatch(source -> source.matches(below));
        if (sources.people().stream().anyMatch(source -> source.matches(below))
                || (table && !ofFiles && base.matches("(persons|人员)([-_].*)?\\..*"))) {
            registry.learnPersons(RawFile.look(file, name(file)));
        }
        if (sources.units().stream().anyMatch(source -> source.matches(below))
                || (table && !ofFiles && base.matches("(units|单位)([-_].*)?\\..*"))) {
            registry.learnUnits(RawFile.look(file, name(file)));
        }
    }

    private String name(Path file) {
        return StreamSupport.stream(root.relativize(file).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }
}
