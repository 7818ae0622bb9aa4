package herberge.adapter.ws.realtime;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.websocket.api.Frame;
import org.jspecify.annotations.Nullable;

/** What a client is about to say, put together from the pieces it comes in: so many bytes and so many pieces at most. */
final class MessageAssembler {

    private static final int MOST_BYTES = 64 * 1024;

    /** The largest message in quarters of a kilobyte; with fewer, how the network cuts it would matter. */
    private static final int MOST_PIECES = 256;

    private @Nullable ByteArrayOutputStream said;
    private int pieces;

    /** Why it cannot be heard to the end, if so. */
    Optional<CloseCode> add(Frame piece) {
        ByteArrayOutputStream so = said == null ? new ByteArrayOutputStream(piece.getPayloadLength()) : said;
        said = so;
        pieces++;
        if (so.size() + piece.getPayloadLength() > MOST_BYTES) {
            return Optional.of(CloseCode.TOO_LARGE);
        } else if (pieces > MOST_PIECES) {
            return Optional.of(CloseCode.TOO_MANY);
        }
        if (piece.hasPayload()) {
            byte[] bytes = new byte[piece.getPayloadLength()];
            piece.getPayload().duplicate().get(bytes);
            so.writeBytes(bytes);
        }
        return Optional.empty();
    }

    /** The whole message, which is forgotten; empty where it is no UTF-8. */
    Optional<String> whole() {
        byte[] bytes = said == null ? new byte[0] : said.toByteArray();
        said = null;
        pieces = 0;
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
