package herberge.adapter.ws.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.application.access.AccessUseCases.Authenticate;
import herberge.application.access.AuthenticatedCaller;
import herberge.application.access.SessionCache.LoginState;
import herberge.application.shared.AccessRefusal;
import herberge.application.shared.ClientAddress;
import herberge.application.shared.RequestFault;
import herberge.domain.shared.Refusal;
import herberge.domain.testing.Patience;
import herberge.domain.user.Role;
import herberge.domain.user.User;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The endpoint as a client sees it over the network. */
final class WebSocketEndpointTest {

    private static String token(User user) {
        return Long.toString(user.id().value());
    }

    private static String auth(User user, long after, String epoch) {
        return "{\"type\":\"auth\",\"token\":\"" + token(user) + "\",\"after\":" + after + ",\"epoch\":\"" + epoch
                + "\"}";
    }

    /** Whether the server accepts one more socket. */
    private static boolean accepts(EndpointInMemory server) {
        try (SocketClient another = server.connect()) {
            return another.isOpen();
        } catch (CompletionException refused) {
            return false;
        }
    }

    @Nested
    class Authentication {

        @Test
        void aBareTokenIsEnoughAndReadyTellsThePositionAndTheUser() {
            try (EndpointInMemory server = EndpointInMemory.start()) {
                User ben = server.house().hire("ben", Role.USER);
                try (SocketClient client = server.enter(token(ben))) {
                    ObjectNode ready = client.next();

                    assertThat(ready.path("type").asText()).isEqualTo("ready");
                    assertThat(ready.path("seq").asLong())
                            .isEqualTo(server.house().stream().position().seq());
                    assertThat(ready.path("epoch").asText())
                            .isEqualTo(server.house().stream().position().epoch());
                    assertThat(ready.path("recovered").asBoolean()).isFalse();
                    assertThat(ready.at("/user/username").asText()).isEqualTo("ben");
                    assertThat(ready.at("/user/role").asText()).isEqualTo("user");
                }
            }
        }

        @Test
        void passesTheTokenTheAddressAndTheClientIdOn() {
            BlockingQueue<Authenticate.Presented> presented = new LinkedBlockingQueue<>();
            try (EndpointInMemory server = EndpointInMemory.with(house -> request -> {
                        presented.add(request);
                        throw Refusal.because(new AccessRefusal.Unauthenticated());
                    });
                    SocketClient client = server.connect("X-Forwarded-For", "192.0.2.7")) {
                client.say("{\"type\":\"auth\",\"token\":\"t-1\",\"clientId\":\"desk-2\"}");

                assertThat(client.closeCode()).isEqualTo(4401);
                assertThat(presented)
                        .containsExactly(new Authenticate.Presented(
                                "t-1", new ClientAddress("192.0.2.7", "192.0.2.7"), "request-1", "desk-2"));
            }
        }

        static Stream<Arguments> refusals() {
            return Stream.of(
                    Arguments.of(new AccessRefusal.Unauthenticated(), 4401),
                    Arguments.of(new AccessRefusal.Forbidden(), 4401),
                    Arguments.of(new AccessRefusal.PasswordChangeRequired(), 4401),
                    Arguments.of(new AccessRefusal.RateLimited(Duration.ofSeconds(3)), 4429),
                    Arguments.of(new RequestFault.Unavailable(), 4508),
                    Arguments.of(new RequestFault.Overloaded(), 4508));
        }

        @ParameterizedTest
        @MethodSource("refusals")
        void aRefusalClosesWithItsCode(Refusal.Reason reason, int code) {
            try (EndpointInMemory server = EndpointInMemory.with(house -> presented -> {
                        throw Refusal.because(reason);
                    });
                    SocketClient client = server.enter("t-1")) {
                assertThat(client.closeCode()).isEqualTo(code);
            }
        }

