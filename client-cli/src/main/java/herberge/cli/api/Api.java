package herberge.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One server as the contract describes it. A failed answer is thrown as {@link ProblemException}. Every write carries
 * an idempotency key, so a try whose answer was lost is repeated without doing anything twice.
 */
public final class Api {

    /** As many as the contract gives at once. */
    private static final int PAGE = 500;

    private final Transport transport;
    private final TokenSource access;
    private final String clientId;
    private final String program = "herberge terminal " + UserAgent.version();

    public Api(TokenSource access) {
        this.access = access;
        this.transport = new Transport(access.server());
        this.clientId = access.clientId();
    }

    public TokenSource access() {
        return access;
    }

    /** How this desk is called in what it writes; by it a change that comes back is known as an echo. */
    public String clientId() {
        return clientId;
    }

    /** The token to show now, which another terminal may have renewed; empty without a login. */
    public String token() {
        return access.credentials().map(Credentials::token).orElse("");
    }

    /** After a refused token: true when there is another one now. */
    public boolean renew(String refused) {
        return !refused.isEmpty() && access.renew(refused, this::refresh);
    }

    /** Opens the socket that changes come through; who is there says the first frame. */
    public CompletableFuture<WebSocket> socket(WebSocket.Listener listener) {
        return transport.socket(program, listener);
    }

    public ServerResponse get(String path, QueryString query) {
        return authorized(to(path + query).GET(), true);
    }

    /** The items of all pages, or the first {@code most} of them. A page may be short; only its cursor says what follows. */
    public List<JsonNode> list(String path, QueryString query, int most) {
        return pages(path, query, most, true);
    }

    /** The items of a list that takes no limit; where the server gives it in pages all the same, of all of them. */
    public List<JsonNode> whole(String path, QueryString query) {
        return pages(path, query, Integer.MAX_VALUE, false);
    }

    private List<JsonNode> pages(String path, QueryString query, int most, boolean limited) {
        List<JsonNode> items = new ArrayList<>();
        Set<String> cursors = new HashSet<>();
        String cursor = null;
        do {
            QueryString page = query.copy()
                    .and("limit", limited ? Math.min(PAGE, most - items.size()) : null)
                    .and("cursor", cursor);
            JsonNode answer = get(path, page).json();
            items.addAll(Json.list(answer, "items", item -> item));
            cursor = Json.text(answer, "nextCursor");
            if (cursor != null && !cursors.add(cursor)) {
                throw new UnexpectedAnswerException("the list " + path + " never ends");
            }
        } while (cursor != null && items.size() < most);
        return items.size() > most ? items.subList(0, most) : items;
    }

    /** Makes a new entity. */
    public ServerResponse create(String path, JsonNode body, boolean dryRun) {
        return authorized(write("POST", path, body, null, dryRun), true);
    }

    /** Changes an entity that was read at this version. */
    public ServerResponse patch(String path, long version, JsonNode body, boolean dryRun) {
        return authorized(write("PATCH", path, body, version, dryRun), true);
    }

    /** Takes a transition of an entity that was read at this version. */
    public ServerResponse transition(String path, long version, JsonNode body, boolean dryRun) {
        return authorized(write("POST", path, body, version, dryRun), true);
    }

    /** Does what its path says to something whose version nobody needs to name, such as an undo. */
    public ServerResponse act(String path, boolean dryRun) {
        return authorized(write("POST", path, Json.object(), null, dryRun), true);
    }

    /** Makes something that is shown only once, such as a token: no key remembers the answer, so it is asked for once. */
    public ServerResponse createOnce(String path, JsonNode body) {
        return authorized(json(to(path), "POST", body), false);
    }

    /** Ends something whose version nobody needs to name, such as a session. */
    public void end(String path) {
        authorized(to(path).DELETE(), false);
    }

    /** Logs in; the answer holds the tokens, and whether the password must be changed. */
    public ServerResponse login(String username, String password) {
        JsonNode body = Json.object().put("username", username).put("password", password);
        HttpRequest request = json(to("/auth/login"), "POST", body)
                .setHeader("User-Agent", UserAgent.userAgent())
                .build();
        return successOf(transport.send(request, true));
    }

    public void logout() {
        authorized(to("/auth/logout").POST(BodyPublishers.noBody()), false);
    }

    public void changePassword(String oldPassword, String newPassword) {
        JsonNode body = Json.object().put("oldPassword", oldPassword).put("newPassword", newPassword);
        authorized(json(to("/auth/password"), "PUT", body), false);
    }

    private HttpRequest.Builder write(
            String method, String path, JsonNode body, @Nullable Long version, boolean dryRun) {
        HttpRequest.Builder request = json(to(path + (dryRun ? "?dryRun=true" : "")), method, body)
                .header("Idempotency-Key", UUID.randomUUID().toString());
        return version == null ? request : request.header("If-Match", "\"" + version + "\"");
    }

    private ServerResponse authorized(HttpRequest.Builder request, boolean repeatable) {
        String token = token();
        ServerResponse answer = transport.send(bearing(request, token), repeatable);
        if (answer.status() == 401 && renew(token)) {
            answer = transport.send(bearing(request, token()), repeatable);
        }
        return successOf(answer);
    }

    private Credentials refresh(Credentials old) {
        JsonNode body = Json.object().put("refreshToken", old.refreshToken());
        // within half a minute the server gives the same successor again, so a lost answer costs nothing
        HttpRequest request = json(to("/auth/refresh"), "POST", body)
                .timeout(Transport.REFRESHED)
                .build();
        ServerResponse answer = transport.send(request, true);
        // refused: the caller's own 401 says all there is to say
        return answer.status() == 401 ? old : Credentials.ofLogin(successOf(answer), old.username());
    }

    private static HttpRequest bearing(HttpRequest.Builder request, String token) {
        return token.isEmpty()
                ? request.build()
                : request.copy().setHeader("Authorization", "Bearer " + token).build();
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request, String method, JsonNode body) {
        return request.header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(Json.write(body)));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(access.server().resolve(path))
                .timeout(Transport.ANSWER)
                .header("Accept", "application/json, application/problem+json")
                .header("X-Client-Id", clientId)
                .header("User-Agent", program);
    }

    private static ServerResponse successOf(ServerResponse answer) {
        if (answer.success()) {
            return answer;
        }
        throw new ProblemException(Problem.of(answer));
    }
}
