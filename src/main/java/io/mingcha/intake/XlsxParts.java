package io.mingcha.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of a workbook's archive, and which refers to which. */
final class XlsxParts implements Closeable {
    /**
     * What a part refers to.
     *
     * @param kind the last word of the relation's type
     * @param part the name of the part in the archive
     */
    record Target(String kind, String part) {}

    /** What old and encrypted workbooks begin with. */
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final Path path;
    private final ZipFile zip;

    private XlsxParts(Path path, ZipFile zip) {
        this.path = path;
        this.zip = zip;
    }

    /**
     * Opens an archive.
     *
     * @throws BrokenInputException if it is none
     */
    static XlsxParts open(Path path) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(path)) {
            start = in.readNBytes(COMPOUND.length);
        }
        if (start.length == 0) {
            throw new BrokenInputException("文件是空的");
        }
        if (Arrays.equals(start, COMPOUND)) {
            throw new BrokenInputException("这是旧版 xls 或加了密码的工作簿，请去掉密码并另存为 xlsx");
        }
        try {
            return new XlsxParts(path, new ZipFile(path.toFile()));
        } catch (ZipException e) {
            throw new BrokenInputException("不是 xlsx 工作簿，或文件已损坏、被截断、被加密", e);
        }
    }

    /** See {@link ZipGuard#check}. */
    void check() throws IOException {
        ZipGuard.check(zip, Files.size(path));
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    InputStream open(String part) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new BrokenInputException("压缩包内缺少 " + Shown.clipped(part) + "，文件已损坏");
        }
        return zip.getInputStream(entry);
    }

    /** The parts that a part refers to, by their ids. */
    Map<String, Target> targets(String part) throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/') + 1;
        String list = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
        Map<String, Target> targets = new HashMap<>();
        if (!has(list)) {
            return targets;
        }
        try (InputStream in = open(list)) {
            XMLStreamReader xml = XmlText.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    String id = XmlText.attribute(xml, "Id");
                    String type = XmlText.attribute(xml, "Type");
                    String target = XmlText.attribute(xml, "Target");
                    boolean outside = "External".equals(XmlText.attribute(xml, "TargetMode"));
                    if (id != null && type != null && target != null && !outside) {
                        targets.put(id, new Target(type.substring(type.lastIndexOf('/') + 1), resolved(part, target)));
                    }
                }
            }
        }
        return targets;
    }

    /** The name in the archive that a reference in a part means. */
    private static String resolved(String part, String target) {
        Deque<String> steps = new ArrayDeque<>();
        String whole = target.startsWith("/") ? target : part.substring(0, part.lastIndexOf('/') + 1) + target;
        for (String step : whole.split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