        @Test
        void whoMustChangeThePasswordIsNotServed() {
            try (EndpointInMemory server = EndpointInMemory.with(house -> presented -> {
                User ben = house.hire("ben", Role.USER);
                Frames.Auth auth = new Frames.Auth(token(ben), null, null, null);
                AuthenticatedCaller caller = house.authenticate(auth, presented.from(), presented.requestId());
                return new AuthenticatedCaller(caller.caller(), caller.expiresAt(), true);
            })) {
                try (SocketClient client = server.enter("t-1")) {
                    assertThat(client.closeCode()).isEqualTo(4401);
                }
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "   ",
                    "{\"type\":\"ping\"}",
                    "{\"type\":\"auth\"}",
                    "{\"type\":\"auth\",\"token\":7}",
                    "{\"type\":\"auth\",\"token\":\"1\",\"after\":\"1\"}",
                    "{\"type\":\"auth\",\"token\":\"1\",\"after\":1.5}",
                    "{\"type\":\"auth\",\"token\":\"1\",\"epoch\":1}",
                    "{\"type\":\"auth\",\"token\":\"1\",\"clientId\":[]}",
                    "{\"token\":\"1\"}",
                    "[\"1\"]"
                })
        void aFirstMessageThatIsNoneClosesTheSocket(String message) {
            try (EndpointInMemory server = EndpointInMemory.start();
                    SocketClient client = server.enter(message)) {
                assertThat(client.closeCode()).isEqualTo(4400);
            }
        }

        @Test
        void silenceClosesTheSocket() {
            SocketTimings hasty = EndpointInMemory.timings(Duration.ofMillis(200), Patience.LIMIT, Patience.LIMIT);
            try (EndpointInMemory server = EndpointInMemory.timed(0, hasty);
                    SocketClient client = server.connect()) {
                assertThat(client.closeCode()).isEqualTo(4408);
            }
        }
    }

    @Nested
    class Events {

        @Test
        void comeAsTheyHappenOnceAndInOrder() {
            try (EndpointInMemory server = EndpointInMemory.start()) {
                User ben = server.house().hire("ben", Role.USER);
                server.publish();
                try (SocketClient client = server.enter(token(ben))) {
                    long before = client.next("ready").path("seq").asLong();
                    client.say("{\"type\":\"ping\"}");
                    client.next("pong");

                    for (int i = 1; i <= 3; i++) {
                        server.house().addGuests(1);
                        server.publish();
                        ObjectNode event = client.next("guest-created");

                        assertThat(event.path("seq").asLong()).isEqualTo(before + i);
                        assertThat(event.path("entity").asText()).isEqualTo("guest");
                        assertThat(event.path("version").asLong()).isEqualTo(1);
                        assertThat(event.at("/payload/id").asLong())
                                .isEqualTo(event.path("id").asLong());
                    }
                }
            }
        }

        @Test
        void thatWereMissedComeFirst() {
            try (EndpointInMemory server = EndpointInMemory.start()) {
                User ben = server.house().hire("ben", Role.USER);
                server.publish();
                long before = server.house().stream().position().seq();
                server.house().addGuests(5);
                server.publish();
                try (SocketClient client = server.connect()) {
                    client.say(
                            auth(ben, before, server.house().stream().position().epoch()));

                    assertThat(client.next("ready").path("recovered").asBoolean())
                            .isTrue();
                    List<Long> missed = new ArrayList<>();
                    for (int i = 0; i < 5; i++) {
                        missed.add(client.next("guest-created").path("seq").asLong());
                    }
                    assertThat(missed).containsExactly(before + 1, before + 2, before + 3, before + 4, before + 5);
                }
            }
        }

        @Test
        void ofAnotherLogCannotBeResumed() {
            try (EndpointInMemory server = EndpointInMemory.start()) {
                User ben = server.house().hire("ben", Role.USER);
                server.house().addGuests(5);
                server.publish();
                try (SocketClient client = server.connect()) {
                    client.say(auth(ben, 1, "another-epoch"));

                    ObjectNode ready = client.next();
                    assertThat(ready.path("recovered").asBoolean()).isFalse();
                    assertThat(ready.path("epoch").asText())
                            .isEqualTo(server.house().stream().position().epoch());
                    client.say("{\"type\":\"ping\"}");
                    assertThat(client.next().path("type").asText()).isEqualTo("pong");
                }
            }
        }

