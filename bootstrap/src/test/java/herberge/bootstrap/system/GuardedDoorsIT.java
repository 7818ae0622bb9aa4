package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herberge.domain.testing.OwnThread;
import herberge.domain.testing.Patience;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Limits for guessing clients, over HTTP. The test acts as the proxy that states the addresses of requests. */
class GuardedDoorsIT {

    private static final Map<String, String> BEHIND_A_PROXY = Map.of("HERBERGE_SERVER_TRUSTED_PROXIES", "127.0.0.1");
    private static final String FORWARDED = "X-Forwarded-For";

    private static HouseUnderTest open(Map<String, String> environment) {
        return HouseUnderTest.open(environment, Clock.system(HouseUnderTest.BERLIN), PatientTimings.withoutRefill());
    }

    private static Reply logIn(HouseClient nobody, String username, String password, String from) {
        return nobody.post("/auth/login", Map.of("username", username, "password", password), FORWARDED, from);
    }

    private static void assertRateLimited(Reply reply) {
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.code()).isEqualTo("rate-limited");
        assertThat(Integer.parseInt(reply.header("Retry-After"))).isBetween(1, 30);
    }

    @Test
    void doesNotLockAnOwnerOutWhomAStrangerAttacks() {
        try (HouseUnderTest house = open(BEHIND_A_PROXY)) {
            HouseClient nobody = house.nobody();
            logIn(nobody, "anna", HouseUnderTest.PASSWORD, "192.0.2.7").expect(200);

            List<Integer> answers = IntStream.range(0, 200)
                    .mapToObj(i -> logIn(nobody, "anna", "wrong-password-" + i, "198.51.100.66")
                            .status())
                    .toList();

            assertThat(answers.subList(0, 5)).containsOnly(401);
            assertThat(answers.subList(5, 200)).containsOnly(429);
            assertRateLimited(logIn(nobody, "anna", HouseUnderTest.PASSWORD, "198.51.100.66"));
            logIn(nobody, "anna", HouseUnderTest.PASSWORD, "192.0.2.7").expect(200);
            logIn(nobody, "ben", HouseUnderTest.PASSWORD, "203.0.113.5").expect(200);
        }
    }

    /** Otherwise a client that ignores {@code Retry-After} is refused thousands of times in a second. */
    @Test
    void letsAClientThatWasToldToWaitWaitBeforeItsNextAttempts() throws Exception {
        Duration forTheWholeTest = Duration.ofDays(1);
        try (HouseUnderTest house = HouseUnderTest.open(
                BEHIND_A_PROXY,
                Clock.system(HouseUnderTest.BERLIN),
                PatientTimings.withRefusedEntry(forTheWholeTest))) {
            HouseClient nobody = house.nobody();
            for (int i = 0; i < 5; i++) {
                logIn(nobody, "anna", "wrong-password-" + i, "198.51.100.66").expect(401);
            }
            assertRateLimited(logIn(nobody, "anna", "wrong-password", "198.51.100.66"));

            CompletableFuture<Reply> next =
                    OwnThread.supply(() -> logIn(nobody, "anna", HouseUnderTest.PASSWORD, "198.51.100.66"));
            logIn(nobody, "ben", HouseUnderTest.PASSWORD, "203.0.113.5").expect(200);
            nobody.get("/openapi.json", FORWARDED, "198.51.100.66").expect(200);
            assertThat(next).isNotDone();
        }
    }

    @Test
    void doesNotLockAnOwnerOutWhomManyStrangersAttack() {
        try (HouseUnderTest house = open(BEHIND_A_PROXY)) {
            HouseClient nobody = house.nobody();
            logIn(nobody, "anna", HouseUnderTest.PASSWORD, "192.0.2.7").expect(200);

            for (int i = 0; i < 40; i++) {
                logIn(nobody, "anna", "wrong-password", "198.51.100." + i);
            }

            assertRateLimited(logIn(nobody, "anna", HouseUnderTest.PASSWORD, "203.0.113.5"));
            logIn(nobody, "anna", HouseUnderTest.PASSWORD, "192.0.2.7").expect(200);
        }
    }

    @Test
    void letsTheRightPasswordInBesideAnOldDeviceThatGoesOnTryingTheFormerOne() {
        try (HouseUnderTest house = open(BEHIND_A_PROXY)) {
            HouseClient nobody = house.nobody();
            List<Integer> phone = IntStream.range(0, 60)
                    .mapToObj(i -> logIn(nobody, "ben", "the-former-password", "192.0.2.7")
                            .status())
                    .toList();

            assertThat(phone.subList(0, 5)).containsOnly(401);
            assertThat(phone).contains(429).isSubsetOf(401, 429);
            logIn(nobody, "ben", HouseUnderTest.PASSWORD, "192.0.2.7").expect(200);
        }
    }

    @Test
    void letsAnOwnerInWhereMadeUpNamesAreTriedFromTheSameHouse() {
        try (HouseUnderTest house = open(BEHIND_A_PROXY)) {
            HouseClient nobody = house.nobody();
            logIn(nobody, "anna", HouseUnderTest.PASSWORD, "192.0.2.7").expect(200);
            List<Integer> made = IntStream.range(0, 100)
                    .mapToObj(i -> logIn(nobody, "made-up-" + i % 8, "wrong-password-" + i, "192.0.2.7")
                            .status())
                    .toList();

            assertThat(made).contains(429).isSubsetOf(401, 429);
            logIn(nobody, "anna", HouseUnderTest.PASSWORD, "192.0.2.7").expect(200);
        }
    }

    @Test
    void knowsADeviceAgainByItsClientId() {
        try (HouseUnderTest house = open(BEHIND_A_PROXY)) {
            HouseClient nobody = house.nobody();
            Map<String, String> right = Map.of("username", "anna", "password", HouseUnderTest.PASSWORD);
            String[] desk = {FORWARDED, "192.0.2.7", "X-Client-Id", "desk-of-anna"};
            nobody.post("/auth/login", right, desk).expect(200);
            for (int i = 0; i < 40; i++) {
                Map<String, String> wrong = Map.of("username", "anna", "password", "wrong-password-" + i);
                nobody.post("/auth/login", wrong, FORWARDED, "192.0.2.7", "X-Client-Id", "invented-" + i);
            }

            assertRateLimited(nobody.post("/auth/login", right, FORWARDED, "192.0.2.7"));
            nobody.post("/auth/login", right, desk).expect(200);
        }
    }

    /** Each guess is the first for its username, so that it is not delayed before it reaches the queue. */
    @Test
    void letsThoseItKnowsInWhileGuessersFillTheQueue() throws Exception {
        try (HouseUnderTest house = open(BEHIND_A_PROXY)) {
            HouseClient nobody = house.nobody();
            logIn(nobody, "anna", HouseUnderTest.PASSWORD, "192.0.2.7").expect(200);
            AtomicBoolean goesOn = new AtomicBoolean(true);
            AtomicInteger guesses = new AtomicInteger();
            Queue<Integer> guessed = new ConcurrentLinkedQueue<>();
            ExecutorService guessers = Executors.newFixedThreadPool(70);
            try {
                for (int i = 0; i < 70; i++) {
                    guessers.execute(() -> {
                        while (goesOn.get()) {
                            int guess = guesses.incrementAndGet();
                            String from = "198.51." + guess / 200 % 200 + "." + guess % 200;
                            guessed.add(logIn(nobody, "name-" + guess, "guess", from)
                                    .status());
                        }
                    });
                }
                await().until(() -> guessed.contains(429)); // the queue has been full

                List<Integer> anna = IntStream.range(0, 10)
                        .mapToObj(i -> logIn(nobody, "anna", HouseUnderTest.PASSWORD, "192.0.2.7")
                                .status())
                        .toList();

                assertThat(anna).containsOnly(200);
            } finally {
                goesOn.set(false);
                guessers.shutdown();
                assertThat(guessers.awaitTermination(Patience.SECONDS, TimeUnit.SECONDS))
                        .isTrue();
            }
            assertThat(guessed).isSubsetOf(401, 429);
        }
    }

    @Test
    void tellsUnknownNamesAndWrongPasswordsTheSame() {
        try (HouseUnderTest house = open(BEHIND_A_PROXY)) {
            Reply wrong = logIn(house.nobody(), "anna", "wrong-password", "192.0.2.1");
            Reply unknown = logIn(house.nobody(), "nobody", "wrong-password", "192.0.2.2");

            assertThat(unknown.status()).isEqualTo(wrong.status()).isEqualTo(401);
            assertThat(unknown.body().required("detail")).isEqualTo(wrong.body().required("detail"));
            for (String name : List.of("anna", "nobody")) {
                AtomicInteger tries = new AtomicInteger();
                while (logIn(house.nobody(), name, "wrong-password", "192.0.2.9" + name.length())
                                .status()
                        == 401) {
                    tries.incrementAndGet();
                }
                assertThat(tries).as(name).hasValue(5);
            }
        }
    }

    @Test
    void believesNobodyButTheProxyWhereARequestComesFrom() {
        try (HouseUnderTest house = open(Map.of())) {
            HouseClient nobody = house.nobody();
            for (int i = 0; i < 5; i++) {
                logIn(nobody, "anna", "wrong-password-" + i, "198.51.100." + i);
            }

            assertRateLimited(logIn(nobody, "anna", HouseUnderTest.PASSWORD, "203.0.113.5"));
        }
    }

    @Test
    void limitsRequestsOfOneUserAndWithoutOne() {
        try (HouseUnderTest house = open(Map.of(
                "HERBERGE_LIMITS_USER_PER_SECOND", "1",
                "HERBERGE_LIMITS_USER_BURST", "20",
                "HERBERGE_LIMITS_ADDRESS_PER_SECOND", "20"))) {
            assertRateLimited(firstRefused(() -> house.anna().get("/rooms")));
            house.ben().get("/rooms").expect(200);

            assertRateLimited(firstRefused(() -> house.nobody().get("/rooms")));
            assertThat(house.nobody().send("GET", "/health/live", null).status())
                    .isEqualTo(200);
            house.ben().get("/rooms").expect(200);
        }
    }

    /** With a separate allowance the request after the refused socket would be accepted. */
    @Test
    void asksForASocketCostWhatRequestsWithoutATokenCost() {
        try (HouseUnderTest house = open(Map.of())) {
            HouseClient ben =
                    house.ben().movedTo(house.secondServer(Map.of("HERBERGE_LIMITS_ADDRESS_PER_SECOND", "4")));

            List<String> answers =
                    IntStream.range(0, 5).mapToObj(i -> askForASocket(ben)).toList();

            assertThat(answers.subList(0, 4)).allMatch(answer -> answer.startsWith("HTTP/1.1 101"));
            assertThat(answers.get(4)).startsWith("HTTP/1.1 429");
            assertRateLimited(HouseClient.at(ben.url()).get("/rooms"));
            ben.get("/rooms").expect(200);
        }
    }

    private static String askForASocket(HouseClient who) {
        try (RawSocket socket = RawSocket.at(who.url())) {
            return socket.status();
        }
    }

    @Test
    void holdsNoMoreSocketsThanItMay() {
        try (HouseUnderTest house = HouseUnderTest.open(
                        Map.of("HERBERGE_LIMITS_SOCKETS", "3"),
                        Clock.system(HouseUnderTest.BERLIN),
                        PatientTimings.withAuthTimeout(Duration.ofSeconds(6)));
                SocketClient anna = SocketClient.of(house.anna());
                SocketClient ben = SocketClient.of(house.ben());
                RawSocket stranger = RawSocket.at(house.nobody().url())) {
            String refusal = await().until(() -> refusal(house.ben()), it -> !it.isEmpty()); // once the stranger counts
            assertThat(refusal).contains("Retry-After: 5").contains("X-Request-Id: ");
            assertThat(stranger.readToTheEnd()).isEqualTo(4408);
            await() // the client does not close, and is cut off
                    .until(() -> askForASocket(house.ben()), answer -> answer.startsWith("HTTP/1.1 101"));
            assertThat(List.of(anna.isOpen(), ben.isOpen())).containsOnly(true);
        }
    }

    /** The answer to a client for which no socket is left; empty if there is one. */
    private static String refusal(HouseClient who) {
        try (RawSocket asked = RawSocket.at(who.url())) {
            return asked.status().startsWith("HTTP/1.1 503") ? asked.everything() : "";
        }
    }

    private static Reply firstRefused(Supplier<Reply> request) {
        for (int i = 0; i < 1000; i++) {
            Reply reply = request.get();
            if (reply.status() == 429) {
                return reply;
            }
        }
        throw new AssertionError("a thousand requests in a row were let through");
    }

    @Test
    void refusesCommonPasswords() {
        Reply reply = HouseUnderTest.shared()
                .admin()
                .post("/users", Map.of("username", "carla", "role", "user", "password", "Password123"))
                .expect(422);

        assertThat(reply.body().at("/errors/0/pointer").asText()).isEqualTo("/password");
        assertThat(reply.body().at("/errors/0/code").asText()).isEqualTo("too-common");
    }
}
