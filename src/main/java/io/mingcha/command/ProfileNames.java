package io.mingcha.command;

import io.mingcha.source.Profile;
import io.mingcha.source.Profiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Finds the profile that is meant by a name or a file. */
final class ProfileNames {
    private ProfileNames() {}

    static Profile find(Profiles profiles, String name) {
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            Path file = Path.of(name);
            if (!Files.isRegularFile(file)) {
                throw new WrongUsage("找不到方案文件 " + name + "。");
            }
            return profiles.add(file);
        }
        Profile profile = profiles.find(name);
        if (profile == null) {
            throw new WrongUsage("没有名为“" + name + "”的方案。可用的有："
                    + profiles.all().stream()
                            .map(one -> one.name() + "（" + one.title() + "）")
                            .collect(Collectors.joining("、"))
                    + "；也可给出自己写的 .yaml 文件。");
        }
        return profile;
    }
}
