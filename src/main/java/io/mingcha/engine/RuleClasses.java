package io.mingcha.engine;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;

/** The classes of compiled rules, loaded without compiler or parser. */
final class RuleClasses {
    private final List<Model> models;
    private final ClassLoader loader;

    private RuleClasses(List<String> models, ClassLoader loader) {
        this.loader = loader;
        this.models = models.stream().map(this::model).toList();
    }

    /**
     * Loads the classes from the bytes of a {@link RuleJar}, or, where that very jar stands on the class path, from there,
     * since the JVM's class archive covers only what stands on the class path.
     *
     * @param file where the jar lies; null where it lies nowhere
     */
    static RuleClasses of(byte[] jar, @Nullable Path file) {
        List<String> models = RuleJar.models(jar);
        ClassLoader own = RuleClasses.class.getClassLoader();
        boolean onClassPath = file != null && !models.isEmpty() && file.equals(source(models.get(0), own));
        return new RuleClasses(models, onClassPath ? own : new FromBytes(RuleJar.classes(jar), own));
    }

    /** The jar on the class path that holds a class; null where none does. */
    private static @Nullable Path source(String name, ClassLoader loader) {
        try {
            CodeSource source =
                    Class.forName(name, false, loader).getProtectionDomain().getCodeSource();
            return source == null ? null : Path.of(source.getLocation().toURI());
        } catch (ClassNotFoundException e) {
            return null;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Model> models() {
        return models;
    }

    ClassLoader loader() {
        return loader;
    }

    private Model model(String name) {
        try {
            return (Model) loader.loadClass(name).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("compiled rules lack " + name, e);
        }
    }

    /** Rules of these bytes, also where the class path holds others of the same name. */
    private static final class FromBytes extends ClassLoader {
        private final Map<String, byte[]> classes;

        FromBytes(Map<String, byte[]> classes, ClassLoader parent) {
            super(parent);
            this.classes = classes;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                byte @Nullable [] bytes = classes.get(name);
                if (bytes == null) {
                    return super.loadClass(name, resolve);
                }
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? defineClass(name, bytes, 0, bytes.length) : loaded;
            }
        }
    }
}
