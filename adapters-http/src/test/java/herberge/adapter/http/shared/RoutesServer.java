package herberge.adapter.http.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.LogPosition;
import herberge.application.shared.Page;
import herberge.application.shared.RequestFault.Malformed;
import herberge.application.shared.Slice;
import herberge.domain.shared.Fault;
import herberge.domain.shared.UserId;
import herberge.domain.user.Role;
import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Serves some routes on a free port of the loopback interface, and records the calls of the capabilities behind them: a
 * capability of a test is a lambda that calls {@link #record}.
 */
public final class RoutesServer implements AutoCloseable {

    /** The caller of every request. */
    public static final Caller CALLER = new Caller(new UserId(7), "chief", Role.ADMIN, "test", null);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final List<List<?>> calls = new CopyOnWriteArrayList<>();
    private final Javalin server;

    /** Creates the routes for {@link #start}, whose capabilities record their calls in the server. */
    @FunctionalInterface
    public interface Served {
        Routes by(RoutesServer server);
    }

    private RoutesServer(Served served) {
        Routes routes = served.by(this);
        ClientAddresses addresses = new ClientAddresses(List.of());
        server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            new ProblemHandler().addTo(config.routes);
            new LoggedIn(CALLER).addTo(config.routes);
            config.routes.before(addresses::note);
            routes.addTo(config.routes);
        });
    }

    public static RoutesServer start(Served served) {
        RoutesServer routes = new RoutesServer(served);
        routes.server.start("127.0.0.1", 0);
        return routes;
    }

    /** Records the call of a capability, and returns its result. */
    public <R> R record(R result, Object... call) {
        calls.add(List.of(call));
        return result;
    }

    /** The failure of a capability that the routes of the test do not call. */
    public static IllegalStateException unreachable() {
        return new IllegalStateException("the routes call no such capability");
    }

    /** A page with one item, as a list capability returns it. */
    public static <T> Page<T> page(T item) {
        return new Page<>(new Slice<>(List.of(item), null), new LogPosition("e", 9));
    }

    /** Sends a request without a body; {@code headers} are names and values in turn. */
    public HttpResponse<String> send(String method, String path, String... headers) throws Exception {
        return send(method, path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    /** Sends a request with a JSON body, whose quotes are written as apostrophes. */
    public HttpResponse<String> sendJson(String method, String path, String body, String... headers) throws Exception {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = "application/json";
        return send(method, path, BodyPublishers.ofString(body.replace('\'', '"')), all);
    }

    /** Reads a path outside of the API. */
    public HttpResponse<String> getFromRoot(String path) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body, String... headers)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri("/api/v1" + path)).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    /** The calls of all capabilities so far. */
    public List<List<?>> calls() {
        return List.copyOf(calls);
    }

    /** The only call, without the change request at its end. */
    public List<?> call() {
        assertThat(calls).hasSize(1);
        List<?> call = calls.get(0);
        boolean change = call.get(call.size() - 1) instanceof ChangeRequest<?>;
        return change ? call.subList(0, call.size() - 1) : call;
    }

    /** The change request of the only call. */
    public ChangeRequest<?> request() {
        assertThat(calls).hasSize(1);
        List<?> call = calls.get(0);
        return (ChangeRequest<?>) call.get(call.size() - 1);
    }

    /** The draft that the change request of the only call makes of {@code current}. */
    @SuppressWarnings("unchecked") // the test knows the type of the draft
    public <D> D applied(D current) {
        return ((ChangeRequest<D>) request()).appliedTo(current);
    }

    /** Asserts that no capability was called, and that the response is a problem with that status. */
    public void assertRefused(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(calls).isEmpty();
    }

    /** Asserts that the only call received a request that cannot be understood, because of {@code pointer} alone. */
    public void assertDefect(String pointer, String code) {
        assertThat(request().defect())
                .isInstanceOfSatisfying(
                        Malformed.class,
                        defect -> assertThat(defect.faults())
                                .extracting(fault -> FieldNames.pointer(fault.field()), Fault::code)
                                .containsExactly(tuple(pointer, code)));
    }

    /** Asserts that parsing found {@code pointer} alone to be wrong in the only call. */
    public void assertFault(String pointer, String code) {
        assertThat(request().defect()).isNull();
        assertThat(request().faults())
                .extracting(fault -> FieldNames.pointer(fault.field()), Fault::code)
                .containsExactly(tuple(pointer, code));
    }

    public static JsonNode json(HttpResponse<String> response) throws Exception {
        return new JsonMapper().readTree(response.body());
    }

    public static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The names of the parameters that a problem lists. */
    public static List<String> pointers(HttpResponse<String> response) throws Exception {
        return json(response).path("errors").findValuesAsText("pointer");
    }

    @Override
    public void close() {
        server.stop();
    }
}
