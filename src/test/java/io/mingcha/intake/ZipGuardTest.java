package io.mingcha.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that must not be believed. */
class ZipGuardTest {
    private static final SheetXml UNITS =
            new SheetXml().sheet("x", SheetXml.row(1, "unit_id", "name") + SheetXml.row(2, "U1", "a"));

    @TempDir
    Path root;

    private void refused(byte[] content, String reason) {
        Folder folder = new Folder(root).with("units.xlsx", content);
        assertThatThrownBy(folder::read)
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("units.xlsx")
                .hasMessageContaining(reason);
    }

    @Test
    void twoEntriesOfOneName() {
        Map<String, byte[]> parts = UNITS.parts();
        parts.put("xl/worksheets/sheet9.xml", parts.get("xl/worksheets/sheet1.xml"));
        byte[] zip = replace(SheetXml.zip(parts), "sheet9.xml", "sheet1.xml");
        refused(zip, "两个同名文件");
        parts = UNITS.parts();
        parts.put("xl/worksheets/SHEET1.xml", new byte[0]);
        refused(SheetXml.zip(parts), "两个同名文件");
    }

    @Test
    void aBomb() {
        Map<String, byte[]> parts = UNITS.parts();
        parts.put("xl/media/image1.png", new byte[65 << 20]);
        refused(SheetXml.zip(parts), "压缩炸弹");
    }

    @Test
    void tooManyEntries() {
        Map<String, byte[]> parts = UNITS.parts();
        for (int i = 0; i < 10_000; i++) {
            parts.put("x" + i, new byte[0]);
        }
        refused(SheetXml.zip(parts), "超过 10000 个");
    }

    @Test
    void cutOffAnywhere() {
        byte[] zip = UNITS.bytes();
        for (int length = 1; length < zip.length; length += 97) {
            refused(Arrays.copyOf(zip, length), "xlsx");
        }
        refused(new byte[0], "文件是空的");
    }

    @Test
    void oldOrEncrypted() {
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "密码");
    }

    @ParameterizedTest
    @ValueSource(strings = {"_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml"})
    void withoutAPartItNeeds(String part) {
        Map<String, byte[]> parts = new LinkedHashMap<>(UNITS.parts());
        parts.remove(part);
        refused(SheetXml.zip(parts), "");
        parts.put(part, "<x".getBytes(StandardCharsets.UTF_8));
        refused(SheetXml.zip(parts), "损坏");
    }

    @Test
    void anyChangedByteOfAPartShows() {
        Map<String, byte[]> parts = UNITS.parts();
        byte[] noise = new byte[4000];
        new java.util.Random(7).nextBytes(noise);
        parts.put("xl/media/image1.png", noise);
        byte[] zip = SheetXml.zip(parts);
        zip[zip.length / 2] ^= 1;
        Folder folder = new Folder(root).with("units.xlsx", zip);
        assertThatThrownBy(folder::read).isInstanceOf(UnreadableFileException.class);
    }

    @Test
    void entitiesAreNotExpanded() {
        Map<String, byte[]> parts = UNITS.parts();
        String sheet = new String(parts.get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);
        String type = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        parts.put("xl/worksheets/sheet1.xml", (type + sheet.replace("U1", "&e;")).getBytes(StandardCharsets.UTF_8));
        refused(SheetXml.zip(parts), "损坏");
    }

    private static byte[] replace(byte[] bytes, String from, String to) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(text).contains(from);
        return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }
}
