package herberge.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A socket that resumes at the beginning of the event log and reads up to the position at its connection. */
final class CatchUp implements WebSocket.Listener {

    private static final Pattern SEQ = Pattern.compile("\"seq\":(\\d+)");
    private static final int HEAD = 4_096;
    private static final long PATIENCE_SECONDS = 120;

    private final String token;
    private final String epoch;
    private final CompletableFuture<Integer> end = new CompletableFuture<>();
    private final StringBuilder head = new StringBuilder();
    private long goal = -1;

    CatchUp(String token, String epoch) {
        this.token = token;
        this.epoch = epoch;
    }

    /** 200 if everything arrived, or the code of the server's refusal or close. */
    int read(URI uri) throws IOException {
        try {
            HttpClient http = HttpClient.newHttpClient();
            WebSocket socket = http.newWebSocketBuilder().buildAsync(uri, this).join();
            socket.sendText(
                            "{\"type\":\"auth\",\"token\":\"" + token + "\",\"after\":0,\"epoch\":\"" + epoch + "\"}",
                            true)
                    .join();
            int answer = end.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
            socket.abort();
            return answer;
        } catch (CompletionException refused) {
            if (refused.getCause() instanceof java.net.http.WebSocketHandshakeException handshake) {
                return handshake.getResponse().statusCode();
            }
            throw new IOException(refused.getCause());
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        if (head.length() < HEAD) {
            head.append(data, 0, Math.min(data.length(), HEAD - head.length()));
        }
        if (last) {
            frame(head.toString());
            head.setLength(0);
        }
        socket.request(1);
        return null;
    }

    private void frame(String frame) {
        Matcher seq = SEQ.matcher(frame);
        if (!seq.find()) {
            return;
        }
        long number = Long.parseLong(seq.group(1));
        if (frame.contains("\"type\":\"ready\"")) {
            goal = frame.contains("\"recovered\":true") ? number : 0;
        }
        if (goal >= 0 && (goal == 0 || (number >= goal && !frame.contains("\"type\":\"ready\"")))) {
            end.complete(200);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int statusCode, String reason) {
        end.complete(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        end.completeExceptionally(error);
    }
}
