package io.mingcha.site;

import io.mingcha.rule.RuleFault;
import io.mingcha.rule.YamlPlace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What {@code conf/mingcha.yaml} says, a section a component. Unknown keys are refused, so that a misspelt demand is not a
 * demand forgotten.
 */
public record SiteConfiguration(RulePolicy rules) {
    /** What holds where a section says nothing, and where the program does not run from an installation. */
    public static final SiteConfiguration DEFAULT = new SiteConfiguration(RulePolicy.DEFAULT);

    private static final List<String> SECTIONS = List.of("rules");

    /**
     * Reads the file.
     *
     * @throws RuleFault if it is missing, since an installation has one and somebody took it away, or cannot be understood
     */
    public static SiteConfiguration read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new RuleFault(file.toString(), "缺少本单位的配置文件，不能确定是否要求规则签名；请从发行包恢复");
        }
        YamlPlace yaml = YamlPlace.read(file);
        if (yaml.node().isMissingNode() || yaml.node().isNull()) {
            return DEFAULT;
        }
        yaml.allowOnly(SECTIONS);
        return new SiteConfiguration(RulePolicy.of(yaml.find("rules")));
    }
}
