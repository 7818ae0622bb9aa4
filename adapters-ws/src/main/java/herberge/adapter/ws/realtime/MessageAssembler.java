package herberge.adapter.ws.realtime;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.websocket.api.Frame;
import org.jspecify.annotations.Nullable;

/** Assembles a message of a client from its fragments, limited in bytes and fragments. */
final class MessageAssembler {

    private static final int MAX_BYTES = 64 * 1024;

    /**
     * The largest message in fragments of 256 bytes; with a lower limit, the fragmentation by the network would matter.
     */
    private static final int MAX_FRAGMENTS = 256;

    private @Nullable ByteArrayOutputStream message;
    private int fragments;

    /** Adds a fragment; returns the close code if the message exceeds a limit. */
    Optional<CloseCode> add(Frame fragment) {
        ByteArrayOutputStream buffer =
                message == null ? new ByteArrayOutputStream(fragment.getPayloadLength()) : message;
        message = buffer;
        fragments++;
        if (buffer.size() + fragment.getPayloadLength() > MAX_BYTES) {
            return Optional.of(CloseCode.TOO_LARGE);
        } else if (fragments > MAX_FRAGMENTS) {
            return Optional.of(CloseCode.TOO_MANY);
        }
        if (fragment.hasPayload()) {
            byte[] bytes = new byte[fragment.getPayloadLength()];
            fragment.getPayload().duplicate().get(bytes);
            buffer.writeBytes(bytes);
        }
        return Optional.empty();
    }

    /** Returns the complete message and starts a new one; empty if it is not valid UTF-8. */
    Optional<String> takeMessage() {
        byte[] bytes = message == null ? new byte[0] : message.toByteArray();
        message = null;
        fragments = 0;
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
