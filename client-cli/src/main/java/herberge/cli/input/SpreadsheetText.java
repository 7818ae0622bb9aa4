package herberge.cli.input;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Decodes a file saved by a spreadsheet program: UTF-8 with or without a byte order mark, or Windows-1252, as written
 * by old Windows programs.
 */
final class SpreadsheetText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private SpreadsheetText() {}

    static String decode(byte[] bytes) {
        if (bytes.length >= 2 && (pair(bytes) == 0xFEFF || pair(bytes) == 0xFFFE)) {
            throw new UsageException("sheet.utf16");
        }
        return tryDecode(bytes, StandardCharsets.UTF_8)
                .or(() -> tryDecode(bytes, WINDOWS))
                .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text)
                .orElseThrow(() -> new UsageException("sheet.noText"));
    }

    private static int pair(byte[] bytes) {
        return ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
    }

    private static Optional<String> tryDecode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty(); // then the other charset is tried
        }
    }
}
