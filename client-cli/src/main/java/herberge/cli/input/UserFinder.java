package herberge.cli.input;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Api;
import herberge.cli.api.Json;
import herberge.cli.api.QueryString;
import herberge.cli.api.ServerResponse;
import java.util.List;

/** Finds the one user that is meant, by the id, the user name or the full name. */
public final class UserFinder {

    private final Api api;

    public UserFinder(Api api) {
        this.api = api;
    }

    /** The server's own answer about the user; its version is what a change is then made from. */
    public ServerResponse answer(String text) {
        return api.get("/users/" + id(text), QueryString.none());
    }

    public long id(String text) {
        if (NameMatching.isId(text)) {
            return Long.parseLong(text);
        }
        List<JsonNode> all = api.whole("/users/names", QueryString.none());
        List<JsonNode> hits = called(all, "username", text);
        if (hits.isEmpty()) {
            hits = called(all, "fullName", text);
        }
        if (hits.isEmpty()) {
            throw new NothingFoundException("No user is called \"" + text + "\".");
        }
        if (hits.size() > 1) {
            throw new UsageException("\"" + text + "\" could be several users; use the user name.");
        }
        return Json.number(hits.get(0), "id");
    }

    private static List<JsonNode> called(List<JsonNode> users, String field, String text) {
        return users.stream()
                .filter(user -> NameMatching.same(Json.textOrEmpty(user, field), text))
                .toList();
    }
}
