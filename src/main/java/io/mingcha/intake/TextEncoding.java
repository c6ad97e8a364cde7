package io.mingcha.intake;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The encodings a text file may have. Every one is decoded strictly: no character is ever replaced. */
enum TextEncoding {
    UTF_8_BOM("UTF-8-BOM", StandardCharsets.UTF_8, "\u00EF\u00BB\u00BF"),
    UTF_16LE("UTF-16LE", StandardCharsets.UTF_16LE, "\u00FF\u00FE"),
    UTF_16BE("UTF-16BE", StandardCharsets.UTF_16BE, "\u00FE\u00FF"),
    UTF_8("UTF-8", StandardCharsets.UTF_8, ""),
    GB18030("GB18030", Charset.forName("GB18030"), "");

    private static final int BUFFER = 1 << 16;

    private final String title;
    private final Charset charset;
    /** The byte order mark, a character for each byte. */
    private final String mark;

    TextEncoding(String title, Charset charset, String mark) {
        this.title = title;
        this.charset = charset;
        this.mark = mark;
    }

    /** Where the bytes of a file come from, as often as needed. */
    interface Content {
        InputStream open() throws IOException;
    }

    /** The name that balances show. */
    String title() {
        return title;
    }

    /**
     * The encoding of a content: by its byte order mark, else UTF-8 where that decodes strictly, else GB18030 where that
     * does. Reads all of it, since a single wrong byte anywhere decides.
     *
     * @throws BrokenInputException if it is none of them, is empty, or is no text
     */
    static TextEncoding detect(Content content) throws IOException {
        String start;
        try (InputStream in = content.open()) {
            start = new String(in.readNBytes(3), StandardCharsets.ISO_8859_1);
        }
        TextEncoding marked = marked(start);
        if (marked != null && !marked.fits(content)) {
            throw new BrokenInputException("文件以 " + marked.title + " 的标记开头，内容却不是这种编码");
        }
        if (marked != null) {
            return marked;
        }
        if (UTF_8.fits(content)) {
            return UTF_8;
        }
        if (GB18030.fits(content)) {
            return GB18030;
        }
        throw new BrokenInputException("文字编码不是 UTF-8、GB18030（GBK）或带标记的 UTF-16");
    }

    private boolean fits(Content content) throws IOException {
        char[] buffer = new char[BUFFER];
        boolean any = false;
        try (Reader reader = strict(content.open())) {
            for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                any |= count > 0;
                for (int i = 0; i < count; i++) {
                    if (buffer[i] == 0) {
                        throw new BrokenInputException("文件含有空字符，不是文字文件（可能是改了扩展名的其他格式）");
                    }
                }
            }
        } catch (CharacterCodingException e) {
            return false;
        }
        if (!any) {
            throw new BrokenInputException("文件是空的，连标题行也没有");
        }
        return true;
    }

    /** The text of a workbook's part, which is UTF-8 unless it is marked as UTF-16. */
    static Reader xml(BufferedInputStream content) throws IOException {
        content.mark(4);
        TextEncoding encoding = marked(new String(content.readNBytes(3), StandardCharsets.ISO_8859_1));
        content.reset();
        return (encoding == null ? UTF_8 : encoding).open(content);
    }

    private static @Nullable TextEncoding marked(String start) {
        for (TextEncoding encoding : values()) {
            if (!encoding.mark.isEmpty() && start.startsWith(encoding.mark)) {
                return encoding;
            }
        }
        return null;
    }

    /** The content's text, without its byte order mark. */
    Reader open(InputStream content) throws IOException {
        return new BufferedReader(strict(content), BUFFER);
    }

    private Reader strict(InputStream content) throws IOException {
        content.skipNBytes(mark.length());
        return new InputStreamReader(
                content,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
