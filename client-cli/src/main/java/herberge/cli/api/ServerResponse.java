package herberge.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One HTTP response. Its body is unchanged, so that it can be printed exactly as the server wrote
 * it.
 */
public record ServerResponse(int status, HttpHeaders headers, String body) {

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** The bytes of a document that is to be saved. */
    public byte[] document() {
        return body.getBytes(StandardCharsets.ISO_8859_1);
    }

    public JsonNode json() {
        return Json.parse(body);
    }
}
