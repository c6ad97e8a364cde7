package io.mingcha.source;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.intake.RawSheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The profiles that are at hand: those of the distribution, and a site's own, which take the place of ones of their name. */
public final class Profiles {
    private final Dictionary dictionary;
    private final Vocabulary vocabulary;
    private final Map<String, Profile> byName = new LinkedHashMap<>();

    private Profiles(Dictionary dictionary, Vocabulary vocabulary) {
        this.dictionary = dictionary;
        this.vocabulary = vocabulary;
    }

    /**
     * Reads all profiles of a folder.
     *
     * @throws ProfileFault if one is not as it should be
     */
    public static Profiles in(Path folder, Dictionary dictionary) {
        Profiles profiles = new Profiles(dictionary, Vocabulary.read(folder));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".yaml") && !name.equals(Vocabulary.FILE)) {
                    profiles.add(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return profiles;
    }

    /** Takes in a profile that lies elsewhere. */
    public Profile add(Path file) {
        Profile profile = new ProfileReader(dictionary).read(file);
        byName.put(profile.name(), profile);
        return profile;
    }

    public Collection<Profile> all() {
        return byName.values();
    }

    /** The profile of that name; null where there is none. */
    public @Nullable Profile find(String name) {
        return byName.get(name);
    }

    Dictionary dictionary() {
        return dictionary;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The profiles that know a sheet by its header, the one with most words it is told by first. */
    List<Profile> knowing(RawSheet sheet) throws IOException {
        List<Profile> knowing = new ArrayList<>();
        for (Profile profile : byName.values()) {
            if (SheetReader.header(sheet, profile) != null) {
                knowing.add(profile);
            }
        }
        knowing.sort((a, b) -> b.tells().size() - a.tells().size());
        return knowing;
    }
}
