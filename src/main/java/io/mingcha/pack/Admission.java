package io.mingcha.pack;

import io.mingcha.contract.RuleStructure;
import io.mingcha.dictionary.Dictionary;
import io.mingcha.engine.RuleFaults;
import io.mingcha.rule.Rule;
import io.mingcha.rule.RuleBook;
import io.mingcha.rule.RuleFault;
import io.mingcha.rule.RulePack;
import io.mingcha.site.RulePolicy;
import io.mingcha.site.TrustedKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The gate that rules pass before any of them is compiled, or loaded from where compiled rules are kept. It asks what the
 * pack holds, not where it lies: the shipped rules pass wherever they are, and shipped rules that were changed are rules like
 * any other. Whether a signature is needed says the site's configuration, never the pack.
 */
public final class Admission {
    private final ShippedRules shipped;
    private final Supplier<RulePolicy> policy;
    private final Supplier<Dictionary> dictionary;

    /**
     * @param policy is asked only where the rules are not the shipped ones
     * @param dictionary as well
     */
    public Admission(ShippedRules shipped, Supplier<RulePolicy> policy, Supplier<Dictionary> dictionary) {
        this.shipped = shipped;
        this.policy = policy;
        this.dictionary = dictionary;
    }

    /**
     * Lets a pack run.
     *
     * @throws PackRefused if it lacks the signature that the site asks for, or its folders do not hold together
     * @throws RuleFaults if a DRL holds what no rule may contain
     * @throws RuleFault if the pack or the site's configuration cannot be understood
     */
    public Admitted admit(RulePack pack) {
        if (shipped.judgeAs(pack)) {
            return new Admitted(RuleBook.of(pack), Admitted.Origin.SHIPPED, null);
        }
        String signedBy = signedBy(pack, policy.get());
        RuleBook book = RuleBook.of(pack);
        lint(book);
        return new Admitted(book, signedBy == null ? Admitted.Origin.UNSIGNED : Admitted.Origin.SIGNED, signedBy);
    }

    private @Nullable String signedBy(RulePack pack, RulePolicy policy) {
        if (!policy.requireSignature()) {
            return null;
        }
        byte[] signature = pack.signature();
        if (signature == null) {
            throw new PackRefused(pack, "规则没有签名（缺少 " + RulePack.SIGNATURE + "），而本单位的配置要求签名，未运行" + unlikeShipped(pack));
        }
        TrustedKey key = PackSignature.signer(pack.hash(), signature, policy.trustedKeys());
        if (key == null) {
            throw new PackRefused(
                    pack, "规则的签名不是本单位信任的公钥所作，或签名后规则有改动，未运行。请向提供者索取原件；内容的散列值为 " + pack.hash() + unlikeShipped(pack));
        }
        return key.name();
    }

    /** What was changed, where the pack is plainly the shipped one with something changed. */
    private String unlikeShipped(RulePack pack) {
        List<String> changed = shipped.changed(pack);
        return changed.size() * 2 > pack.names().size() ? "" : "。与随程序分发的规则不同的文件：" + String.join("、", changed);
    }

    private void lint(RuleBook book) {
        RuleStructure structure = new RuleStructure(book, dictionary.get());
        List<String> faults = new ArrayList<>();
        for (Rule rule : book.rules()) {
            structure.faults(rule).forEach(fault -> faults.add(rule.id() + "：" + fault));
        }
        if (!faults.isEmpty()) {
            throw new PackRefused(book.pack(), "规则有误，未运行：\n" + String.join("\n", faults));
        }
    }
}
