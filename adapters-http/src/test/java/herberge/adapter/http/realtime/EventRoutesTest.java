package herberge.adapter.http.realtime;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.aGuest;
import static herberge.domain.testing.Fixtures.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.http.shared.LoggedIn;
import herberge.adapter.http.shared.ProblemHandler;
import herberge.application.access.AccessUseCases.ReadSelf;
import herberge.application.access.UserView;
import herberge.application.realtime.EventStream;
import herberge.application.realtime.Presence;
import herberge.application.realtime.RealtimeUseCases;
import herberge.application.shared.AccessRefusal;
import herberge.application.shared.Caller;
import herberge.application.testing.EntityCatalogs;
import herberge.application.testing.MemoryHouse;
import herberge.application.testing.MemoryRelay;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.UserId;
import herberge.domain.testing.Fixtures;
import herberge.domain.user.Role;
import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class EventRoutesTest {

    private static final Caller CHIEF = new Caller(new UserId(7), "chief", Role.ADMIN, "test", null);

    private final MemoryHouse house = new MemoryHouse();
    private final EventStream stream = stream(house);
    private final ExecutorService own = Executors.newSingleThreadExecutor(work -> new Thread(work, "own"));
    private final List<String> threads = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void end() {
        own.shutdown();
    }

    private static EventStream stream(MemoryHouse house) {
        return RealtimeUseCases.of(
                house.transactions(),
                new RealtimeUseCases.Stores(house.eventLog(), house.users(), EntityCatalogs.of(house)),
                new RealtimeUseCases.Publishing(house.transactions(), house.eventLog(), () -> {}),
                new Presence.Parts("here", new MemoryRelay(), () -> 0, () -> {}),
                new RealtimeUseCases.StreamLimits(false, 1_000, Runnable::run),
                Clock.fixed(Fixtures.NOON, ZoneOffset.UTC))
                .stream();
    }

    /** What the chief is answered, whom the door still takes for an administrator. */
    private HttpResponse<String> asked(ReadSelf self, String query) throws Exception {
        EventRoutes routes = new EventRoutes(stream, this::stands, self, own);
        Javalin server = Javalin.create(config -> {
            new ProblemHandler().addTo(config.routes);
            new LoggedIn(CHIEF).addTo(config.routes);
            routes.addTo(config.routes);
        });
        server.start("127.0.0.1", 0);
        try {
            URI uri = URI.create("http://127.0.0.1:" + server.port() + "/api/v1/events?epoch="
                    + stream.position().epoch() + query);
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        } finally {
            server.stop();
        }
    }

    private boolean stands(Caller caller) {
        threads.add(Thread.currentThread().getName());
        return caller.equals(CHIEF);
    }

    private static UserView demoted(Caller caller) {
        throw Refusal.because(new AccessRefusal.Unauthenticated());
    }

    private static UserView asHeWas(Caller caller) {
        return UserView.of(
                aUser().id(caller.userId().value()).role(caller.role()).build());
    }

    @Test
    void tellsNothingOfUsersToWhoIsNoAdministratorAnyMore() throws Exception {
        house.doInWork(() -> house.users().add(aUser().username("gerda").details(), "hash", false, BY_SYSTEM));

        HttpResponse<String> answer = asked(EventRoutesTest::demoted, "&after=0");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain("gerda");
        assertThat(asked(EventRoutesTest::asHeWas, "&after=0").body()).contains("gerda");
    }

    @Test
    void looksAgainOnlyWhereUsersAreToldOf() throws Exception {
        house.doInWork(() -> house.guests().add(aGuest().details(), BY_SYSTEM));

        assertThat(asked(EventRoutesTest::demoted, "&after=0").body()).contains("guest-created");
    }

    @Test
    void readsInThreadsOfItsOwnForWhoHasWaited() throws Exception {
        assertThat(asked(EventRoutesTest::asHeWas, "&after=0&wait=1").statusCode())
                .isEqualTo(200);

        assertThat(threads).containsExactly("own");
    }
}
