package io.mingcha.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The shipped templates are those that {@link TemplateMaker} makes. */
class TemplatesTest {
    private static final Path FOLDER = Path.of("src", "main", "dist", "templates");

    /** {@code mvn test -Dtest=TemplatesTest -Dtemplates.write=true} makes them anew. */
    @Test
    @EnabledIfSystemProperty(named = "templates.write", matches = "true")
    void areMadeAnew() throws IOException {
        for (Map.Entry<String, byte[]> each : TemplateMaker.all().entrySet()) {
            Files.write(FOLDER.resolve(each.getKey()), each.getValue());
        }
    }

    @Test
    void areThoseOfTheMaker() throws IOException {
        for (Map.Entry<String, byte[]> each : TemplateMaker.all().entrySet()) {
            assertThat(Files.readAllBytes(FOLDER.resolve(each.getKey())))
                    .as(each.getKey())
                    .isEqualTo(each.getValue());
        }
    }
}
