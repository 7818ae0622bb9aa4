package herberge.adapter.ws.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.websocket.api.Frame;
import org.junit.jupiter.api.Test;

final class MessageAssemblerTest {

    private final MessageAssembler assembler = new MessageAssembler();

    private Optional<CloseCode> add(byte... payload) {
        return assembler.add(ClientEnd.frame(Frame.Type.TEXT, false, ByteBuffer.wrap(payload)));
    }

    private Optional<CloseCode> add(String payload) {
        return add(payload.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void joinsFragmentsInTheirOrder() {
        assertThat(add("one ")).isEmpty();
        assertThat(add("")).isEmpty();
        assertThat(add("two")).isEmpty();

        assertThat(assembler.takeMessage()).contains("one two");
    }

    @Test
    void beginsAnewAfterEachMessage() {
        add("first");
        assembler.takeMessage();
        add("second");

        assertThat(assembler.takeMessage()).contains("second");
    }

    @Test
    void aMessageWithoutFragmentsIsEmpty() {
        assertThat(assembler.takeMessage()).contains("");
    }

    @Test
    void joinsACharacterThatTwoFragmentsShare() {
        byte[] umlaut = "ü".getBytes(StandardCharsets.UTF_8);
        add(umlaut[0]);
        add(umlaut[1]);

        assertThat(assembler.takeMessage()).contains("ü");
    }

    @Test
    void bytesThatAreNoUtf8AreNoMessage() {
        add((byte) '"', (byte) 0xc3, (byte) 0x28);

        assertThat(assembler.takeMessage()).isEmpty();
        add("next");
        assertThat(assembler.takeMessage()).contains("next");
    }

    @Test
    void halfACharacterIsNoMessage() {
        add("ü".getBytes(StandardCharsets.UTF_8)[0]);

        assertThat(assembler.takeMessage()).isEmpty();
    }

    @Test
    void acceptsSixtyFourKibibytesAndNoByteMore() {
        assertThat(add("x".repeat(40_000))).isEmpty();
        assertThat(add("x".repeat(25_536))).isEmpty();

        assertThat(add("x")).contains(CloseCode.TOO_LARGE);
    }

    @Test
    void countsBytesAndNotCharacters() {
        assertThat(add("ü".repeat(32_768))).isEmpty();
        assembler.takeMessage();

        assertThat(add("ü".repeat(32_769))).contains(CloseCode.TOO_LARGE);
    }

    @Test
    void acceptsTwoHundredAndFiftySixFragmentsOfAMessage() {
        for (int message = 0; message < 2; message++) {
            for (int i = 0; i < 256; i++) {
                assertThat(add("x")).isEmpty();
            }
            assertThat(assembler.takeMessage().orElseThrow()).hasSize(256);
        }
        for (int i = 0; i < 256; i++) {
            add("");
        }
        assertThat(add("")).contains(CloseCode.TOO_MANY);
    }
}
