package herberge.cli.api;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A problem response (RFC 9457). {@code members} is the whole document, since each code has members of its own.
 *
 * @param code the problem code; empty if the response was no problem document, for instance a page of a proxy
 * @param requestId identifies the request in the server's log; empty if the server sent none
 * @param retryAfter the number of seconds to wait; empty if the server sent none
 */
public record Problem(int status, String code, String requestId, String retryAfter, JsonNode members) {

    /** Reads a failed response with any content. */
    public static Problem of(ServerResponse response) {
        JsonNode document = document(response.body());
        String id = Json.textOrEmpty(document, "requestId");
        return new Problem(
                response.status(),
                Json.textOrEmpty(document, "code"),
                id.isEmpty() ? response.header("X-Request-Id").orElse("") : id,
                response.header("Retry-After").orElse(""),
                document);
    }

    public boolean hasCode(String wanted) {
        return code.equals(wanted);
    }

    private static JsonNode document(String body) {
        try {
            JsonNode node = Json.parse(body);
            return node.isObject() ? node : Json.object();
        } catch (UnexpectedAnswerException e) {
            return Json.object(); // for instance a proxy's HTML page, of which only the status is used
        }
    }
}
