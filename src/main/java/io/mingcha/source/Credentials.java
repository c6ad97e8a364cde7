package io.mingcha.source;

import io.mingcha.intake.UnreadableFileException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks a database. A password stands in the environment or in a file that only its owner may read, never in the list
 * of sources.
 */
public record Credentials(
        @Nullable String user,
        @Nullable String userVariable,
        @Nullable String passwordVariable,
        @Nullable Path file) {
    /** The environment's variables; null for one that is not set. */
    public interface Environment {
        @Nullable
        String get(String variable);
    }

    private static final Set<PosixFilePermission> OWNER =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    static Credentials read(ProfileKey key, Path folder) {
        String file = key.text("credentials");
        return new Credentials(
                key.text("user"),
                key.text("user_env"),
                key.text("password_env"),
                file == null ? null : folder.resolve(file));
    }

    /**
     * What is handed to the driver.
     *
     * @throws UnreadableFileException if a variable is not set, or others may read the file
     */
    Properties properties(String label, Environment environment) {
        Properties properties = new Properties();
        if (file != null) {
            load(label, file, properties);
        }
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (userVariable != null) {
            properties.setProperty("user", variable(label, userVariable, environment));
        }
        if (passwordVariable != null) {
            properties.setProperty("password", variable(label, passwordVariable, environment));
        }
        return properties;
    }

    private static String variable(String label, String name, Environment environment) {
        String value = environment.get(name);
        if (value == null) {
            throw new UnreadableFileException(label, "没有设置环境变量 " + name);
        }
        return value;
    }

    private static void load(String label, Path file, Properties properties) {
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")
                    && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
                throw new UnreadableFileException(label, "密码文件 " + file + " 别人也能读，请先执行 chmod 600");
            }
            Properties written = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                written.load(reader);
            }
            for (String name : written.stringPropertyNames()) {
                if (!name.equals("user") && !name.equals("password")) {
                    throw new UnreadableFileException(label, "密码文件 " + file + " 只能写 user= 和 password= 两行");
                }
                properties.setProperty(name, written.getProperty(name));
            }
        } catch (IOException e) {
            throw new UnreadableFileException(label, "密码文件 " + file + " 无法读取：" + e.getMessage(), e);
        }
    }
}
