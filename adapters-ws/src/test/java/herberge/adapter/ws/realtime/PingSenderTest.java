package herberge.adapter.ws.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.websocket.api.Callback;
import org.junit.jupiter.api.Test;

final class PingSenderTest {

    private final List<String> sent = new ArrayList<>();
    private final List<Callback> left = new ArrayList<>();
    private final PingSender sender = new PingSender((payload, callback) -> {
        sent.add(StandardCharsets.UTF_8.decode(payload).toString());
        left.add(callback);
    });

    private void send(String payload) {
        sender.send(ByteBuffer.wrap(payload.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void sendsTheFirstAtOnce() {
        send("1");

        assertThat(sent).containsExactly("1");
    }

    @Test
    void ofThoseThatComeMeanwhileOnlyTheLatestFollows() {
        send("1");
        send("2");
        send("3");
        assertThat(sent).containsExactly("1");

        left.get(0).succeed();
        assertThat(sent).containsExactly("1", "3");
        left.get(1).succeed();
        assertThat(sent).containsExactly("1", "3");
    }

    @Test
    void sendsTheNextAtOnceIfNoneIsUnderWay() {
        send("1");
        left.get(0).succeed();
        send("2");

        assertThat(sent).containsExactly("1", "2");
    }

    @Test
    void sendsNothingMoreAfterAFailure() {
        send("1");
        left.get(0).fail(new IllegalStateException("broken pipe"));
        send("2");

        assertThat(sent).containsExactly("1");
    }
}
