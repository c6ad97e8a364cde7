package io.mingcha.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stops the reading, file kind by file kind; workbooks have a test of their own. */
class UnreadableFileTest {
    @TempDir
    Path root;

    private int folders;

    private void refused(String name, byte[] content, String reason) {
        folders++;
        Folder folder = new Folder(root.resolve("" + folders)).with(name, content);
        assertThatThrownBy(folder::read)
                .isInstanceOfSatisfying(
                        UnreadableFileException.class, e -> assertThat(e.file()).isEqualTo(name))
                .hasMessageContaining(reason);
    }

    private void refused(String name, String content, String reason) {
        refused(name, content.getBytes(StandardCharsets.UTF_8), reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"units.csv", "units.tsv", "units.json", "units.jsonl"})
    void anEmptyFile(String name) {
        refused(name, "", "文件是空的");
        refused(name, "\uFEFF", "文件是空的");
        refused(name + ".gz", Folder.gzip(new byte[0]), "文件是空的");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {"'unit_id,name\nU1,\"一科\nU2,二科\n'", "'unit_id,name\nU1,\"一\"科\nU2,二科\n'", "'unit_id,name\nU1,\"'"})
    void quotesThatDoNotPair(String text) {
        refused("units.csv", text, "第 2 行起的一行引号不成对");
    }

    @Test
    void bytesOfNoEncoding() {
        refused("units.csv", new byte[] {'u', (byte) 0xFF, (byte) 0xFF, '\n'}, "文字编码不是");
        byte[] late = ("unit_id,name\n" + "U1,一科\n".repeat(30_000)).getBytes(StandardCharsets.UTF_8);
        late[late.length - 3] = (byte) 0xFF;
        refused("units.csv", late, "文字编码不是");
    }

    @Test
    void aByteOrderMarkThatTheContentBelies() {
        refused("units.csv", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) 0xD6, (byte) 0xD0}, "内容却不是");
        refused("units.csv", new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) 0xDC, 'a', 0}, "内容却不是");
        refused("units.csv", new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0, 'b'}, "内容却不是");
    }

    @Test
    void utf16WithoutAMarkAndOtherBinary() {
        refused("units.csv", "unit_id,name\n".getBytes(StandardCharsets.UTF_16LE), "空字符");
        refused("units.csv", "unit_id,na\0me\n", "空字符");
        refused("units.json", "[{\"a\": \"\0\"}]", "空字符");
    }

    @Test
    void jsonThatIsNone() {
        refused("units.json", "{\"unit_id\": \"U1\"}", "最外层应是对象的列表");
        refused("units.json", "[{\"unit_id\": \"U1\"}", "语法错误");
        refused("units.json", "[{\"unit_id\": \"U1\",}]", "语法错误");
        refused("units.json", "[{\"unit_id\": \"U1\"}] []", "列表之后还有内容");
        refused("units.json", "[{\"unit_id\": \"U1\", \"unit_id\": \"U2\"}]", "重复的键");
        refused("units.json", "[{\"unit_id\": " + "[".repeat(50) + "]".repeat(50) + "}]", "嵌套过深");
        refused("units.json", "unit_id,name\n", "语法错误");
        refused("units.json", " \n", "最外层");
    }

    @Test
    void gzipThatIsNoneOrCutOff() {
        byte[] packed = Folder.gzip("unit_id,name\nU1,一科\n".getBytes(StandardCharsets.UTF_8));
        refused("units.csv.gz", "unit_id,name\n", "不是 gzip");
        refused("units.csv.gz", new byte[0], "不是 gzip");
        for (int length : new int[] {5, 15, packed.length - 9, packed.length - 1}) {
            refused("units.csv.gz", Arrays.copyOf(packed, length), "截断");
        }
        packed[packed.length - 6] ^= 1;
        refused("units.csv.gz", packed, "损坏");
    }

    @Test
    void aGzipBomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] block = "U1,x\n".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            for (long written = 0; written <= 70L << 20; written += block.length) {
                out.write(block);
            }
        }
        refused("units.csv.gz", packed.toByteArray(), "压缩炸弹");
    }

    @Test
    void ofSeveralTheFirstByNameIsTold() {
        Folder folder = new Folder(root)
                .with("units.csv", "")
                .with("persons.csv", "")
                .with("attendance.csv", "person_id,date\nP1,2026-01-05\n")
                .with("tasks.json", "{}");
        for (int threads = 1; threads < 5; threads++) {
            int count = threads;
            assertThatThrownBy(() -> folder.read(count)).hasMessageContaining("persons.csv");
        }
    }
}
