package herberge.adapter.ws.realtime;

import static org.awaitility.Awaitility.await;

import herberge.application.access.AccessUseCases;
import herberge.application.access.AccessUseCases.Authenticate;
import herberge.application.access.AuthenticatedCaller;
import herberge.application.access.RequestLimits;
import herberge.application.access.SessionCache.LoginState;
import herberge.application.shared.ClientAddress;
import herberge.application.shared.MemoryBudget;
import herberge.application.testing.MemoryHouse;
import herberge.application.write.WriteGuard;
import herberge.domain.testing.Fixtures;
import herberge.domain.testing.Patience;
import io.javalin.Javalin;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * The endpoint on a real Javalin at a free port. Its users and events are in memory, its use cases of authentication are
 * lambdas: the token of a user is the user id.
 */
final class EndpointInMemory implements AutoCloseable {

    /** No client is given up, however slow the machine is. */
    static final SocketTimings PATIENT = timings(Patience.LIMIT, Patience.LIMIT, Patience.LIMIT);

    private final HouseInMemory house = new HouseInMemory();
    private final AtomicInteger requests = new AtomicInteger();
    private final WebSocketEndpoint endpoint;
    private final Javalin javalin;

    /**
     * What a test sets.
     *
     * @param sessions the state of the session of each caller, asked again and again
     */
    record Setting(
            Authenticate authenticate,
            Function<AuthenticatedCaller, LoginState> sessions,
            List<URI> origins,
            int maxSockets,
            SocketTimings timings) {}

    private EndpointInMemory(Function<HouseInMemory, Setting> settings) {
        this(settings, System::nanoTime);
    }

    private EndpointInMemory(Function<HouseInMemory, Setting> settings, LongSupplier nanos) {
        Setting setting = settings.apply(house);
        endpoint = new WebSocketEndpoint(new WebSocketEndpoint.Parts(
                access(house, setting.authenticate()),
                house.realtime(),
                setting.sessions(),
                (peer, hops) -> address(hops.isEmpty() ? peer : hops.get(0)),
                () -> "request-" + requests.incrementAndGet(),
                nanos,
                setting.origins(),
                setting.maxSockets(),
                new MemoryBudget(Long.MAX_VALUE),
                setting.timings()));
        javalin = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.startup.showOldJavalinVersionWarning = false;
                    endpoint.addTo(config);
                })
                .start("127.0.0.1", 0);
    }

    static EndpointInMemory start() {
        return with(EndpointInMemory::byUserId);
    }

    /** With a clock that stands still, so that no rate is slow. */
    static EndpointInMemory standingStill() {
        return new EndpointInMemory(
                house -> new Setting(byUserId(house), caller -> LoginState.VALID, List.of(), 0, PATIENT), () -> 0);
    }

    /** With another way to authenticate. */
    static EndpointInMemory with(Function<HouseInMemory, Authenticate> authenticate) {
        return new EndpointInMemory(
                house -> new Setting(authenticate.apply(house), caller -> LoginState.VALID, List.of(), 0, PATIENT));
    }

    /** With the state of the sessions in which callers were authenticated. */
    static EndpointInMemory withSessions(Function<AuthenticatedCaller, LoginState> sessions) {
        return new EndpointInMemory(house -> new Setting(byUserId(house), sessions, List.of(), 0, PATIENT));
    }

    /** With so many sockets at most, and pages of these origins. */
    static EndpointInMemory limited(int maxSockets, URI... origins) {
        return new EndpointInMemory(house ->
                new Setting(byUserId(house), caller -> LoginState.VALID, List.of(origins), maxSockets, PATIENT));
    }

    /** With so many sockets at most, and these intervals and timeouts. */
    static EndpointInMemory timed(int maxSockets, SocketTimings timings) {
        return new EndpointInMemory(
                house -> new Setting(byUserId(house), caller -> LoginState.VALID, List.of(), maxSockets, timings));
    }

    /** With so many sockets at most, these intervals and timeouts, and another way to authenticate. */
    static EndpointInMemory timed(
            int maxSockets, SocketTimings timings, Function<HouseInMemory, Authenticate> authenticate) {
        return new EndpointInMemory(house ->
                new Setting(authenticate.apply(house), caller -> LoginState.VALID, List.of(), maxSockets, timings));
    }

    /** Checks sockets twenty times a second. */
    static SocketTimings timings(Duration auth, Duration ping, Duration silence) {
        Duration check = Duration.ofMillis(50);
        return new SocketTimings(check, auth, ping, silence, Patience.LIMIT, Patience.LIMIT, check, check);
    }

    static Authenticate byUserId(HouseInMemory house) {
        return presented -> house.authenticate(
                new Frames.Auth(String.valueOf(presented.token()), null, null, presented.clientId()),
                presented.from(),
                presented.requestId());
    }

    private static ClientAddress address(String text) {
        return new ClientAddress(text, text);
    }

    private static AccessUseCases access(HouseInMemory house, Authenticate authenticate) {
        AccessUseCases real = real(house.stores());
        return new AccessUseCases(
                authenticate,
                real.limitAnonymous(),
                real.logIn(),
                real.refreshSession(),
                real.logOut(),
                real.listSessions(),
                real.revokeSession(),
                real.listTokens(),
                real.addToken(),
                real.revokeToken(),
                real.changePassword(),
                caller -> house.readUser(new AuthenticatedCaller(caller, Fixtures.NOON, false)),
                real.users(),
                real.createFirstAdmin(),
                real.resetPassword(),
                real.rotateKeys(),
                real.sessionCache());
    }

    private static AccessUseCases real(MemoryHouse stores) {
        Clock clock = Clock.fixed(Fixtures.NOON, ZoneOffset.UTC);
        return AccessUseCases.of(
                new WriteGuard(stores.transactions()),
                new AccessUseCases.Stores(
                        stores.users(), stores.sessions(), stores.apiTokens(), stores.signingKeys(), stores.eventLog()),
                new AccessUseCases.Authentication(
                        stores.passwords(),
                        stores.commonPasswords(),
                        stores.tokens(),
                        stores.loginAddresses(),
                        stores.allowances(),
                        new RequestLimits(0, 0, 0, 2, 50),
                        () -> "key",
                        () -> "secret"),
                stores.changes(clock),
                clock);
    }

    HouseInMemory house() {
        return house;
    }

    URI url() {
        return URI.create("ws://127.0.0.1:" + javalin.port() + "/ws");
    }

    /** Opens a socket; the client says nothing yet. */
    SocketClient connect(String... headers) {
        return SocketClient.connect(url(), headers);
    }

    /** Waits until so many sockets count: a client may see that its handshake was accepted before the server counts it. */
    void awaitSockets(int count) {
        await().until(() -> endpoint.size() == count);
    }

    /** Opens a socket and authenticates it with this token. */
    SocketClient enter(String token) {
        SocketClient client = connect();
        client.say(token);
        return client;
    }

    /** Publishes what was changed. */
    void publish() {
        house.stream().refresh();
    }

    /** Tells the clients who is where. */
    void publishPresence() {
        house.realtime().presence().round();
    }

    /** Closes all sockets, as a server does that stops. */
    void closeSockets() {
        endpoint.close();
    }

    @Override
    public void close() {
        endpoint.close();
        javalin.stop();
    }
}
