package io.mingcha.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class NewerClassFilesTest {
    @TempDir
    Path folder;

    @Test
    void aCopyIsVerifiedByItsFramesAndDoesTheSame() throws Exception {
        Path jar = Path.of(CommandLine.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path copy = folder.resolve("copy.jar");
        NewerClassFiles.copy(jar, copy);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {copy.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            String name = CommandLine.class.getName();
            try (InputStream in = loader.getResourceAsStream(name.replace('.', '/') + ".class")) {
                assertThat(in.readNBytes(8)[7]).isEqualTo((byte) 52);
            }
            Class<?> copied = loader.loadClass(name);
            assertThat(copied.getField("VERSION").get(null)).isEqualTo(CommandLine.VERSION);
            Object help = loader.loadClass(name + "$Help$Ansi").getField("OFF").get(null);
            assertThat(help.getClass().getMethod("string", String.class).invoke(help, "@|bold 明察|@"))
                    .isEqualTo("明察");
        }
    }
}
