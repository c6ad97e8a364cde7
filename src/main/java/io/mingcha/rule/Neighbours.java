package io.mingcha.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** The files beside a YAML file, which it may name. */
public sealed interface Neighbours {
    /** How complaints name such a file. */
    String place(String name);

    /** Hands a file on to be read. */
    <T> T read(String name, Function<Path, T> reading);

    /** In a folder of the site's own. */
    record InFolder(Path folder) implements Neighbours {
        @Override
        public String place(String name) {
            return folder.resolve(name).toString();
        }

        @Override
        public <T> T read(String name, Function<Path, T> reading) {
            return reading.apply(folder.resolve(name));
        }
    }

    /**
     * In a pack of rules.
     *
     * @param folder the name of the folder in the pack
     */
    record InPack(RulePack pack, String folder) implements Neighbours {
        @Override
        public String place(String name) {
            return pack.place(folder + "/" + name);
        }

        /** What is handed on is a copy of the bytes that the pack's hash is of, whatever has become of the file since. */
        @Override
        public <T> T read(String name, Function<Path, T> reading) {
            if (!pack.has(folder + "/" + name)) {
                return reading.apply(pack.folder().resolve(folder).resolve(name));
            }
            try {
                Path aside = Files.createTempDirectory("mingcha-rules-");
                Path copy = aside.resolve(Path.of(name).getFileName());
                try {
                    Files.write(copy, pack.content(folder + "/" + name));
                    return reading.apply(copy);
                } finally {
                    Files.deleteIfExists(copy);
                    Files.delete(aside);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
