package io.mingcha.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Compiled rules as a jar that may stand on the class path: class files, and before them the names of the models. The zip
 * comment is the checksum of all that stands before it, so that a jar that is not whole is noticed.
 */
final class RuleJar {
    private static final String MODELS = "META-INF/mingcha-models";
    private static final int CHECKSUM_LENGTH = 8;

    private RuleJar() {}

    /** A jar of what the compiler made; equal class files give equal bytes. */
    static byte[] of(byte[] compiled) {
        Map<String, byte[]> classes = new TreeMap<>();
        List<String> models = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(compiled))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName();
                if (name.endsWith(".class")) {
                    classes.put(name, in.readAllBytes());
                } else if (name.startsWith("META-INF/kie/") && name.endsWith("/drools-model")) {
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.contains(":"))
                            .forEach(models::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sealed(models, classes);
    }

    private static byte[] sealed(List<String> models, Map<String, byte[]> classes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            add(out, MODELS, String.join("\n", models).getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
                add(out, entry.getKey(), entry.getValue());
            }
            out.setComment("0".repeat(CHECKSUM_LENGTH));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] jar = bytes.toByteArray();
        byte[] checksum = checksum(jar);
        System.arraycopy(checksum, 0, jar, jar.length - CHECKSUM_LENGTH, CHECKSUM_LENGTH);
        return jar;
    }

    private static void add(ZipOutputStream out, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }

    /** Whether these are the bytes of a jar as it was made. */
    static boolean whole(byte[] jar) {
        if (jar.length < CHECKSUM_LENGTH) {
            return false;
        }
        byte[] checksum = checksum(jar);
        for (int i = 0; i < CHECKSUM_LENGTH; i++) {
            if (jar[jar.length - CHECKSUM_LENGTH + i] != checksum[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] checksum(byte[] jar) {
        CRC32 checksum = new CRC32();
        checksum.update(jar, 0, jar.length - CHECKSUM_LENGTH);
        return HexFormat.of().toHexDigits(checksum.getValue(), CHECKSUM_LENGTH).getBytes(StandardCharsets.US_ASCII);
    }

    /** The names of the model classes. */
    static List<String> models(byte[] jar) {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar))) {
            ZipEntry first = in.getNextEntry();
            if (first == null || !first.getName().equals(MODELS)) {
                throw new IllegalStateException("compiled rules do not begin with " + MODELS);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class files, by class name. */
    static Map<String, byte[]> classes(byte[] jar) {
        Map<String, byte[]> classes = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName();
                if (name.endsWith(".class")) {
                    classes.put(
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'), in.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return classes;
    }
}
