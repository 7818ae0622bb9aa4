package herberge.application.shared;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Links contents by their hashes, so that none can be changed or left out unnoticed. */
public final class HashChain {

    private static final HexFormat HEX = HexFormat.of();

    private HashChain() {}

    /** Returns the hash of a content, in hexadecimal: the SHA-256 of the hash before it and the content in UTF-8. */
    public static String link(String before, String content) {
        return HEX.formatHex(Sha256.of(HEX.parseHex(before), content.getBytes(StandardCharsets.UTF_8)));
    }
}