        @Test
        void endWhereTheUsersOwnAccountEnds() {
            try (EndpointInMemory server = EndpointInMemory.start()) {
                User chief = server.house().hire("chief", Role.ADMIN);
                server.publish();
                try (SocketClient client = server.enter(token(chief))) {
                    client.next("ready");
                    client.say("{\"type\":\"ping\"}");
                    client.next("pong");
                    server.house().change(chief, Role.ADMIN, false);
                    server.publish();

                    assertThat(client.closeCode()).isEqualTo(4401);
                }
            }
        }
    }

    @Nested
    class Messages {

        @Test
        void aPingIsAnsweredWithThePosition() {
            try (EndpointInMemory server = EndpointInMemory.start()) {
                User ben = server.house().hire("ben", Role.USER);
                try (SocketClient client = server.enter(token(ben))) {
                    long seq = client.next("ready").path("seq").asLong();
                    client.say("{\"type\":\"ping\"}");

                    assertThat(client.next("pong").path("seq").asLong()).isEqualTo(seq);
                }
            }
        }

        @Test
        void aMessageMayComeInParts() {
            try (EndpointInMemory server = EndpointInMemory.start()) {
                User ben = server.house().hire("ben", Role.USER);
                try (SocketClient client = server.enter(token(ben))) {
                    client.next("ready");
                    client.sayPart("{\"type\"", false);
                    client.sayPart(":\"pi", false);
                    client.sayPart("ng\"}", true);

                    assertThat(client.next("pong").has("seq")).isTrue();
                }
            }
        }

        @Test
        void aFocusIsShownToOthersAndABlurTakesItBack() {
            try (EndpointInMemory server = EndpointInMemory.start()) {
                User ben = server.house().hire("ben", Role.USER);
                User carla = server.house().hire("carla", Role.USER);
                server.house().addGuests(1);
                server.publish();
                try (SocketClient first = server.enter(token(ben));
                        SocketClient second = server.enter(token(carla))) {
                    first.next("ready");
                    second.next("ready");
                    second.say("{\"type\":\"ping\"}");
                    second.next("pong");
                    first.say("{\"type\":\"focus\",\"entity\":\"guest\",\"id\":1,\"mode\":\"edit\"}");
                    first.say("{\"type\":\"ping\"}"); // answered once the focus is taken
                    first.next("pong");
                    server.publishPresence();

                    JsonNode seen = second.next("presence");
                    assertThat(seen.path("entity").asText()).isEqualTo("guest");
                    assertThat(seen.path("id").asLong()).isEqualTo(1);
                    assertThat(seen.at("/users/0/userId").asLong())
                            .isEqualTo(ben.id().value());
                    assertThat(seen.at("/users/0/mode").asText()).isEqualTo("edit");

                    first.say("{\"type\":\"blur\",\"entity\":\"guest\",\"id\":1}");
                    first.say("{\"type\":\"ping\"}");
                    first.next("pong");
                    server.publishPresence();
                    assertThat(second.next("presence").path("users")).isEmpty();
                }
            }
        }

        @ParameterizedTest
        @CsvSource({"guest, 4711, there is no guest 4711", "sauna, 1, there is no sauna 1"})
        void aFocusOnNothingIsAnErrorAndTheSocketStaysOpen(String entity, long id, String detail) {
            try (EndpointInMemory server = EndpointInMemory.start()) {
                User ben = server.house().hire("ben", Role.USER);
                try (SocketClient client = server.enter(token(ben))) {
                    client.next("ready");
                    client.say(
                            "{\"type\":\"focus\",\"entity\":\"" + entity + "\",\"id\":" + id + ",\"mode\":\"view\"}");

                    ObjectNode error = client.next("error");
                    assertThat(error.path("code").asText()).isEqualTo("not-found");
                    assertThat(error.path("detail").asText()).isEqualTo(detail);
                    client.say("{\"type\":\"ping\"}");
                    client.next("pong");
                }
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "nonsense",
                    "[]",
                    "{}",
                    "{\"type\":1}",
                    "{\"type\":\"dance\"}",
                    "{\"type\":\"ping\"}{\"type\":\"ping\"}",
                    "{\"type\":\"ping\",\"type\":\"ping\"}",
                    "{\"type\":\"auth\",\"token\":\"1\"}",
                    "{\"type\":\"focus\",\"entity\":\"guest\",\"id\":1}",
                    "{\"type\":\"focus\",\"entity\":\"guest\",\"id\":\"1\",\"mode\":\"view\"}",
                    "{\"type\":\"blur\",\"entity\":\"guest\"}"
                })
        void aMessageThatIsNoneClosesTheSocket(String message) {
            try (EndpointInMemory server = EndpointInMemory.start()) {
                User ben = server.house().hire("ben", Role.USER);
                try (SocketClient client = server.enter(token(ben))) {
                    client.next("ready");
                    client.say(message);

                    assertThat(client.closeCode()).isEqualTo(4400);
                }
            }
        }

