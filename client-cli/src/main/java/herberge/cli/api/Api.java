package herberge.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Calls the HTTP API of one server. Failed responses are thrown as {@link ProblemException}. Every write carries an
 * idempotency key, so an attempt whose response was lost can be repeated without a second effect.
 */
public final class Api {

    /** How long an attempt waits for a response, unless the user wants another time. */
    public static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(30);

    /** The largest page of the API. */
    private static final int PAGE = 500;

    private final Transport transport;
    private final TokenSource access;
    private final String clientId;
    private final Duration patience;
    private final String program = "herberge terminal " + UserAgent.version();

    /** Trusts the certificates that the JVM trusts. */
    public Api(TokenSource access) {
        this(access, Trust.SYSTEM);
    }

    public Api(TokenSource access, Trust trust) {
        this(access, trust, RESPONSE_TIMEOUT);
    }

    /** @param patience how long an attempt waits for a response */
    public Api(TokenSource access, Trust trust, Duration patience) {
        this.access = access;
        this.patience = patience;
        this.transport = new Transport(access.server(), trust);
        this.clientId = access.clientId();
    }

    public TokenSource access() {
        return access;
    }

    /** The client id that this terminal sends with its writes; events of its own changes are recognised by it. */
    public String clientId() {
        return clientId;
    }

    /** The current token, which another terminal may have renewed; empty without a login. */
    public String token() {
        return access.credentials().map(Credentials::token).orElse("");
    }

    /** Renews the login after its token was refused; returns whether there is another token now. */
    public boolean renew(String refused) {
        return !refused.isEmpty() && access.renew(refused, this::refresh);
    }

    /** Opens the socket for events; the first frame authenticates. */
    public CompletableFuture<WebSocket> openSocket(WebSocket.Listener listener) {
        return transport.openSocket(program, listener);
    }

    public ServerResponse get(String path, QueryString query) {
        return sendAuthorized(requestTo(path + query).GET(), true);
    }

    /**
     * Returns the items of all pages, or the first {@code most} of them. A page may be short; only its cursor says
     * whether more follow.
     */
    public List<JsonNode> list(String path, QueryString query, int most) {
        return readPages(path, query, most, true);
    }

    /** Returns all items of a list without a limit parameter, even if the server returns it in pages. */
    public List<JsonNode> listAll(String path, QueryString query) {
        return readPages(path, query, Integer.MAX_VALUE, false);
    }

    private List<JsonNode> readPages(String path, QueryString query, int most, boolean limited) {
        List<JsonNode> items = new ArrayList<>();
        Set<String> cursors = new HashSet<>();
        String cursor = null;
        do {
            QueryString page = query.copy()
                    .and("limit", limited ? Math.min(PAGE, most - items.size()) : null)
                    .and("cursor", cursor);
            JsonNode response = get(path, page).json();
            items.addAll(Json.list(response, "items", item -> item));
            cursor = Json.text(response, "nextCursor");
            if (cursor != null && !cursors.add(cursor)) {
                throw new UnexpectedAnswerException("the list " + path + " never ends");
            }
        } while (cursor != null && items.size() < most);
        return items.size() > most ? items.subList(0, most) : items;
    }

    /** Creates an entity. */
    public ServerResponse create(String path, JsonNode body, boolean dryRun) {
        return sendAuthorized(writeRequest("POST", path, body, null, dryRun), true);
    }

    /** Asks what a stay would cost. This stores nothing, so it needs no idempotency key and may be repeated. */
    public ServerResponse quote(JsonNode body) {
        return sendAuthorized(json(requestTo("/quotes"), "POST", body), true);
    }

    /** Changes an entity that was read at this version. */
    public ServerResponse patch(String path, long version, JsonNode body, boolean dryRun) {
        return sendAuthorized(writeRequest("PATCH", path, body, version, dryRun), true);
    }

    /** Executes a transition of an entity that was read at this version. */
    public ServerResponse transition(String path, long version, JsonNode body, boolean dryRun) {
        return sendAuthorized(writeRequest("POST", path, body, version, dryRun), true);
    }

