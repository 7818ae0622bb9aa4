package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herberge.domain.testing.OwnThread;
import herberge.domain.testing.Patience;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One user exceeds their share: other users are served meanwhile, and no request is lost. */
class CallerLimiterIT {

    /** More than the server has threads. */
    private static final int UNREAD = 200;

    /** The maximum number of expensive requests of one caller on any machine, with the default pool. */
    private static final int BOUND = 4;

    /** More than the pool has connections. */
    private static final int SEARCHES = 24;

    /** More connections than one address may have. */
    private static final int CONNECTIONS = 600;

    private static HouseUnderTest open(Map<String, String> environment) {
        return HouseUnderTest.open(environment, Clock.system(HouseUnderTest.BERLIN));
    }

    private static void addLargeGuests(HouseUnderTest house) {
        house.sql("with author as (select set_config('herberge.user_id', '0', true),"
                + " set_config('herberge.username', 'system', true), set_config('herberge.request_id', 'many', true))"
                + " insert into guest (first_name, last_name, notes, member, tags, companions, version, created_at,"
                + " created_by, updated_at, updated_by)"
                + " select 'Viele', 'Gast', repeat('x', 4000), false, '{}', '[]', 1, now(), 0, now(), 0"
                + " from author, generate_series(1, 500) returning id");
    }

    private static Socket connected(HouseClient house) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(
                new InetSocketAddress(
                        InetAddress.getLoopbackAddress(),
                        URI.create(house.url()).getPort()),
                Patience.MILLIS);
        return socket;
    }

    /** Sends three requests and never reads an answer. */
    private static Socket unread(HouseClient who, String path) throws IOException {
        Socket socket = connected(who);
        for (int i = 0; i < 3; i++) {
            ask(socket, who, path);
        }
        return socket;
    }

    private static void ask(Socket socket, HouseClient who, String path) throws IOException {
        String request = "GET /api/v1" + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + who.token()
                + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    }

    private static void close(List<Socket> sockets) throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/guests?limit=500", "/guests?limit=500&q=x", "/events?after=0&limit=500"})
    void servesOthersWhileOneUserReadsNoAnswersAndHimselfAfterwards(String path) throws IOException {
        List<Socket> sockets = new ArrayList<>();
        try (HouseUnderTest house = HouseUnderTest.open(PatientTimings.withReaderTimeout(Duration.ofSeconds(2)))) {
            addLargeGuests(house);
            HouseClient anna = house.anna();
            HouseClient ben = house.ben();
            try {
                for (int i = 0; i < UNREAD; i++) {
                    sockets.add(unread(ben, path));
                }
                for (int i = 0; i < 20; i++) {
                    anna.get("/guests?limit=10&q=gast").expect(200);
                    anna.get("/today").expect(200);
                }
                house.admin().get("/rooms").expect(200);
            } finally {
                close(sockets);
            }
            ben.get("/guests?limit=10&q=gast").expect(200);
            ben.get("/rooms").expect(200);
        }
    }

    @Test
    void refusesAnExpensiveRequestBehindOthersOfTheSameUserSoon() throws Exception {
        try (HouseUnderTest house = HouseUnderTest.open(PatientTimings.withExpensiveTurn(Duration.ofMillis(100)))) {
            HouseClient ben = house.ben();
            List<CompletableFuture<Reply>> searches;
            try (Connection locker = HouseUnderTest.asOwner(house.access());
                    Statement lock = locker.createStatement()) {
                locker.setAutoCommit(false);
                lock.execute("lock table guest in access exclusive mode"); // no search ends before the rollback

                searches = Stream.generate(() -> OwnThread.supply(() -> ben.get("/guests?q=gast")))
                        .limit(BOUND + 6)
                        .toList();
                await().until(() -> ended(searches).size() >= 6);

                assertThat(ended(searches)).allSatisfy(reply -> {
                    assertThat(reply.status()).isEqualTo(503);
                    assertThat(reply.header("Retry-After")).isNotEmpty();
                });
                ben.get("/rooms").expect(200);
                locker.rollback();
            }
            assertThat(searches).extracting(search -> search.get().status()).contains(200);
        }
    }

    private static List<Reply> ended(List<CompletableFuture<Reply>> requests) {
        return requests.stream()
                .filter(CompletableFuture::isDone)
                .map(CompletableFuture::join)
                .toList();
    }

    @Test
    void closesTheOldestConnectionsOfAnAddressAndRefusesNoNewOnes() throws IOException {
        List<Socket> sockets = new ArrayList<>();
        try (HouseUnderTest house = open(Map.of())) {
            HouseClient anna = house.anna();
            anna.get("/rooms").expect(200);
            for (int i = 0; i < CONNECTIONS; i++) {
                sockets.add(connected(anna));
            }

            assertThat(sockets.get(0).getInputStream().read()).isEqualTo(-1);
            anna.get("/rooms").expect(200);
            Socket latest = sockets.get(CONNECTIONS - 1);
            ask(latest, house.ben(), "/rooms");
            assertThat(latest.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 200");
        } finally {
            close(sockets);
        }
    }

    @Test
    void answersAllOfOneUsersRequestsInTurn() throws Exception {
        try (HouseUnderTest house =
                open(Map.of("HERBERGE_DATABASE_POOL_MAX", "3", "HERBERGE_DATABASE_POOL_MIN", "1"))) {
            HouseClient anna = house.anna();

            assertThat(AtOnce.call(20, i -> anna.get("/guests?q=a").status())).containsOnly(200);
        }
    }

    @Test
    void servesOthersWhileOneUserSearchesWithoutPause() throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        Queue<Integer> answers = new ConcurrentLinkedQueue<>();
        ExecutorService searching = Executors.newFixedThreadPool(SEARCHES);
        try (HouseUnderTest house = open(Map.of())) {
            addLargeGuests(house);
            HouseClient anna = house.anna();
            HouseClient ben = house.ben();
            for (int i = 0; i < SEARCHES; i++) {
                searching.execute(() -> {
                    while (!over.get()) {
                        answers.add(ben.get("/guests?limit=500&q=viele+gast").status());
                    }
                });
            }
            for (int i = 0; i < 20; i++) {
                anna.get("/guests?limit=10&q=gast").expect(200);
                anna.get("/today").expect(200);
            }
            over.set(true);
            searching.shutdown();
            assertThat(searching.awaitTermination(Patience.SECONDS, TimeUnit.SECONDS))
                    .isTrue();
        } finally {
            over.set(true);
            searching.shutdownNow();
        }
        assertThat(answers).contains(200).isSubsetOf(200, 429, 503);
    }

    @Test
    void givesNoUserAllSockets() {
        try (HouseUnderTest house = open(Map.of("HERBERGE_LIMITS_SOCKETS", "8"));
                SocketClient first = SocketClient.of(house.ben());
                SocketClient second = SocketClient.of(house.ben());
                RawSocket third = RawSocket.at(house.ben().url())) {
            third.text(String.valueOf(house.ben().token()));

            assertThat(third.readToTheEnd()).isEqualTo(4429);
            try (SocketClient anna = SocketClient.of(house.anna())) {
                assertThat(List.of(first.isOpen(), second.isOpen(), anna.isOpen()))
                        .containsOnly(true);
            }
        }
    }
}
