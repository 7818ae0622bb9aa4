package herberge.cli.api;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A problem as RFC 9457 words it. {@code members} is the whole document: each code brings members of its own.
 *
 * @param code the contract's code, empty when the answer was no problem document (a proxy's page, say)
 * @param requestId under which the server's log knows the request, empty when the server named none
 * @param retryAfter the seconds the server asks to wait, empty when it does not
 */
public record Problem(int status, String code, String requestId, String retryAfter, JsonNode members) {

    /** Reads a failed answer; whatever it holds, the result is a problem. */
    public static Problem of(ServerResponse answer) {
        JsonNode document = document(answer.body());
        String id = Json.textOrEmpty(document, "requestId");
        return new Problem(
                answer.status(),
                Json.textOrEmpty(document, "code"),
                id.isEmpty() ? answer.header("X-Request-Id").orElse("") : id,
                answer.header("Retry-After").orElse(""),
                document);
    }

    public boolean is(String wanted) {
        return code.equals(wanted);
    }

    private static JsonNode document(String body) {
        try {
            JsonNode node = Json.parse(body);
            return node.isObject() ? node : Json.object();
        } catch (UnexpectedAnswerException e) {
            return Json.object(); // a proxy's HTML page is still a failed answer, told by its status alone
        }
    }
}
