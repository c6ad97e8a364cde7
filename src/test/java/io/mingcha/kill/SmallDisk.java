package io.mingcha.kill;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small disk in memory, which only root may have; a test that needs one is skipped for others. */
public record SmallDisk(Path folder) implements AutoCloseable {
    /** Mounts one, with options such as {@code size=700k}. */
    public static SmallDisk of(Path folder, String options) throws Exception {
        Files.createDirectories(folder);
        int status = run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString());
        assumeTrue(status == 0, "没有权限挂载内存盘，未试磁盘已满和只读");
        return new SmallDisk(folder);
    }

    /** Changes its size, or makes it {@code ro} or {@code rw}. */
    public void remount(String options) throws Exception {
        int status = run("mount", "-o", "remount," + options, folder.toString());
        if (status != 0) {
            throw new IllegalStateException("mount ended with " + status);
        }
    }

    @Override
    public void close() throws Exception {
        int status = run("umount", folder.toString());
        if (status != 0) {
            throw new IllegalStateException("umount ended with " + status);
        }
    }

    private static int run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            // no such command on this machine is as good as no right to use it
            return -1;
        }
    }
}
