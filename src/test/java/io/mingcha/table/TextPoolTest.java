package io.mingcha.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextPoolTest {
    private static final int BLOCK = 1 << 20;

    private final TextPool pool = new TextPool();

    private static int add(TextPool pool, String text) {
        char[] around = ("<" + text + ">").toCharArray();
        return pool.add(around, 1, around.length - 1);
    }

    @Test
    void numbersAreGivenInTheOrderOfFirstAppearance() {
        assertThat(List.of(pool.add("甲"), pool.add(""), pool.add("乙"), pool.add("甲"), pool.add("")))
                .containsExactly(0, 1, 2, 0, 1);
        assertThat(pool.size()).isEqualTo(3);
        assertThat(List.of(pool.get(0), pool.get(1), pool.get(2))).containsExactly("甲", "", "乙");
    }

    @Test
    void aTextThatIsNotThereHasNoNumber() {
        pool.add("a");
        assertThat(pool.find("b")).isEqualTo(-1);
        assertThat(pool.find("a")).isZero();
        assertThat(pool.size()).isEqualTo(1);
        assertThatThrownBy(() -> pool.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> pool.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "\u007F\u0080", "\u07FF\u0800", "张三", "\uFFFF", "㛃𠮷", "\uDBFF\uDFFF", "a𠮷b"})
    void charactersGiveTheSameNumberAsTheirString(String text) {
        int number = pool.add(text);
        assertThat(add(pool, text)).isEqualTo(number);
        assertThat(pool.get(number)).isEqualTo(text);
        TextPool other = new TextPool();
        assertThat(other.get(add(other, text))).isEqualTo(text);
        assertThat(other.find(text)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD842", "\uDFB7", "\uDFB7\uD842", "a\uD842"})
    void halfACharacterIsStoredAsStringsStoreIt(String text) {
        assertThat(add(pool, text)).isEqualTo(pool.add(text));
    }

    @Test
    void aTextMayFillABlockOrMore() {
        List<String> texts = new ArrayList<>();
        for (int size : new int[] {BLOCK - 1, BLOCK, BLOCK + 1, 1, 3 * BLOCK, BLOCK, 2, 511, 512, 513, BLOCK - 7, 7}) {
            texts.add(Character.toString('a' + texts.size()).repeat(size));
        }
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < texts.size(); i++) {
                assertThat(round == 0 ? pool.add(texts.get(i)) : add(pool, texts.get(i)))
                        .isEqualTo(i);
            }
        }
        for (int i = 0; i < texts.size(); i++) {
            assertThat(pool.get(i).equals(texts.get(i))).isTrue();
        }
    }

    @Test
    void manyTextsOfEveryLengthAreAllFoundAgain() {
        Random random = new Random(1);
        Map<String, Integer> numbers = new HashMap<>();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 300_000; i++) {
            String text = "P" + random.nextInt(100_000) + "县".repeat(random.nextInt(20));
            Integer known = numbers.putIfAbsent(text, texts.size());
            if (known == null) {
                texts.add(text);
            }
            assertThat(i % 2 == 0 ? pool.add(text) : add(pool, text)).isEqualTo(numbers.get(text));
        }
        assertThat(pool.size()).isEqualTo(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            if (!pool.get(i).equals(texts.get(i)) || pool.find(texts.get(i)) != i) {
                throw new AssertionError(texts.get(i));
            }
        }
    }

    /** Texts that come later, also so many that the pool grows, neither appear in what was there nor hide it. */
    @Test
    void aSnapshotStaysAsItWas() {
        TextPool pool = new TextPool();
        for (int i = 0; i < 1000; i++) {
            pool.add("early" + i);
        }
        TextPool.Snapshot snapshot = pool.snapshot();
        for (int i = 0; i < 50_000; i++) {
            pool.add("late" + i);
            byte[] early = ("x early" + i % 1000).getBytes(StandardCharsets.UTF_8);
            byte[] late = ("late" + i).getBytes(StandardCharsets.UTF_8);
            assertThat(snapshot.find(early, 2, early.length)).isEqualTo(i % 1000);
            assertThat(snapshot.find(late, 0, late.length)).isEqualTo(-1);
        }
        byte[] text = "early7".getBytes(StandardCharsets.UTF_8);
        assertThat(snapshot.is(7, text, 0, text.length)).isTrue();
        assertThat(snapshot.is(8, text, 0, text.length)).isFalse();
        assertThat(snapshot.is(1000, text, 0, text.length)).isFalse();
        assertThat(snapshot.is(-1, text, 0, text.length)).isFalse();
    }

    @Test
    void aTextOfAnotherPoolIsAddedAsItIs() {
        TextPool other = new TextPool();
        other.add("甲");
        other.add("乙");
        TextPool pool = new TextPool();
        assertThat(pool.add(other, 1)).isZero();
        assertThat(pool.add(other, 0)).isEqualTo(1);
        assertThat(pool.add(other, 1)).isZero();
        assertThat(pool.get(1)).isEqualTo("甲");
    }
}
