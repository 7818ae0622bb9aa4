package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.adapter.embedded.EmbeddedDatabase;
import herberge.bootstrap.config.DataHome;
import herberge.bootstrap.database.DatabaseAccess;
import herberge.bootstrap.task.MigrateTask;
import herberge.domain.testing.OwnThread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Twenty clients with connections that break at random follow eight writers that use two servers. One server and
 * PostgreSQL are killed meanwhile. In the end each client has every event once and in order, and its state equals the
 * tables.
 */
class FollowersIT {

    private static final int CLIENTS = 20;
    private static final int WRITERS = 8;
    private static final int CHANGES = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int CONNECTIONS = 60;

    @TempDir
    private Path folder;

    private final AtomicReferenceArray<String> urls = new AtomicReferenceArray<>(2);
    private final AtomicInteger changes = new AtomicInteger();
    private volatile boolean disturbed;
    private EmbeddedDatabase database;
    private DatabaseAccess access;
    private ServerProcess first;
    private ServerProcess second;
    private HouseClient admin;

    @BeforeEach
    void open() throws IOException {
        database = EmbeddedDatabase.open(folder.resolve("data"), DataHome.cache(System.getenv()), CONNECTIONS);
        access = DatabaseAccess.to(database.access());
        MigrateTask.run(access);
        first = ServerProcess.on(access, folder);
        admin = HouseUnderTest.settledIn(HouseClient.at(first.url()), "admin", first.firstPassword());
        second = ServerProcess.on(access, folder);
        urls.set(0, first.url());
        urls.set(1, second.url());
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
        database.close();
    }

    @RepeatedTest(2)
    @Tag("thorough")
    void everyClientHasEveryEventOnceAndTheHouseAsItIs(TestReporter reporter) throws Exception {
        follow(new Random().nextLong(), reporter);
    }

    private void follow(long seed, TestReporter reporter) throws Exception {
        reporter.publishEntry("seed", Long.toString(seed));
        Random random = new Random(seed);
        List<Follower> followers = followers(random);
        List<CompletableFuture<Void>> following =
                followers.stream().map(one -> OwnThread.run(one::follow)).toList();
        List<CompletableFuture<Void>> writing = IntStream.range(0, WRITERS)
                .mapToObj(i -> new HouseWriter("writer-" + i, new Random(random.nextLong()), this::anyServer))
                .map(writer -> OwnThread.run(() -> writer.write(changes, this::goesOn)))
                .toList();

        disturb();
        for (CompletableFuture<Void> one : writing) {
            one.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }

        assertComplete(followers, seed);
        followers.forEach(Follower::end);
        for (CompletableFuture<Void> one : following) {
            one.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private boolean goesOn() {
        return changes.get() < CHANGES || !disturbed;
    }

    private void disturb() throws Exception {
        untilChanged(CHANGES / 4);
        first.kill();
        first = ServerProcess.on(access, folder);
        urls.set(0, first.url());
        untilChanged(changes.get() + CHANGES / 4);
        ServerProcess.kill(ProcessHandle.of(postmaster()).orElseThrow());
        untilChanged(changes.get() + CHANGES / 4);
        disturbed = true;
    }

    private List<Follower> followers(Random random) {
        String epoch = admin.get("/info").expect(200).body().required("epoch").asText();
        String token = Objects.requireNonNull(admin.token());
        return IntStream.range(0, CLIENTS)
                .mapToObj(i -> {
                    Random own = new Random(random.nextLong());
                    return new Follower(own, () -> urls.get(own.nextInt(2)), token, epoch);
                })
                .toList();
    }

    private HouseClient anyServer(Random random) {
        return admin.movedTo(urls.get(random.nextInt(2)));
    }

    private void untilChanged(int count) {
        await().atMost(PATIENCE).until(() -> changes.get() >= count);
    }

    private long postmaster() throws IOException {
        Path file = folder.resolve("data").resolve("postgres").resolve("postmaster.pid");
        return Long.parseLong(Files.readAllLines(file).get(0).strip());
    }

    private void assertComplete(List<Follower> followers, long seed) {
        await().atMost(PATIENCE)
                .until(() -> sql("select count(*) from audit_unsealed").equals(List.of("0")));
        long last = Long.parseLong(sql("select seq from event_position").get(0));
        assertThat(sql("select count(*) from event")).containsExactly(Long.toString(last));
        assertThat(sql("select count(*) from audit_log a where is_event(a)")).containsExactly(Long.toString(last));
        assertThat(last).isGreaterThanOrEqualTo(CHANGES);
        for (Follower one : followers) {
            await().atMost(PATIENCE)
                    .until(() -> one.last() >= last || !one.complaints().isEmpty());
            assertThat(one.complaints()).as("seed " + seed).isEmpty();
            assertThat(one.last()).isEqualTo(last);
            assertThat(one.connections()).as("connections").isGreaterThan(5);
        }
        Map<String, JsonNode> tables = tables();
        assertThat(tables).hasSizeGreaterThan(CHANGES / 10);
        for (Follower one : followers) {
            assertThat(one.things()).as("seed " + seed).isEqualTo(tables);
        }
    }

    private List<String> sql(String query) {
        return HouseUnderTest.sql(access, query);
    }

    /** The content of the tables, as reads and events show it: without key codes of rooms and last logins of users. */
    private Map<String, JsonNode> tables() {
        Map<String, JsonNode> all = new TreeMap<>();
        for (String kind : List.of(
                "room",
                "room-block",
                "guest",
                "booking",
                "group",
                "payer",
                "reminder",
                "service",
                "discount",
                "user")) {
            for (JsonNode one : list("/" + kind + "s")) {
                ObjectNode told = one.deepCopy();
                told.remove(List.of("keyCode", "lastLogin"));
                all.put(kind + " " + one.path("id").asLong(), told);
            }
        }
        return all;
    }

    private List<JsonNode> list(String path) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = anyServer(new Random(1))
                    .get(path + "?limit=500" + cursor)
                    .expect(200)
                    .body();
            page.path("items").forEach(items::add);
            cursor = page.path("nextCursor").isTextual()
                    ? "&cursor=" + page.path("nextCursor").asText()
                    : "";
        } while (!cursor.isEmpty());
        return items;
    }
}
