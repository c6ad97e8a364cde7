package io.mingcha.pack;

import static io.mingcha.pack.SignedPack.OFFICE;
import static io.mingcha.pack.SignedPack.STRANGER;
import static io.mingcha.pack.SignedPack.delete;
import static io.mingcha.pack.SignedPack.link;
import static io.mingcha.pack.SignedPack.move;
import static io.mingcha.pack.SignedPack.put;
import static io.mingcha.pack.SignedPack.rule;
import static io.mingcha.pack.SignedPack.sign;
import static io.mingcha.pack.SignedPack.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.mingcha.dictionary.Dictionary;
import io.mingcha.engine.RuleFaults;
import io.mingcha.rule.RuleFault;
import io.mingcha.rule.RulePack;
import io.mingcha.site.RulePolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a signed pack, it does not run where the office asks for signatures. */
@DisabledOnOs(OS.WINDOWS)
class AttacksTest {
    private static final String DRL = "sample/late/rule.drl";
    private static final String SIGNATURE = RulePack.SIGNATURE;
    private static final Admission GATE = new Admission(
            ShippedRules.recorded(), () -> new RulePolicy(true, SignedPack.trusted()), Dictionary::withLedger);

    @TempDir
    Path folder;

    private record Attack(String name, Consumer<Path> how) {}

    private static List<Attack> onContent() {
        List<Attack> attacks = new ArrayList<>();
        attacks.add(new Attack("条件改一个字", p -> put(p, DRL, text(p, DRL).replace("dayShift", "nightShift"))));
        attacks.add(new Attack("限值改小", p -> edit(p, "sample/late/rule.yaml", "5min", "4min")));
        attacks.add(new Attack("例子改动", p -> edit(p, "sample/late/examples.yaml", "08:35:01", "08:35:02")));
        attacks.add(new Attack("条款改动", p -> edit(p, "basis/some.yaml", "某文件", "另一文件")));
        attacks.add(new Attack("说明改动", p -> edit(p, "README.md", "规则", "規則")));
        attacks.add(new Attack("文件末尾多一个换行", p -> put(p, DRL, text(p, DRL) + "\n")));
        attacks.add(new Attack("换行改为 CRLF", p -> edit(p, DRL, "\n", "\r\n")));
        attacks.add(new Attack("加上 BOM", p -> put(p, DRL, "\uFEFF" + text(p, DRL))));
        attacks.add(new Attack("截断", p -> put(p, DRL, text(p, DRL).substring(0, 80))));
        attacks.add(new Attack("清空", p -> put(p, DRL, "")));
        attacks.add(new Attack("不是 UTF-8", p -> put(p, DRL, new byte[] {(byte) 0xFF, (byte) 0xFE, 'x'})));
        attacks.add(new Attack("放进一个很大的文件", p -> put(p, "大.bin", new byte[9 << 20])));
        attacks.add(new Attack("两条规则的条件对换", p -> {
            move(p, DRL, "spare");
            move(p, "sample/tardy/rule.drl", DRL);
            move(p, "spare", "sample/tardy/rule.drl");
        }));
        attacks.add(new Attack("一个字节从一个文件移到下一个", p -> {
            String basis = text(p, "basis/some.yaml");
            put(p, "basis/some.yaml", basis.substring(0, basis.length() - 1));
            put(p, "sample/late/examples.yaml", "\n" + text(p, "sample/late/examples.yaml"));
        }));
        return attacks;
    }

