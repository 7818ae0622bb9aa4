package herberge.cli.input;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Api;
import herberge.cli.api.Json;
import herberge.cli.api.QueryString;
import herberge.cli.api.ServerResponse;
import java.util.List;

/** Finds a user by id, user name or full name. */
public final class UserFinder {

    private final Api api;

    public UserFinder(Api api) {
        this.api = api;
    }

    /** Returns the server's response about the user; a change is based on its version. */
    public ServerResponse fetch(String text) {
        return api.get("/users/" + findId(text), QueryString.none());
    }

    public long findId(String text) {
        if (NameMatching.isId(text)) {
            return Long.parseLong(text);
        }
        List<JsonNode> all = api.listAll("/users/names", QueryString.none());
        List<JsonNode> hits = withName(all, "username", text);
        if (hits.isEmpty()) {
            hits = withName(all, "fullName", text);
        }
        if (hits.isEmpty()) {
            throw new NothingFoundException("user.none", text);
        }
        if (hits.size() > 1) {
            throw new UsageException("user.several", text);
        }
        return Json.number(hits.get(0), "id");
    }

    private static List<JsonNode> withName(List<JsonNode> users, String field, String text) {
        return users.stream()
                .filter(user -> NameMatching.isSame(Json.textOrEmpty(user, field), text))
                .toList();
    }
}
