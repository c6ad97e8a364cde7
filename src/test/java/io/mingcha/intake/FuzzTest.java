package io.mingcha.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged files end as rows that balance or as an unreadable file, never as anything else. */
class FuzzTest {
    private static final int ROUNDS = 300;

    private static final String CSV = """
            报销单号,单位编号,报销人,费用类别,发生日期,金额,收款方,发票号码
            E1,U1,P1,差旅费,2026-01-05,"1,234.50","甲""乙",12345678
            E2,U1,P2,会议费,2026/1/6,￥5,,无
            E3,U2,P1,其他,20260107,0.5,丙
            """;

    private static final String JSONL = """
            {"expense_id": "E1", "unit_id": "U1", "person_id": 7, "category": "travel", "occurred_on": "2026-01-05", "amount": 1.5}
            {"expense_id": "E2", "unit_id": "U1", "person_id": [1], "category": null, "occurred_on": {"x": []}, "amount": -1}
            """;

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "expenses.csv",
                "expenses.tsv",
                "expenses-gbk.csv",
                "expenses-utf16.csv",
                "expenses.json",
                "expenses.jsonl",
                "expenses.xlsx",
                "expenses-inside.xlsx",
                "expenses.csv.gz",
                "expenses-inside.jsonl.gz"
            })
    void aDamagedFileBalancesOrIsUnreadable(String name) {
        Random random = new Random(name.hashCode());
        int read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] content = damaged(name, random);
            Folder folder = new Folder(root).with(name, content);
            String seed = name + " round " + round;
            read += Assertions.assertTimeout(Duration.ofSeconds(20), () -> balances(folder, seed)) ? 1 : 0;
        }
        // a test in which nothing is ever read, or nothing ever refused, would prove little
        assertThat(read).as(name).isBetween(1, ROUNDS);
    }

    private static boolean balances(Folder folder, String seed) {
        IntakeResult result;
        try {
            result = folder.read(1);
        } catch (UnreadableFileException e) {
            assertThat(e.reason()).as(seed).isNotBlank();
            return false;
        }
        long rejected = 0;
        long accepted = 0;
        for (FileBalance file : result.balance()) {
            assertThat(file.accepted() + file.repeated() + file.rejected())
                    .as(seed)
                    .isEqualTo(file.rows());
            rejected += file.rejected();
            accepted += file.accepted();
        }
        assertThat(result.rejected()).as(seed).hasSize((int) rejected);
        assertThat(Folder.rows(result, "expenses")).as(seed).hasSize((int) accepted);
        return true;
    }

    /** Damage done inside a packing leaves the packing whole. */
    private static byte[] damaged(String name, Random random) {
        return switch (name) {
            case "expenses.csv" -> damaged(utf8(CSV), random);
            case "expenses.tsv" -> damaged(utf8(CSV.replace(',', '\t')), random);
            case "expenses-gbk.csv" -> damaged(CSV.getBytes(Charset.forName("GB18030")), random);
            case "expenses-utf16.csv" -> damaged(("\uFEFF" + CSV).getBytes(StandardCharsets.UTF_16LE), random);
            case "expenses.json" -> damaged(utf8("[" + JSONL.strip().replace("\n", ",\n") + "]"), random);
            case "expenses.jsonl" -> damaged(utf8(JSONL), random);
            case "expenses.xlsx" -> damaged(SheetXml.zip(workbook()), random);
            case "expenses-inside.xlsx" -> {
                Map<String, byte[]> parts = workbook();
                String part = parts.keySet().stream()
                        .skip(random.nextInt(parts.size()))
                        .findFirst()
                        .orElseThrow();
                parts.put(part, damaged(parts.get(part), random));
                yield SheetXml.zip(parts);
            }
            case "expenses.csv.gz" -> damaged(Folder.gzip(utf8(CSV)), random);
            default -> Folder.gzip(damaged(utf8(JSONL), random));
        };
    }

    private static Map<String, byte[]> workbook() {
        String row = SheetXml.row(
                2,
                "E1",
                "<c t=\"s\"><v>0</v></c>",
                "<c r=\"C2\"><v>1.5E3</v></c>",
                "其他",
                "<c t=\"d\"><v>2026-01-05</v></c>",
                "<c><f>1</f><v>5.5</v></c>",
                "<c t=\"b\"><v>1</v></c>");
        return new SheetXml()
                .sheet("x", SheetXml.row(1, "报销单号", "单位编号", "报销人", "费用类别", "发生日期", "金额", "收款方") + row)
                .strings("<si><t>U1</t></si>")
                .parts();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        for (int wounds = 1 + random.nextInt(3); wounds > 0; wounds--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes[at] = (byte) "\",\n{}[]<>&;:0-9E".charAt(random.nextInt(16));
                case 3 -> bytes = Arrays.copyOf(bytes, at + 1);
                default -> {
                    int length = random.nextInt(Math.min(20, bytes.length - at) + 1);
                    byte[] more = Arrays.copyOf(bytes, bytes.length + length);
                    System.arraycopy(bytes, at, more, at + length, bytes.length - at);
                    bytes = more;
                }
            }
        }
        return bytes;
    }
}
