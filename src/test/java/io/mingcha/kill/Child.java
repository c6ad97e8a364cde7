package io.mingcha.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * A process of our own that works until it is killed, and writes down outside the ledger what it was told is done.
 *
 * @param acknowledged one line for each thing that was done, each forced to the disk
 */
public record Child(Process process, Path acknowledged) {
    private static final long LONGEST_START_MILLIS = 120_000;

    /**
     * Starts a main class; its first argument is the file to acknowledge in.
     *
     * @param java what is said to the virtual machine
     */
    public static Child start(List<String> java, Class<?> main, Path acknowledged, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx300m", "-Dfile.encoding=UTF-8"));
        command.addAll(java);
        command.addAll(List.of(main.getName(), acknowledged.toString()));
        command.addAll(List.of(arguments));
        Path log = acknowledged.resolveSibling(acknowledged.getFileName() + ".log");
        return new Child(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start(),
                acknowledged);
    }

    /** Lets it work for a random time after its first acknowledgement, and kills it with signal 9. */
    public void killAtRandom(Random random, int mostMillis) throws Exception {
        int before = lines(acknowledged).size();
        for (long waited = 0; lines(acknowledged).size() == before; waited += 20) {
            if (!process.isAlive() || waited > LONGEST_START_MILLIS) {
                process.destroyForcibly();
                throw new IllegalStateException("the child did nothing: "
                        + Files.readString(acknowledged.resolveSibling(acknowledged.getFileName() + ".log")));
            }
            Thread.sleep(20);
        }
        TimeUnit.MICROSECONDS.sleep(random.nextInt(mostMillis * 1000));
        if (!process.isAlive()) {
            throw new IllegalStateException("the child ended by itself: "
                    + Files.readString(acknowledged.resolveSibling(acknowledged.getFileName() + ".log")));
        }
        process.destroyForcibly().waitFor();
    }

    /** The whole lines of an acknowledgement file; a torn last one was not acknowledged. */
    public static List<String> lines(Path acknowledged) {
        try {
            if (!Files.exists(acknowledged)) {
                return List.of();
            }
            String text = Files.readString(acknowledged);
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Called by the child: writes down that something was done. */
    public static void acknowledge(Path file, String line) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
    }
}
