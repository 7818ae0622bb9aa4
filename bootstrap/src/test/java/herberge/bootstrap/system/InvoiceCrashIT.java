package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.adapter.embedded.EmbeddedDatabase;
import herberge.bootstrap.database.DatabaseAccess;
import herberge.domain.testing.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed while many clients issue invoices: each answered invoice is kept with its documents, none is there in
 * part, and numbers have neither gap nor double. {@code -Dherberge.kills=200} sets the rounds of the long run.
 */
class InvoiceCrashIT {

    private static final int CLIENTS = 8;

    /** More than one client can issue in all rounds: each advance charges a cent. */
    private static final long PRICE = 100_000_000;

    /** Rows of one transaction of which another row is missing. */
    private static final String HALF_DONE = """
            select 'unchained ' || count(*) from invariant_invoices_are_chained having count(*) > 0
            union all select 'unbooked ' || count(*) from invariant_invoices_fit_bookings having count(*) > 0
            union all select 'without document ' || i.id from invoice i
                       where (select count(*) from invoice_document d where d.invoice_id = i.id) <> 2
            union all select 'without history ' || i.id from invoice i
                       where (select count(*) from audit_log l where l.table_name = 'invoice' and l.record_id = i.id) <> 1
            union all select 'history without invoice ' || l.record_id from audit_log l
                       where l.table_name = 'invoice' and not exists (select from invoice i where i.id = l.record_id)
            union all select 'key without answer ' || key from idempotency_key where outcome is null
            """;

    @TempDir
    static Path folder;

    private static final Map<String, Reply> ANSWERED = new ConcurrentHashMap<>();
    private static final Queue<String> ASKED = new ConcurrentLinkedQueue<>();
    private static final AtomicInteger NEXT = new AtomicInteger();

    private static ServerProcess server;
    private static HouseClient admin;
    private static List<Long> bookings;

    @BeforeAll
    static void open() throws IOException {
        server = ServerProcess.keeping(data());
        admin = HouseUnderTest.settledIn(HouseClient.at(server.url()), "admin", server.firstPassword());
        admin.setUpCompany();
        LocalDate arrival = admin.today().plusDays(100);
        bookings = IntStream.range(0, CLIENTS)
                .mapToObj(i -> admin.bookFor(PRICE, "Haus " + i, arrival, arrival.plusDays(2))
                        .id())
                .toList();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Path data() {
        return folder.resolve("data");
    }

    @Test
    void keepsEveryAnsweredInvoiceAndNoPartOfAnotherAcrossAKill() throws Exception {
        killWhileIssuing(3);
    }

    @Test
    @Tag("thorough")
    void keepsEveryAnsweredInvoiceAndNoPartOfAnotherAcrossManyKills() throws Exception {
        killWhileIssuing(Integer.getInteger("herberge.kills", 20));
    }

    private static void killWhileIssuing(int rounds) throws Exception {
        long seed = Long.getLong("herberge.seed", new Random().nextLong());
        Random random = new Random(seed);
        for (int round = 0; round < rounds; round++) {
            int before = ANSWERED.size();
            int enough = before + 1 + random.nextInt(2 * CLIENTS);
            ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
            for (long booking : bookings) {
                clients.execute(() -> issueUntilTheServerDies(booking));
            }
            await().until(() -> ANSWERED.size() >= enough);

            server.kill();
            clients.shutdown();
            assertThat(clients.awaitTermination(Patience.SECONDS, TimeUnit.SECONDS))
                    .isTrue();
            server = ServerProcess.keeping(data());
            admin = HouseClient.at(server.url())
                    .loggedIn("admin", HouseUnderTest.PASSWORD); // a token lasts for minutes

            assertWhole("seed " + seed + ", round " + round);
        }
        repeatEverything();
    }

    private static void issueUntilTheServerDies(long booking) {
        HouseClient client = admin;
        try {
            while (true) {
                String key = "advance-" + NEXT.getAndIncrement() + "-" + booking;
                ASKED.add(key);
                ANSWERED.put(key, issue(client, booking, key).expect(201));
            }
        } catch (UncheckedIOException died) {
            // what this client asked last has no answer
        }
    }

    private static Reply issue(HouseClient client, long booking, String key) {
        return client.post(
                "/bookings/" + booking + "/invoices",
                Map.of("kind", "advance", "amountCents", 1),
                "Idempotency-Key",
                key);
    }

    private static void assertWhole(String round) {
        assertThat(sql(HALF_DONE)).as(round).isEmpty();
        Map<Long, String> kept = new ConcurrentHashMap<>();
        List<String> numbers = new ArrayList<>();
        for (JsonNode invoice : admin.listAll("/invoices?limit=100")) {
            kept.put(invoice.path("id").asLong(), invoice.path("hash").asText());
            numbers.add(invoice.path("number").asText());
        }
        String year = Integer.toString(admin.today().getYear());
        assertThat(numbers)
                .as(round)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size())
                        .mapToObj(i -> year + "-" + String.format(Locale.ROOT, "%04d", i))
                        .toList());
        ANSWERED.forEach((key, reply) -> assertThat(kept)
                .as(round)
                .containsEntry(reply.id(), reply.body().path("hash").asText()));
    }

    /** Clients without an answer ask again: every key issues once. */
    private static void repeatEverything() {
        for (String key : ASKED) {
            long booking = Long.parseLong(key.substring(key.lastIndexOf('-') + 1));
            Reply again = issue(admin, booking, key).expect(201);
            Reply first = ANSWERED.get(key);
            if (first != null) {
                assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
                assertThat(again.text()).isEqualTo(first.text());
            }
        }
        assertThat(admin.listAll("/invoices?limit=100")).hasSize(ASKED.size());
    }

    private static List<String> sql(String query) {
        return HouseUnderTest.sql(
                EmbeddedDatabase.findRunning(data()).map(DatabaseAccess::to).orElseThrow(), query);
    }
}