    private static List<Attack> onNames() {
        List<Attack> attacks = new ArrayList<>();
        attacks.add(new Attack("加一条规则", p -> rule(p, "sample/extra")));
        attacks.add(new Attack("加一个文件", p -> put(p, "x.txt", "x")));
        attacks.add(new Attack("加一个空文件", p -> put(p, "sample/late/empty", "")));
        attacks.add(new Attack("加一个隐藏文件", p -> put(p, ".hidden", "x")));
        attacks.add(new Attack("在隐藏目录里加规则", p -> rule(p, ".sample/late")));
        attacks.add(new Attack("条款目录里加一个文件", p -> put(p, "basis/more.yaml", "title: 又一文件\n")));
        attacks.add(new Attack("去掉一条规则", p -> delete(p, "sample/tardy")));
        attacks.add(new Attack("去掉例子", p -> delete(p, "sample/late/examples.yaml")));
        attacks.add(new Attack("去掉条款目录", p -> delete(p, "basis")));
        attacks.add(new Attack("去掉说明", p -> delete(p, "README.md")));
        attacks.add(new Attack("规则改名", p -> move(p, "sample/tardy", "sample/slow")));
        attacks.add(new Attack("专题改名", p -> move(p, "sample", "other")));
        attacks.add(new Attack("文件名改大小写", p -> move(p, DRL, "sample/late/Rule.drl")));
        attacks.add(new Attack("目录名改大小写", p -> move(p, "sample/late", "sample/Late")));
        attacks.add(new Attack("文件移到另一层", p -> move(p, "README.md", "basis/README.md")));
        attacks.add(new Attack("只有大小写不同的文件", p -> put(p, "readme.MD", text(p, "README.md"))));
        attacks.add(new Attack("只有大小写不同的目录", p -> rule(p, "Sample/late")));
        attacks.add(new Attack("只有字符写法不同的文件", p -> {
            put(p, Normalizer.normalize("é.md", Normalizer.Form.NFC), "x");
            put(p, Normalizer.normalize("é.md", Normalizer.Form.NFD), "x");
            sign(p, "0".repeat(64), OFFICE);
        }));
        attacks.add(new Attack("文件名里有换行", p -> put(p, "a\nb", "x")));
        attacks.add(new Attack("文件名里有反斜杠", p -> put(p, "sample\\late", "x")));
        attacks.add(new Attack("文件名里有看不见的字符", p -> put(p, "rule\u200B.md", "x")));
        attacks.add(new Attack("文件换成链接", p -> link(p, DRL)));
        attacks.add(new Attack("目录换成链接", p -> link(p, "sample/late")));
        attacks.add(new Attack("说明换成链接", p -> link(p, "README.md")));
        attacks.add(new Attack("加一个断了的链接", p -> {
            put(p, "x", "");
            link(p, "x");
            delete(p.resolveSibling("elsewhere").getParent(), "elsewhere");
        }));
        return attacks;
    }

    private static List<Attack> onTheSignature() {
        List<Attack> attacks = new ArrayList<>();
        attacks.add(new Attack("去掉签名", p -> delete(p, SIGNATURE)));
        attacks.add(new Attack("签名清空", p -> put(p, SIGNATURE, "")));
        attacks.add(new Attack("签名截断", p -> put(p, SIGNATURE, text(p, SIGNATURE).substring(0, 40) + "\n")));
        attacks.add(new Attack(
                "签名去掉换行", p -> put(p, SIGNATURE, text(p, SIGNATURE).strip())));
        attacks.add(new Attack("签名后多一个换行", p -> put(p, SIGNATURE, text(p, SIGNATURE) + "\n")));
        attacks.add(new Attack("签名前多一个空格", p -> put(p, SIGNATURE, " " + text(p, SIGNATURE))));
        attacks.add(new Attack(
                "签名重复两行", p -> put(p, SIGNATURE, text(p, SIGNATURE).repeat(2))));
        attacks.add(new Attack("签名改一位", p -> {
            byte[] bytes = Base64.getDecoder().decode(text(p, SIGNATURE).strip());
            bytes[20] ^= 1;
            put(p, SIGNATURE, Base64.getEncoder().encodeToString(bytes) + "\n");
        }));
        attacks.add(new Attack(
                "签名全为零", p -> put(p, SIGNATURE, Base64.getEncoder().encodeToString(new byte[64]) + "\n")));
        attacks.add(new Attack("签名不是 base64", p -> put(p, SIGNATURE, "*".repeat(88) + "\n")));
        attacks.add(new Attack("base64 的余位不为零", p -> {
            String line = text(p, SIGNATURE).strip();
            char last = line.charAt(85);
            char next = last == 'A' ? 'B' : last == 'Q' ? 'R' : last == 'g' ? 'h' : 'x';
            put(p, SIGNATURE, line.substring(0, 85) + next + "==\n");
        }));
        attacks.add(new Attack("别人的签名", p -> sign(p, STRANGER)));
        attacks.add(new Attack("改后由别人签名", p -> {
            edit(p, "sample/late/rule.yaml", "5min", "4min");
            sign(p, STRANGER);
        }));
        attacks.add(new Attack("另一规则包的签名", p -> {
            Path other = SignedPack.write(p.resolveSibling("other"));
            rule(other, "sample/older");
            sign(other, OFFICE);
            put(p, SIGNATURE, text(other, SIGNATURE));
        }));
        attacks.add(new Attack(
                "只对散列值签名，没有写明用途", p -> put(p, SIGNATURE, raw(RulePack.read(p).hash()))));
        attacks.add(new Attack("对文件清单而不是散列值签名", p -> sign(p, RulePack.read(p).manifest(), OFFICE)));
        attacks.add(new Attack("签名文件改大小写", p -> move(p, SIGNATURE, "Rules.sig")));
        attacks.add(new Attack("签名文件移到下一层", p -> move(p, SIGNATURE, "sample/" + SIGNATURE)));
        attacks.add(new Attack("签名文件换成链接", p -> link(p, SIGNATURE)));
        attacks.add(new Attack("签名文件换成目录", p -> {
            delete(p, SIGNATURE);
            put(p, SIGNATURE + "/x", "x");
        }));
        return attacks;
    }

