package herberge.application.shared;

import java.util.Map;

/** A finished answer, as it can be kept and given again. */
public record StoredResponse(int status, Map<String, String> headers, String body) {

    public StoredResponse {
        headers = Map.copyOf(headers);
    }
}
