package io.mingcha.source;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.PatternSyntaxException;

/**
 * A list of sources: which files of a data folder are read by which profiles, and which tables come from databases.
 *
 * @param files in the order they are read
 * @param people lists of persons that join identifiers, as patterns of paths
 * @param units lists of units that join names
 */
public record Sources(
        List<SourceFiles> files, List<SourceFiles> people, List<SourceFiles> units, List<Database> databases) {
    public static final String FILE = "sources.yaml";

    /**
     * Files that are read alike.
     *
     * @param pattern a path below the data folder with * and **
     * @param profiles tried in order for each sheet
     * @param shifts the hours of shifts that the files only name
     */
    record SourceFiles(String pattern, PathMatcher matcher, List<Profile> profiles, Map<String, String> shifts) {
        boolean matches(Path below) {
            return matcher.matches(below);
        }
    }

    /**
     * Reads a list.
     *
     * @throws ProfileFault if it is not as it should be
     */
    public static Sources read(Path file, Profiles profiles) {
        ProfileKey root = ProfileKey.read(file, "files", "people", "units", "shifts", "databases");
        Map<String, String> shifts = shifts(root.find("shifts"));
        List<SourceFiles> files = new ArrayList<>();
        for (ProfileKey key : elements(root, "files")) {
            key.allowOnly("match", "profile", "shifts");
            Map<String, String> own = new LinkedHashMap<>(shifts);
            own.putAll(shifts(key.find("shifts")));
            List<Profile> named = new ArrayList<>();
            for (ProfileKey name : key.get("profile").elements()) {
                named.add(profile(name, file, profiles));
            }
            files.add(new SourceFiles(key.get("match").text(), matcher(key.get("match")), named, own));
        }
        List<Database> databases = new ArrayList<>();
        for (ProfileKey key : elements(root, "databases")) {
            databases.add(Database.read(key, file.toAbsolutePath().resolveSibling(""), profiles.dictionary()));
        }
        return new Sources(files, named(root, "people"), named(root, "units"), databases);
    }

    private static List<ProfileKey> elements(ProfileKey root, String child) {
        ProfileKey list = root.find(child);
        return list == null ? List.of() : list.elements();
    }

    private static List<SourceFiles> named(ProfileKey root, String child) {
        List<SourceFiles> files = new ArrayList<>();
        for (ProfileKey key : elements(root, child)) {
            files.add(new SourceFiles(key.text(), matcher(key), List.of(), Map.of()));
        }
        return files;
    }

    private static Map<String, String> shifts(@org.jspecify.annotations.Nullable ProfileKey key) {
        Map<String, String> shifts = new LinkedHashMap<>();
        if (key != null) {
            key.entries().forEach((name, hours) -> shifts.put(HalfWidth.word(name), hours.text()));
        }
        return shifts;
    }

    private static Profile profile(ProfileKey name, Path list, Profiles profiles) {
        String text = name.text();
        if (text.endsWith(".yaml") || text.endsWith(".yml")) {
            Path file = list.toAbsolutePath().resolveSibling(text);
            if (!java.nio.file.Files.isRegularFile(file)) {
                throw name.fault("找不到方案文件 " + file);
            }
            return profiles.add(file);
        }
        Profile found = profiles.find(text);
        if (found == null) {
            throw name.fault("没有名为“" + text + "”的方案；可用的有 "
                    + String.join(
                            "、", profiles.all().stream().map(Profile::name).toList()));
        }
        return found;
    }

    private static PathMatcher matcher(ProfileKey key) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + key.text());
        } catch (PatternSyntaxException e) {
            throw key.fault("“" + key.text() + "”不是有效的文件样式：" + e.getDescription());
        }
    }
}
