package io.mingcha.notice;

import io.mingcha.finding.Evidence;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash that lets a reader check that a record was not changed since the scan. */
final class EvidenceHash {
    static final int SHOWN_DIGITS = 16;

    /** What stands below the annex. */
    static final String NOTE = "注：校验值为该条证据（表、主键、文件、行号和所列单元格）的 SHA-256 前 " + SHOWN_DIGITS + " 位，可与台账保存的证据核对；本附件不复制记录内容。";

    private EvidenceHash() {}

    /** The first digits of the SHA-256 of the evidence's lines: table, key, file, row, then column=cell for each that is not blank. */
    static String of(Evidence evidence) {
        StringBuilder lines = new StringBuilder();
        lines.append(evidence.table()).append('\n').append(evidence.key()).append('\n');
        lines.append(evidence.file()).append('\n').append(evidence.row()).append('\n');
        evidence.cells().forEach((column, cell) -> {
            if (cell != null) {
                lines.append(column).append('=').append(cell).append('\n');
            }
        });
        return sha256(lines.toString().getBytes(StandardCharsets.UTF_8)).substring(0, SHOWN_DIGITS);
    }

    /** The SHA-256 of bytes in hexadecimal digits. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