    /** The trusted key signed them, and they must not run nevertheless. */
    private static List<Attack> signedYetUnfit() {
        List<Attack> attacks = new ArrayList<>();
        attacks.add(new Attack("签了名的恶意规则", p -> {
            edit(p, DRL, "dayShift", "eval(Runtime.getRuntime().exec(\"true\") != null)");
            sign(p, OFFICE);
        }));
        attacks.add(new Attack("签了名而用到不存在的参数", p -> {
            edit(p, DRL, "late.grace", "late.graze");
            sign(p, OFFICE);
        }));
        attacks.add(new Attack("签了名而看不懂的说明", p -> {
            edit(p, "sample/late/rule.yaml", "scope: person", "scope: galaxy");
            sign(p, OFFICE);
        }));
        return attacks;
    }

    @TestFactory
    Stream<DynamicTest> refused() {
        List<Attack> attacks = Stream.of(onContent(), onNames(), onTheSignature(), signedYetUnfit())
                .flatMap(List::stream)
                .toList();
        assertThat(attacks).hasSizeGreaterThanOrEqualTo(60);
        return attacks.stream()
                .map(attack -> dynamicTest(attack.name(), () -> {
                    Path pack = SignedPack.write(
                            Files.createTempDirectory(folder, "attack").resolve("pack"));
                    attack.how().accept(pack);
                    assertThatThrownBy(() -> GATE.admit(RulePack.read(pack)))
                            .isInstanceOfAny(PackRefused.class, RuleFault.class, RuleFaults.class);
                }));
    }

    @Test
    void theSignedPackItselfRuns() {
        Admitted admitted = GATE.admit(RulePack.read(SignedPack.write(folder.resolve("pack"))));
        assertThat(admitted.origin()).isEqualTo(Admitted.Origin.SIGNED);
        assertThat(admitted.signedBy()).isEqualTo("规则组");
        assertThat(admitted.versions())
                .containsEntry("rules", admitted.book().pack().hash());
    }

    @Test
    void noOtherKeyWillDo() {
        Admission gate = new Admission(
                ShippedRules.recorded(),
                () -> new RulePolicy(true, List.of(new io.mingcha.site.TrustedKey("别人", STRANGER.getPublic()))),
                Dictionary::withLedger);
        Path pack = SignedPack.write(folder.resolve("pack"));
        assertThatThrownBy(() -> gate.admit(RulePack.read(pack))).isInstanceOf(PackRefused.class);
    }

    @Test
    void whatWasVerifiedIsWhatIsRunThoughTheFolderChangesMeanwhile() {
        Path folderOfPack = SignedPack.write(folder.resolve("pack"));
        String signed = text(folderOfPack, DRL);
        RulePack pack = RulePack.read(folderOfPack);
        Admitted admitted = GATE.admit(pack);
        put(folderOfPack, DRL, signed.replace("dayShift", "nightShift"));
        assertThat(admitted.book().rule("sample/late").drl()).isEqualTo(signed);
        assertThat(GATE.admit(pack).book().rule("sample/late").drl()).isEqualTo(signed);
    }

    @Test
    void aChangeAfterTheFirstLookIsRefused() {
        Path folderOfPack = SignedPack.write(folder.resolve("pack"));
        RulePack pack = RulePack.read(folderOfPack);
        edit(folderOfPack, DRL, "dayShift", "nightShift");
        assertThatThrownBy(() -> GATE.admit(pack)).isInstanceOf(PackRefused.class);
    }

    @Test
    void aLinkPutThereAfterTheFirstLookIsNotFollowed() {
        Path folderOfPack = SignedPack.write(folder.resolve("pack"));
        RulePack pack = RulePack.read(folderOfPack);
        link(folderOfPack, DRL);
        assertThatThrownBy(() -> GATE.admit(pack))
                .isInstanceOf(java.io.UncheckedIOException.class)
                .hasCauseInstanceOf(IOException.class);
    }

    private static void edit(Path folder, String name, String from, String to) {
        String before = text(folder, name);
        assertThat(before).contains(from);
        put(folder, name, before.replace(from, to));
    }

    private static byte[] raw(String hash) {
        try {
            java.security.Signature signer = java.security.Signature.getInstance("Ed25519");
            signer.initSign(OFFICE.getPrivate());
            signer.update(hash.getBytes(StandardCharsets.US_ASCII));
            return (Base64.getEncoder().encodeToString(signer.sign()) + "\n").getBytes(StandardCharsets.US_ASCII);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
