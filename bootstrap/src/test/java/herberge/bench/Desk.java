package herberge.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A user at a desk, who sends one request after the other. */
final class Desk {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final int port;
    private final String token;

    /** @param http may be shared by many desks */
    Desk(HttpClient http, int port, String token) {
        this.http = http;
        this.port = port;
        this.token = token;
    }

    /** An answer and the time that it took. */
    record Answer(int status, JsonNode body, long nanos) {

        /** Returns the body; throws if the request was not accepted. */
        JsonNode accepted() {
            if (status >= 300) {
                throw new IllegalStateException(status + " " + body);
            }
            return body;
        }
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    Answer post(String path, String body) throws IOException, InterruptedException {
        return send("POST", path, body);
    }

    Answer patch(String path, String body) throws IOException, InterruptedException {
        return send("PATCH", path, body);
    }

    private Answer send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        long start = System.nanoTime();
        HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
        long nanos = System.nanoTime() - start;
        return new Answer(response.statusCode(), JSON.readTree(response.body()), nanos);
    }
}
