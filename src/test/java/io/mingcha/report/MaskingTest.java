package io.mingcha.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingcha.HostileTexts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {
    private static final Masking MASKING = Masking.of(
            List.of("张伟", "张伟民", "欧阳修", "欧阳", "田𠮷祥", "王", "Ann", "买买提·艾力"),
            List.of("P021", "12", "2026", "10086", "A-7"));

    @ParameterizedTest
    @CsvSource({
        "张伟, 张*",
        "张三丰, 张**",
        "欧阳修, 欧阳*",
        "欧阳明月, 欧阳**",
        "欧阳, 欧*",
        "王, *",
        "𠮷田, 𠮷*",
        "田𠮷祥, 田**",
        "买买提·艾力, 买**·**",
        "葛\uDB40\uDD00城, 葛\uDB40\uDD00*",
        "Jean-Luc O’Brien, J***-*** **",
        "古丽巴哈尔·买买提明, 古****·****",
    })
    void aNameKeepsItsSurname(String name, String masked) {
        assertThat(MASKING.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "P021, P**1",
        "12, **",
        "123, 1**",
        "P00123, P****3",
        "20260012, 20****12",
        "13812345678, 13*******78",
        "630102199001011234, 6301************34",
    })
    void anIdKeepsItsEnds(String id, String masked) {
        assertThat(MASKING.id(id)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "比对发现张伟（P021）2026-02-12迟到, 比对发现张*（P**1）2026-02-12迟到",
        "张伟民和张伟, 张**和张*",
        "田𠮷祥与欧阳修, 田**与欧阳*",
        "王府井, 王府井",
        "Ann and Annabel, A** and Annabel",
        "审批人同为P021，请核实, 审批人同为P**1，请核实",
        "P0215与XP021, P0215与XP021",
        "2026年累计12天（12）, 2026年累计12天（**）",
        "12@2026-02-12, **@2026-02-12",
        "联系10086, 联系1***6",
        "经办A-7, 经办A**",
        "电话13812345678。, 电话13*******78。",
        "金额113812345678元, 金额113812345678元",
        "证件63010219900101123X, 证件6301************3X",
    })
    void aTextNamesNobody(String text, String masked) {
        assertThat(MASKING.text(text)).isEqualTo(masked);
    }

    @Test
    void hidesNothingWhenNotAskedTo() {
        assertThat(Masking.none().text("张伟（P021）")).isEqualTo("张伟（P021）");
        assertThat(Masking.none().name("张伟")).isEqualTo("张伟");
        assertThat(Masking.none().id("P021")).isEqualTo("P021");
    }

    @Test
    void hostileNamesAreHiddenToo() {
        List<String> names = HostileTexts.all().stream()
                .filter(name -> name.strip().codePointCount(0, name.strip().length()) > 1)
                .toList();
        Masking masking = Masking.of(names, List.of());
        for (String name : names) {
            assertThat(masking.name(name).codePoints().count()).isLessThan(40);
            assertThat(masking.text("比对发现" + name + "（P1）迟到"))
                    .as(name)
                    .startsWith("比对发现")
                    .endsWith("（P1）迟到")
                    .doesNotContain(name);
        }
    }
}