    /** Sends a write with its own idempotency key. A deletion has none and is not repeated. */
    public ServerResponse send(Write write, boolean dryRun) {
        boolean deletion = write.method().equals("DELETE");
        HttpRequest.Builder request = requestTo(write.path() + (dryRun ? "?dryRun=true" : ""));
        request = deletion
                ? request.DELETE()
                : json(request, write.method(), write.body()).header("Idempotency-Key", write.key());
        if (write.version() != null) {
            request.header("If-Match", "\"" + write.version() + "\"");
        }
        return sendAuthorized(request, !deletion);
    }

    /** Asks whether a Herberge server runs there, which needs no login; throws if not. */
    public void checkAlive() {
        HttpRequest request = HttpRequest.newBuilder(access.server().health())
                .timeout(Transport.REFRESH_TIMEOUT)
                .header("User-Agent", program)
                .build();
        if (Json.text(requireSuccess(transport.send(request, true)).json(), "status") == null) {
            throw new UnexpectedAnswerException("no status in /health/live");
        }
    }

    /** The server's present time, by its latest response; empty before the first. */
    public Optional<Instant> serverTime() {
        return transport.serverTime();
    }

    /** Executes an operation that needs no version, such as an undo. */
    public ServerResponse execute(String path, boolean dryRun) {
        return sendAuthorized(writeRequest("POST", path, Json.object(), null, dryRun), true);
    }

    /**
     * Creates something whose secret is returned only once, such as a token. No idempotency key stores the response, so
     * the request is not repeated.
     */
    public ServerResponse createOnce(String path, JsonNode body) {
        return sendAuthorized(json(requestTo(path), "POST", body), false);
    }

    /** Deletes something that needs no version, such as a session. */
    public void delete(String path) {
        sendAuthorized(requestTo(path).DELETE(), false);
    }

    /** Logs in; the response contains the tokens and whether the password must be changed. */
    public ServerResponse login(String username, String password) {
        JsonNode body = Json.object().put("username", username).put("password", password);
        HttpRequest request = json(requestTo("/auth/login"), "POST", body)
                .setHeader("User-Agent", UserAgent.userAgent())
                .build();
        return requireSuccess(transport.send(request, true));
    }

    public void logout() {
        sendAuthorized(requestTo("/auth/logout").POST(BodyPublishers.noBody()), false);
    }

    public void changePassword(String oldPassword, String newPassword) {
        JsonNode body = Json.object().put("oldPassword", oldPassword).put("newPassword", newPassword);
        sendAuthorized(json(requestTo("/auth/password"), "PUT", body), false);
    }

    private HttpRequest.Builder writeRequest(
            String method, String path, JsonNode body, @Nullable Long version, boolean dryRun) {
        HttpRequest.Builder request = json(requestTo(path + (dryRun ? "?dryRun=true" : "")), method, body)
                .header("Idempotency-Key", UUID.randomUUID().toString());
        return version == null ? request : request.header("If-Match", "\"" + version + "\"");
    }

    private ServerResponse sendAuthorized(HttpRequest.Builder request, boolean repeatable) {
        String token = token();
        ServerResponse response = transport.send(withToken(request, token), repeatable);
        if (response.status() == 401 && renew(token)) {
            response = transport.send(withToken(request, token()), repeatable);
        }
        return requireSuccess(response);
    }

    private Credentials refresh(Credentials old) {
        JsonNode body = Json.object().put("refreshToken", old.refreshToken());
        // within half a minute the server returns the same successor again, so a lost response does no harm
        HttpRequest request = json(requestTo("/auth/refresh"), "POST", body)
                .timeout(Transport.REFRESH_TIMEOUT)
                .build();
        ServerResponse response = transport.send(request, true);
        // refused: the caller reports its own 401
        return response.status() == 401 ? old : Credentials.ofLogin(requireSuccess(response), old.username());
    }

    private static HttpRequest withToken(HttpRequest.Builder request, String token) {
        return token.isEmpty()
                ? request.build()
                : request.copy().setHeader("Authorization", "Bearer " + token).build();
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request, String method, JsonNode body) {
        return request.header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(Json.write(body)));
    }

    private HttpRequest.Builder requestTo(String path) {
        return HttpRequest.newBuilder(access.server().resolve(path))
                .timeout(patience)
                .header("Accept", "application/json, application/problem+json")
                .header("X-Client-Id", clientId)
                .header("User-Agent", program);
    }

    private static ServerResponse requireSuccess(ServerResponse response) {
        if (response.isSuccess()) {
            return response;
        }
        throw new ProblemException(Problem.of(response));
    }
}
