package io.mingcha.engine;

import io.mingcha.rule.Rule;
import java.util.Collection;
import java.util.stream.Collectors;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Compiles the DRL of rules to the class files of Drools' executable model. */
final class RuleCompiler {
    private RuleCompiler() {}

    /**
     * The class files of the rules as a zip.
     *
     * @throws RuleFaults if a DRL does not compile
     */
    static byte[] compile(Collection<Rule> rules) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        ReleaseId release = services.newReleaseId("io.mingcha", "rules", "1");
        files.generateAndWritePomXML(release);
        for (Rule rule : rules) {
            files.write("src/main/resources/mingcha/rules/" + rule.id() + ".drl", rule.drl());
        }
        // Without the project type Drools would build the classic way, which needs a part that is not shipped.
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            String messages = builder.getResults().getMessages(Message.Level.ERROR).stream()
                    .map(message -> message.getPath() + ":" + message.getLine() + " "
                            + message.getText().lines().findFirst().orElse(""))
                    .collect(Collectors.joining("\n"));
            throw new RuleFaults(messages);
        }
        byte[] classes = ((InternalKieModule) builder.getKieModule()).getBytes();
        // The repository would keep every module that was ever built.
        services.getRepository().removeKieModule(release);
        return classes;
    }
}
