package io.mingcha.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Refuses an archive that is not what it seems, before anything in it is believed: two entries of one name (two programs
 * would read two contents), a bomb, a checksum that does not hold. Everything is inflated and counted, since declared
 * sizes may lie.
 */
final class ZipGuard {
    private static final int MOST_ENTRIES = 10_000;
    private static final long LARGEST = 2L << 30;
    private static final long FREE = 64L << 20;
    private static final int RATIO = 100;

    private ZipGuard() {}

    /**
     * Checks all of an archive.
     *
     * @param packed the archive's size on disk
     * @throws BrokenInputException if it must not be read
     */
    static void check(ZipFile zip, long packed) throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            throw new BrokenInputException("压缩包内的文件超过 " + MOST_ENTRIES + " 个，拒绝读取");
        }
        Set<String> names = new HashSet<>();
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
                throw new BrokenInputException("压缩包内有两个同名文件 " + Shown.clipped(entry.getName()) + "，内容不可信，拒绝读取");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                CRC32 sum = new CRC32();
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    sum.update(buffer, 0, count);
                    total += count;
                    refuseBomb(total, packed);
                }
                if (sum.getValue() != entry.getCrc()) {
                    throw new BrokenInputException("压缩包内 " + Shown.clipped(entry.getName()) + " 的校验和不符，文件已损坏");
                }
            } catch (ZipException | EOFException e) {
                throw new BrokenInputException("压缩包损坏或被截断", e);
            }
        }
    }

    private static void refuseBomb(long total, long packed) throws BrokenInputException {
        if (total > LARGEST) {
            throw new BrokenInputException("解压后超过 2 GiB，拒绝读取");
        }
        if (total > FREE && total / RATIO > packed) {
            throw new BrokenInputException("解压后的大小超过文件的 " + RATIO + " 倍，疑为压缩炸弹，拒绝读取");
        }
    }
}