        @Test
        void bytesCloseTheSocket() {
            try (EndpointInMemory server = EndpointInMemory.start()) {
                User ben = server.house().hire("ben", Role.USER);
                try (SocketClient client = server.enter(token(ben))) {
                    client.next("ready");
                    client.sayBytes((byte) '{', (byte) '}');

                    assertThat(client.closeCode()).isEqualTo(4400);
                }
            }
        }

        @Test
        void tooManyCloseTheSocket() {
            try (EndpointInMemory server = EndpointInMemory.standingStill()) {
                User ben = server.house().hire("ben", Role.USER);
                try (SocketClient client = server.enter(token(ben))) {
                    client.next("ready");
                    for (int i = 0; i < 99; i++) {
                        client.say("{\"type\":\"ping\"}");
                        client.next("pong");
                    }
                    client.say("{\"type\":\"ping\"}");

                    assertThat(client.closeCode()).isEqualTo(4429);
                }
            }
        }
    }

    @Nested
    class Liveness {

        /** Its place is free again once its connection is cut. */
        @Test
        void aClientThatReadsNothingIsGivenUp() {
            SocketTimings hasty =
                    EndpointInMemory.timings(Patience.LIMIT, Duration.ofMillis(100), Duration.ofMillis(500));
            CompletableFuture<Boolean> entered = new CompletableFuture<>();
            try (EndpointInMemory server = EndpointInMemory.timed(1, hasty, house -> presented -> {
                entered.complete(true);
                return EndpointInMemory.byUserId(house).authenticate(presented);
            })) {
                User ben = server.house().hire("ben", Role.USER);
                try (SocketClient dead = SocketClient.silent(server.url())) {
                    dead.say(token(ben));
                    entered.orTimeout(Patience.SECONDS, TimeUnit.SECONDS).join();

                    await().until(() -> accepts(server));
                }
            }
        }

        @ParameterizedTest
        @EnumSource(
                value = LoginState.class,
                names = {"LOGGED_OUT", "ENDED"})
        void aSessionThatEndsEndsItsSockets(LoginState end) {
            AtomicReference<LoginState> state = new AtomicReference<>(LoginState.VALID);
            try (EndpointInMemory server = EndpointInMemory.withSessions(caller -> state.get())) {
                User ben = server.house().hire("ben", Role.USER);
                try (SocketClient client = server.enter(token(ben))) {
                    client.next("ready");
                    client.say("{\"type\":\"ping\"}");
                    client.next("pong");
                    state.set(end);

                    assertThat(client.closeCode()).isEqualTo(end == LoginState.LOGGED_OUT ? 1000 : 4401);
                }
            }
        }

        @Test
        void socketsStayWhileSessionsCannotBeLookedUp() {
            AtomicReference<LoginState> state = new AtomicReference<>(LoginState.VALID);
            BlockingQueue<Long> asked = new LinkedBlockingQueue<>();
            try (EndpointInMemory server = EndpointInMemory.withSessions(caller -> {
                asked.add(caller.caller().userId().value());
                if (state.get() == LoginState.VALID) {
                    throw Refusal.because(new RequestFault.Unavailable());
                }
                return state.get();
            })) {
                User ben = server.house().hire("ben", Role.USER);
                try (SocketClient client = server.enter(token(ben))) {
                    client.next("ready");
                    await().until(() -> asked.size() > 2);
                    client.say("{\"type\":\"ping\"}");
                    client.next("pong");
                    assertThat(client.isOpen()).isTrue();

                    state.set(LoginState.ENDED);
                    assertThat(client.closeCode()).isEqualTo(4401);
                }
            }
        }

