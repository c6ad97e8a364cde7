package io.mingcha.engine;

import io.mingcha.rule.Rule;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Compiles the DRL of rules to the class files of Drools' executable model. */
final class RuleCompiler {
    private RuleCompiler() {}

    /** What came of a build: the class files as a zip, where there is no error. */
    record Built(byte @Nullable [] classes, List<Message> errors) {}

    /**
     * The class files of the rules as a zip.
     *
     * @throws RuleFaults if a DRL holds what no rule may contain, before anything is compiled, or does not compile
     */
    static byte[] compile(Collection<Rule> rules) {
        rules.forEach(DrlLint::read);
        Map<String, String> drl = new LinkedHashMap<>();
        rules.forEach(rule -> drl.put(rule.id(), rule.drl()));
        Built built = build(drl);
        if (built.classes() == null) {
            throw new RuleFaults(built.errors().stream()
                    .map(message -> message.getPath() + ":" + message.getLine() + " "
                            + message.getText().lines().findFirst().orElse(""))
                    .collect(Collectors.joining("\n")));
        }
        return built.classes();
    }

    /** @param drl DRL texts by the paths, without ending, that errors will name */
    static Built build(Map<String, String> drl) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        ReleaseId release = services.newReleaseId("io.mingcha", "rules", "1");
        files.generateAndWritePomXML(release);
        drl.forEach((path, text) -> files.write("src/main/resources/mingcha/rules/" + path + ".drl", text));
        // Without the project type Drools would build the classic way, which needs a part that is not shipped.
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        byte @Nullable [] classes = errors.isEmpty() ? ((InternalKieModule) builder.getKieModule()).getBytes() : null;
        // The repository would keep every module that was ever built.
        services.getRepository().removeKieModule(release);
        return new Built(classes, errors);
    }
}
