package io.mingcha.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;

/** Loads compiled rules from the zip of their class files, without compiler or parser. */
final class RuleClasses extends ClassLoader {
    private final Map<String, byte[]> classes = new HashMap<>();
    private final List<String> modelNames = new ArrayList<>();

    RuleClasses(byte[] zip) {
        super(RuleClasses.class.getClassLoader());
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName();
                if (name.endsWith(".class")) {
                    classes.put(
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'), in.readAllBytes());
                } else if (name.startsWith("META-INF/kie/") && name.endsWith("/drools-model")) {
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.contains(":"))
                            .forEach(modelNames::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Model> models() {
        List<Model> models = new ArrayList<>();
        for (String name : modelNames) {
            try {
                models.add((Model) loadClass(name).getDeclaredConstructor().newInstance());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("compiled rules lack " + name, e);
            }
        }
        return models;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte @Nullable [] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
