package herberge.bootstrap.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/** An answer of the server; a body that is not JSON is a missing node. */
record Reply(int status, JsonNode body, HttpHeaders headers, String text) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Reply of(HttpResponse<String> response) {
        String text = response.body();
        boolean json = header(response.headers(), "Content-Type").contains("json");
        return new Reply(
                response.statusCode(), json ? parsed(text) : MissingNode.getInstance(), response.headers(), text);
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException("not the JSON it claims to be: " + text, e);
        }
    }

    /** The problem's code; empty if there was no problem. */
    String code() {
        return body.path("code").asText("");
    }

    long id() {
        return body.required("id").longValue();
    }

    long version() {
        return body.required("version").longValue();
    }

    /** A header's first value, or the empty text. */
    String header(String name) {
        return header(headers, name);
    }

    String etag() {
        return header("ETag");
    }

    private static String header(HttpHeaders headers, String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Fails with the whole answer of the server. */
    Reply expect(int expected) {
        if (status != expected) {
            throw new AssertionError("expected " + expected + " but was " + this);
        }
        return this;
    }

    @Override
    public String toString() {
        return status + " " + text;
    }
}
