package herberge.adapter.ws.realtime;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.aGuest;
import static herberge.domain.testing.Fixtures.aUser;

import herberge.application.access.AuthenticatedCaller;
import herberge.application.access.UserView;
import herberge.application.realtime.EventStream;
import herberge.application.realtime.Presence;
import herberge.application.realtime.RealtimeUseCases;
import herberge.application.shared.Caller;
import herberge.application.shared.ClientAddress;
import herberge.application.shared.MemoryBudget;
import herberge.application.testing.EntityCatalogs;
import herberge.application.testing.MemoryHouse;
import herberge.application.testing.MemoryRelay;
import herberge.domain.shared.UserId;
import herberge.domain.testing.Fixtures;
import herberge.domain.user.Role;
import herberge.domain.user.User;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** A house in memory whose sockets lead to {@link ClientEnd}s. Reader tasks run when the test calls {@link #work}. */
final class HouseInMemory implements SocketAuthentication {

    /** Timings of the tests, all different. */
    static final SocketTimings TIMINGS = new SocketTimings(
            Duration.ofSeconds(1),
            Duration.ofSeconds(4),
            Duration.ofSeconds(20),
            Duration.ofSeconds(50),
            Duration.ofSeconds(3),
            Duration.ofSeconds(8),
            Duration.ofSeconds(10),
            Duration.ofSeconds(2));

    private final MemoryHouse stores = new MemoryHouse();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final RealtimeUseCases realtime;
    private final SocketContext services;
    private final MemoryBudget memory = new MemoryBudget(Long.MAX_VALUE);
    private long nanos;
    private int cutsPlanned;

    HouseInMemory() {
        realtime = RealtimeUseCases.of(
                stores.transactions(),
                new RealtimeUseCases.Stores(stores.eventLog(), stores.users(), EntityCatalogs.of(stores)),
                new RealtimeUseCases.Publishing(stores.transactions(), stores.eventLog(), () -> {}),
                new Presence.Parts("here", new MemoryRelay(), this::nanos, () -> {}),
                new RealtimeUseCases.StreamLimits(false, 50_000, Runnable::run),
                Clock.fixed(Fixtures.NOON, ZoneOffset.UTC));
        services = new SocketContext(
                realtime,
                this,
                new Frames(),
                new SocketRegistry(new SocketLimiter(0)),
                new SendQueue.Limits(memory, () -> {}),
                (session, authenticated) -> cutsPlanned++,
                waiting::add,
                TIMINGS,
                this::nanos);
    }

    /** The stores of the house. */
    MemoryHouse stores() {
        return stores;
    }

    RealtimeUseCases realtime() {
        return realtime;
    }

    /** Opens a socket without authentication. */
    WebSocketConnection open(ClientEnd client) {
        WebSocketConnection socket =
                new WebSocketConnection(services, new ClientAddress("192.0.2.1", "192.0.2.1"), "test");
        socket.onWebSocketOpen(client.session());
        return socket;
    }

    /** Opens a socket that is authenticated as the user and resumes after the event. */
    WebSocketConnection open(ClientEnd client, User user, long after) {
        WebSocketConnection socket = open(client);
        ClientEnd.say(
                socket,
                "{\"type\":\"auth\",\"token\":\"" + user.id().value() + "\",\"after\":" + after + ",\"epoch\":\""
                        + stream().position().epoch() + "\"}");
        return socket;
    }

    User hire(String username, Role role) {
        return stores.inWork(
                () -> stores.users().add(aUser().username(username).role(role).details(), "hash", false, BY_SYSTEM));
    }

    void change(User user, Role role, boolean active) {
        stores.doInWork(() -> {
            User current = stores.users().find(user.id()).orElseThrow();
            var wanted = active
                    ? aUser().username(current.username()).role(role).details()
                    : aUser().username(current.username()).role(role).inactive().details();
            stores.users().save(current.changeTo(wanted, false, UserId.SYSTEM, Fixtures.NOON), null);
        });
    }

    void addGuests(int count) {
        for (int i = 0; i < count; i++) {
            stores.doInWork(() -> stores.guests().add(aGuest().details(), BY_SYSTEM));
        }
    }

    /** The number of waiting reader tasks. */
    int waiting() {
        return waiting.size();
    }

    /** Runs the reader tasks that wait now. */
    void work() {
        for (int left = waiting.size(); left > 0; left--) {
            waiting.remove().run();
        }
    }

    /** The memory budget of all sockets. */
    MemoryBudget memory() {
        return memory;
    }

    Set<ClientSocket> openSockets() {
        return services.registry().open();
    }

    int cutsPlanned() {
        return cutsPlanned;
    }

    void pass(Duration time) {
        nanos += time.toNanos();
    }

    EventStream stream() {
        return services.stream();
    }

    Frames frames() {
        return services.frames();
    }

    long nanos() {
        return nanos;
    }

    /** The token of a user is the user id. */
    @Override
    public AuthenticatedCaller authenticate(Frames.Auth auth, ClientAddress from, String requestId) {
        User user = stores.inWork(() -> stores.users().find(new UserId(Long.parseLong(auth.token()))))
                .orElseThrow();
        Caller caller = new Caller(user.id(), user.username(), user.role(), requestId, auth.clientId());
        return new AuthenticatedCaller(caller, Fixtures.NOON, false);
    }

    @Override
    public UserView readUser(AuthenticatedCaller caller) {
        return UserView.of(
                stores.inWork(() -> stores.users().find(caller.caller().userId()))
                        .orElseThrow());
    }
}
