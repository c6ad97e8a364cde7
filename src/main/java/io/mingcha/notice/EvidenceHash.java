package io.mingcha.notice;

/** The hash that lets a reader check that a record was not changed since the scan. */
final class EvidenceHash {
    static final int SHOWN_DIGITS = 16;

    /** What stands below the annex. */
    static final String NOTE = "注：校验值为该条证据（表、主键、文件、行号和所列单元格）的 SHA-256 前 " + SHOWN_DIGITS
            + " 位，可与台账保存的证据核对；记录内容未在本附件中复制。";

    private EvidenceHash() {}
}
