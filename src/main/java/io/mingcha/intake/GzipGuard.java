package io.mingcha.intake;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The content of a gzip file, refused where it swells as only a bomb does. */
final class GzipGuard extends FilterInputStream {
    /** Below this size nothing is refused: small files of equal rows pack very well. */
    private static final long FREE = 64L << 20;

    private static final int RATIO = 200;

    private final CountedStream packed;
    private long read;

    GzipGuard(CountedStream packed) throws IOException {
        super(open(packed));
        this.packed = packed;
    }

    private static InputStream open(InputStream packed) throws IOException {
        try {
            return new GZIPInputStream(packed, 1 << 16);
        } catch (ZipException | EOFException e) {
            throw new BrokenInputException("不是 gzip 压缩文件，或已被截断", e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count;
        try {
            count = super.read(bytes, offset, length);
        } catch (ZipException | EOFException e) {
            throw new BrokenInputException("gzip 压缩文件损坏或被截断", e);
        }
        read += Math.max(0, count);
        if (read > FREE && read / RATIO > packed.count()) {
            throw new BrokenInputException("解压后的大小超过压缩文件的 " + RATIO + " 倍，疑为压缩炸弹，拒绝读取");
        }
        return count;
    }

    @Override
    public long skip(long bytes) throws IOException {
        return Math.max(0, read(new byte[(int) Math.min(bytes, 1 << 13)]));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
