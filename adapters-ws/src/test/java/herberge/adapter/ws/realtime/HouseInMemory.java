package herberge.adapter.ws.realtime;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.aGuest;
import static herberge.domain.testing.Fixtures.aUser;

import herberge.application.access.AuthenticatedCaller;
import herberge.application.access.UserView;
import herberge.application.realtime.EventStream;
import herberge.application.realtime.MarkPresence;
import herberge.application.realtime.Presence;
import herberge.application.realtime.RealtimeUseCases;
import herberge.application.shared.Caller;
import herberge.application.shared.ClientAddress;
import herberge.application.shared.MemoryBudget;
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
import java.util.HashSet;
import java.util.Set;
import org.eclipse.jetty.websocket.api.Session;

/** A house whose sockets lead to {@link ClientEnd}s; what waits for a thread waits until the test is one. */
final class HouseInMemory implements SocketServices {

    private final MemoryHouse stores = new MemoryHouse();
    private final Frames frames = new Frames();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Set<WebSocketConnection> all = new HashSet<>();
    private final RealtimeUseCases realtime;
    private final MemoryBudget memory = new MemoryBudget(Long.MAX_VALUE);
    private long nanos;
    private int cutsPlanned;

    HouseInMemory() {
        realtime = RealtimeUseCases.of(
                stores.transactions(),
                new RealtimeUseCases.Stores(
                        stores.eventLog(),
                        stores.rooms(),
                        stores.roomBlocks(),
                        stores.guests(),
                        stores.bookings(),
                        stores.reminders(),
                        stores.users()),
                new RealtimeUseCases.Publishing(stores.transactions(), stores.eventLog(), () -> {}),
                new Presence.Parts("here", new MemoryRelay(), this::nanos, () -> {}),
                new RealtimeUseCases.StreamLimits(false, 50_000, Runnable::run),
                Clock.fixed(Fixtures.NOON, ZoneOffset.UTC));
    }

    /** A socket of nobody yet. */
    WebSocketConnection open(ClientEnd client) {
        WebSocketConnection socket = new WebSocketConnection(this, new ClientAddress("192.0.2.1", "192.0.2.1"), "test");
        socket.onWebSocketOpen(client.session());
        return socket;
    }

    /** A socket of that user, who resumes behind that event. */
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
            User now = stores.users().find(user.id()).orElseThrow();
            var wanted = active
                    ? aUser().username(now.username()).role(role).details()
                    : aUser().username(now.username()).role(role).inactive().details();
            stores.users().save(now.changeTo(wanted, false, UserId.SYSTEM, Fixtures.NOON), null);
        });
    }

    void addGuests(int count) {
        for (int i = 0; i < count; i++) {
            stores.doInWork(() -> stores.guests().add(aGuest().details(), BY_SYSTEM));
        }
    }

    /** How much waits for a thread. */
    int waiting() {
        return waiting.size();
    }

    /** Does what has waited so far. */
    void work() {
        for (int left = waiting.size(); left > 0; left--) {
            waiting.remove().run();
        }
    }

    @Override
    public SendQueue.Limits limits() {
        return new SendQueue.Limits(memory, () -> {});
    }

    /** What counts all that waits for sockets. */
    MemoryBudget memory() {
        return memory;
    }

    Set<WebSocketConnection> all() {
        return all;
    }

    int cutsPlanned() {
        return cutsPlanned;
    }

    void pass(Duration time) {
        nanos += time.toNanos();
    }

    @Override
    public EventStream stream() {
        return realtime.stream();
    }

    @Override
    public Presence presence() {
        return realtime.presence();
    }

    @Override
    public MarkPresence takeFocus() {
        return realtime.takeFocus();
    }

    @Override
    public Frames frames() {
        return frames;
    }

    /** The token is the id. */
    @Override
    public AuthenticatedCaller authenticated(Frames.Auth auth, ClientAddress from, String requestId) {
        User user = stores.inWork(() -> stores.users().find(new UserId(Long.parseLong(auth.token()))))
                .orElseThrow();
        Caller caller = new Caller(user.id(), user.username(), user.role(), requestId, auth.clientId());
        return new AuthenticatedCaller(caller, Fixtures.NOON, false);
    }

    @Override
    public void belongsTo(WebSocketConnection socket, AuthenticatedCaller who) {}

    @Override
    public UserView user(AuthenticatedCaller who) {
        return UserView.of(
                stores.inWork(() -> stores.users().find(who.caller().userId())).orElseThrow());
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public void later(WebSocketConnection socket, Runnable work) {
        waiting.add(work);
    }

    @Override
    public void cutLater(Session session, boolean known) {
        cutsPlanned++;
    }

    @Override
    public void add(WebSocketConnection socket) {
        all.add(socket);
    }

    @Override
    public void remove(WebSocketConnection socket) {
        all.remove(socket);
    }

    @Override
    public void gone(WebSocketConnection socket) {
        all.remove(socket);
    }
}
