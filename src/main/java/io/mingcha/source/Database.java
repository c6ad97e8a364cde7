package io.mingcha.source;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.intake.GivenPart;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A database of which a list of sources names the tables. */
record Database(String url) {
    static Database read(ProfileKey key, @Nullable Path folder, Dictionary dictionary) {
        throw key.fault("数据库尚不支持");
    }

    List<GivenPart> read() {
        return List.of();
    }
}
