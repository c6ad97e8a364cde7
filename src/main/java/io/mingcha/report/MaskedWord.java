package io.mingcha.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How a single name, id or number is masked. */
final class MaskedWord {
    private static final Set<String> COMPOUND_SURNAMES =
            Set.of(("欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒"
                            + " 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生"
                            + " 左丘 东门 西门 第五 梁丘 纳兰 完颜 叶赫 涂山 哥舒 贺兰 屈突 达奚 贺若 沙吒 耶律")
                    .split(" "));

    /** Longer names are cut, since how long they are would tell who it is. */
    private static final int MOST_STARS = 8;

    private static final int MOBILE_DIGITS = 11;
    private static final int IDENTITY_DIGITS = 18;

    private MaskedWord() {}

    /** The surname and a star for each further character; marks between the parts of a name stay. */
    static String name(String name) {
        List<String> characters = characters(name.strip());
        if (characters.size() < 2) {
            return "*";
        }
        boolean compound = characters.size() > 2 && COMPOUND_SURNAMES.contains(characters.get(0) + characters.get(1));
        StringBuilder masked = new StringBuilder(characters.get(0)).append(compound ? characters.get(1) : "");
        boolean ofLetters = name.codePoints().anyMatch(Character::isLetter);
        int stars = 0;
        for (String character : characters.subList(compound ? 2 : 1, characters.size())) {
            if (stars < MOST_STARS) {
                boolean mark = ofLetters && "·•-. ".contains(character);
                masked.append(mark ? character : "*");
                stars += mark ? 0 : 1;
            }
        }
        return masked.toString();
    }

    /** A quarter of it at each end, at most four signs before and two behind. */
    static String id(String id) {
        int length = id.codePointCount(0, id.length());
        if (length < 3) {
            return "*".repeat(length);
        }
        int head = Math.max(1, Math.min(4, length / 4));
        int tail = length < 4 ? 0 : Math.min(2, length / 4);
        return id.substring(0, id.offsetByCodePoints(0, head))
                + "*".repeat(Math.min(length - head - tail, IDENTITY_DIGITS))
                + id.substring(id.offsetByCodePoints(id.length(), -tail));
    }

    /** Where the number of a mobile telephone or an identity card that begins here ends; the place itself where none does. */
    static int endOfNumber(String text, int at) {
        if (!isDigit(text, at) || isDigit(text, at - 1)) {
            return at;
        }
        int end = at;
        while (isDigit(text, end)) {
            end++;
        }
        boolean checkedByX =
                end - at == IDENTITY_DIGITS - 1 && end < text.length() && "xX".indexOf(text.charAt(end)) >= 0;
        boolean mobile = end - at == MOBILE_DIGITS && text.charAt(at) == '1' && text.charAt(at + 1) >= '3';
        return checkedByX ? end + 1 : mobile || end - at == IDENTITY_DIGITS ? end : at;
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    /** The characters as people count them: marks and variants belong to what they stand on. */
    private static List<String> characters(String text) {
        List<String> characters = new ArrayList<>();
        for (int code : text.codePoints().toArray()) {
            String sign = Character.toString(code);
            boolean onPrevious = switch (Character.getType(code)) {
                case Character.NON_SPACING_MARK,
                        Character.ENCLOSING_MARK,
                        Character.COMBINING_SPACING_MARK,
                        Character.FORMAT -> true;
                default -> false;
            };
            if (onPrevious && !characters.isEmpty()) {
                characters.set(characters.size() - 1, characters.get(characters.size() - 1) + sign);
            } else {
                characters.add(sign);
            }
        }
        return characters;
    }
}
