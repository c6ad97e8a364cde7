package io.mingcha.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The launcher for Windows, which no machine here can run, says to Java what the one that is tested says. */
class LaunchersAgreeTest {
    private static final Path BIN = Path.of("src/main/dist/bin");

    private String sh;
    private String bat;

    @BeforeEach
    void read() throws IOException {
        sh = Files.readString(BIN.resolve("mingcha"));
        bat = Files.readString(BIN.resolve("mingcha.bat"));
    }

    private static Set<String> all(String pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void setTheSameProperties() {
        assertThat(all("(-D[\\w.]+=[^\\s\"]+)", bat)).hasSizeGreaterThan(5).isEqualTo(all("(-D[\\w.]+=[^\\s\"]+)", sh));
    }

    @Test
    void giveAScanTheSameMemory() {
        String ofSh = all("scan\\) mode=\"([^\"]+)\"", sh).toString();
        assertThat(all("==\"scan\" set \"HEAP=([^\"]+)\"", bat).toString()).isEqualTo(ofSh);
        assertThat(ofSh).contains("-Xms");
    }

    @Test
    void findJavaLibrariesAndDriversAlike() {
        assertThat(bat)
                .contains(
                        "%JAVA_HOME%\\bin\\java.exe",
                        "-cp \"%HERE%\\lib\\*;%HERE%\\lib\\drivers\\*\"", " io.mingcha.Main %*");
        assertThat(sh)
                .contains("$JAVA_HOME/bin/java", "-cp \"$here/lib/*:$here/lib/drivers/*\"", " io.mingcha.Main \"$@\"");
        assertThat(bat).contains("%MINGCHA_JAVA_OPTS%", "--enable-native-access=ALL-UNNAMED", "chcp 65001");
        assertThat(sh).contains("$MINGCHA_JAVA_OPTS", "--enable-native-access=ALL-UNNAMED");
    }

    /** Without it a failed scan would look like a good one to whatever started it. */
    @Test
    void endWithTheStatusOfJava() {
        assertThat(bat.strip()).endsWith("exit /b %ERRORLEVEL%");
        assertThat(sh).contains("exec \"$java\"");
    }
}