        @Test
        void aServerThatStopsSaysSoToEveryClient() {
            try (EndpointInMemory server = EndpointInMemory.start()) {
                User ben = server.house().hire("ben", Role.USER);
                try (SocketClient in = server.enter(token(ben));
                        SocketClient stranger = server.connect()) {
                    in.next("ready");
                    server.awaitSockets(2);
                    server.closeSockets();

                    assertThat(List.of(in.closeCode(), stranger.closeCode())).containsOnly(1001);
                }
            }
        }
    }

    @Nested
    class Handshakes {

        @Test
        void beyondTheLimitAreRefusedUntilASocketEnds() {
            try (EndpointInMemory server = EndpointInMemory.limited(2)) {
                User ben = server.house().hire("ben", Role.USER);
                User carla = server.house().hire("carla", Role.USER);
                try (SocketClient second = server.enter(token(carla))) {
                    try (SocketClient first = server.enter(token(ben))) {
                        first.next("ready");
                        second.next("ready");

                        HttpResponse<?> refused = SocketClient.refused(server.url());
                        assertThat(refused.statusCode()).isEqualTo(503);
                        assertThat(refused.headers().firstValue("Retry-After")).contains("5");
                    }
                    await().until(() -> accepts(server));
                    assertThat(second.isOpen()).isTrue();
                }
            }
        }

        @Test
        void ofOneUserEndWithTooMany() {
            try (EndpointInMemory server = EndpointInMemory.limited(8)) {
                User ben = server.house().hire("ben", Role.USER);
                try (SocketClient first = server.enter(token(ben));
                        SocketClient second = server.enter(token(ben))) {
                    first.next("ready");
                    second.next("ready");
                    try (SocketClient third = server.enter(token(ben))) {
                        assertThat(third.closeCode()).isEqualTo(4429);
                    }
                    assertThat(List.of(first.isOpen(), second.isOpen())).containsOnly(true);
                }
            }
        }

        @Test
        void ofOneNetworkAreBoundedBeforeAuthentication() {
            List<SocketClient> strangers = new ArrayList<>();
            try (EndpointInMemory server = EndpointInMemory.limited(64)) {
                for (int i = 0; i < 8; i++) {
                    strangers.add(server.connect("X-Forwarded-For", "192.0.2.7"));
                }
                server.awaitSockets(8);
                assertThat(SocketClient.refused(server.url(), "X-Forwarded-For", "192.0.2.7")
                                .statusCode())
                        .isEqualTo(503);
                try (SocketClient other = server.connect("X-Forwarded-For", "192.0.2.8")) {
                    assertThat(other.isOpen()).isTrue();
                }
            } finally {
                strangers.forEach(SocketClient::close);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"https://evil.example", "null", "https://desk.example.org.evil.example"})
        void ofForeignPagesAreRefused(String origin) {
            try (EndpointInMemory server = EndpointInMemory.limited(0, URI.create("https://desk.example.org"))) {
                assertThat(SocketClient.refused(server.url(), "Origin", origin).statusCode())
                        .isEqualTo(403);
            }
        }

        @Test
        void ofKnownPagesAndOfProgramsAreAccepted() {
            try (EndpointInMemory server = EndpointInMemory.limited(0, URI.create("https://desk.example.org"));
                    SocketClient page = server.connect("Origin", "https://desk.example.org");
                    SocketClient own = server.connect(
                            "Origin", "http://127.0.0.1:" + server.url().getPort());
                    SocketClient program = server.connect()) {
                assertThat(List.of(page.isOpen(), own.isOpen(), program.isOpen()))
                        .containsOnly(true);
            }
        }
    }
}
