package io.mingcha.engine;

import io.mingcha.fact.Fact;
import io.mingcha.rule.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateImportDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a DRL keeps to the vocabulary of rules: patterns of facts, counting, and one flag sent. A DRL is code, and
 * this is what makes it safe to compile code that somebody else wrote: what is not known to be harmless is refused, by the
 * tree of Drools' own parser, before anything is compiled.
 */
public final class DrlLint {
    private static final Pattern WORD = Pattern.compile("[a-z0-9%+-]+( [a-z0-9%+-]+)*");
    private static final Set<String> IMPORTS = Set.of(Fact.class.getPackageName() + ".*");
    private static final String TALLY = "tally";

    private final Rule rule;

    private DrlLint(Rule rule) {
        this.rule = rule;
    }

    /**
     * What the DRL rules of a rule ask for.
     *
     * @throws RuleFaults naming rule and line, if anything in the DRL is not allowed
     */
    public static List<DrlRule> read(Rule rule) {
        try {
            DrlText.check(rule.drl());
            return new DrlLint(rule).read(parsed(rule));
        } catch (DrlFault e) {
            throw new RuleFaults(rule.id() + "/rule.drl 第 " + e.line() + " 行：" + e.getMessage());
        }
    }

    private static PackageDescr parsed(Rule rule) {
        DrlParser parser = new DrlParser();
        try {
            PackageDescr parsed = parser.parse(false, rule.drl());
            if (parsed == null || parser.hasErrors()) {
                throw new DrlFault(
                        parser.getErrors().stream()
                                .flatMapToInt(error -> Arrays.stream(error.getLines()))
                                .findFirst()
                                .orElse(1),
                        "不是有效的 DRL：" + parser.getErrors());
            }
            return parsed;
        } catch (DroolsParserException e) {
            throw new DrlFault(1, "不是有效的 DRL：" + e.getMessage());
        }
    }

    private List<DrlRule> read(PackageDescr drl) {
        String home = "mingcha.rules." + rule.topic().replace('-', '_').toLowerCase(Locale.ROOT);
        allow(drl.getName().equals(home), 1, "package 应为 " + home);
        imports(drl);
        nothing(drl.getFunctionImports(), "import function、import static");
        nothing(drl.getGlobals(), "global");
        nothing(drl.getFunctions(), "function");
        nothing(drl.getTypeDeclarations(), "declare");
        nothing(drl.getEnumDeclarations(), "declare enum");
        nothing(drl.getEntryPointDeclarations(), "declare entry-point");
        nothing(drl.getWindowDeclarations(), "declare window");
        nothing(drl.getAttributes(), "package 一级的属性");
        allow(drl.getUnit() == null, 1, "不允许 unit");
        Set<String> seen = new TreeSet<>();
        List<DrlRule> rules = new ArrayList<>();
        for (RuleDescr each : drl.getRules()) {
            rules.add(read(each));
            allow(seen.add(each.getName()), each.getLine(), "两条 DRL 规则同名：" + each.getName());
        }
        allow(!rules.isEmpty(), 1, "没有 DRL 规则");
        return rules;
    }

    private void imports(PackageDescr drl) {
        for (ImportDescr each : drl.getImports()) {
            String target = each.getTarget();
            String simple = target.substring(target.lastIndexOf('.') + 1);
            Class<?> type = DrlTypes.pattern(simple);
            boolean known = type != null && type.getName().equals(target);
            allow(known || IMPORTS.contains(target), each.getLine(), "不允许 import " + target);
        }
        for (AccumulateImportDescr each : drl.getAccumulateImports()) {
            boolean known = each.getTarget().equals(TallyFunction.class.getName())
                    && each.getFunctionName().equals(TALLY);
            allow(known, each.getLine(), "不允许 import accumulate " + each.getTarget());
        }
    }

    private DrlRule read(RuleDescr drl) {
        int line = drl.getLine();
        allow(drl.getClass() == RuleDescr.class && !(drl instanceof QueryDescr) && drl.isRule(), line, "不允许 query");
        String name = drl.getName();
        boolean named = name.equals(rule.id())
                || (Rule.idOf(name).equals(rule.id())
                        && WORD.matcher(Rule.wordOf(name)).matches());
        allow(named, line, "DRL 规则应名为 " + rule.id() + " 或 " + rule.id() + ": 词，而不是 " + name);
        allow(drl.getParentName() == null, line, "不允许 extends");
        nothing(drl.getAttributes().keySet(), line, "规则的属性");
        nothing(drl.getAnnotationNames(), line, "注解");
        nothing(drl.getNamedConsequences().keySet(), line, "有名的 then");
        nothing(drl.getErrors(), line, "DRL 的错误");
        allow(drl.getUnit() == null, line, "不允许 unit");
        DrlNames names = new DrlNames();
        new DrlPatterns(names).check(drl.getLhs());
        allow(drl.getConsequence() instanceof String, line, "没有 then");
        DrlConsequence.check((String) drl.getConsequence(), drl.getConsequenceLine(), names);
        return new DrlRule(name, line, names.figures, names.inForce);
    }

    private static void nothing(@Nullable Collection<?> found, String what) {
        allow(found == null || found.isEmpty(), 1, "不允许 " + what);
    }

    private static void nothing(@Nullable Collection<?> found, int line, String what) {
        allow(found == null || found.isEmpty(), line, "不允许 " + what + "：" + found);
    }

    private static void allow(boolean holds, int line, String fault) {
        if (!holds) {
            throw new DrlFault(line, fault);
        }
    }
}
