package herberge.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.postgres.testing.TestDatabase;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.config.ConfigSources;
import herberge.bootstrap.database.DatabaseAccess;
import herberge.bootstrap.demo.DemoGuide;
import herberge.bootstrap.server.HerbergeServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The demo shows what the documents say. */
class DemoIT {

    private static TestDatabase database;
    private static List<String> before;
    private static List<String> after;

    @BeforeAll
    static void furnish() throws Exception {
        database = TestDatabase.create();
        DatabaseAccess access = new DatabaseAccess(
                database.jdbcUrl(), TestDatabase.APP, database.password(), Optional.empty(), Optional.empty());
        Map<String, String> flags =
                Map.of("--host", "127.0.0.1", "--port", "0", "--data", System.getProperty("java.io.tmpdir"));
        Config config = new ConfigSources(Optional.empty(), Map.of(), flags).read();
        try (HerbergeServer server = HerbergeServer.startUnfurnished(config, access)) {
            before = asked(server);
            server.furnish(DemoGuide.PASSWORD);
            after = asked(server);
        }
    }

    @Test
    void furnishesAHouseWhoseUsersSeeOnlyTheirOwn() throws Exception {
        try (TestDatabase own = TestDatabase.create()) {
            DatabaseAccess access = new DatabaseAccess(
                    own.jdbcUrl(), TestDatabase.APP, own.password(), Optional.empty(), Optional.empty());
            Map<String, String> flags =
                    Map.of("--host", "127.0.0.1", "--port", "0", "--data", System.getProperty("java.io.tmpdir"));
            Map<String, String> variables = Map.of("HERBERGE_SECURITY_BOOKING_VISIBILITY", "own");
            Config config = new ConfigSources(Optional.empty(), variables, flags).read();
            try (HerbergeServer server = HerbergeServer.startUnfurnished(config, access)) {
                server.furnish(DemoGuide.PASSWORD);
                assertThat(asked(server)).contains("/health/ready 200");
            }
        }
    }

    /** What the server reports about itself, each as path and status. */
    private static List<String> asked(HerbergeServer server) throws IOException, InterruptedException {
        List<String> answers = new ArrayList<>();
        for (String path : List.of("/health/live", "/health/ready", "/health")) {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            answers.add(path + " " + answer.statusCode()
                    + answer.headers()
                            .firstValue("Retry-After")
                            .map(s -> " again")
                            .orElse(""));
        }
        return answers;
    }

    @Test
    void isReadyOnceEverythingIsThere() {
        assertThat(before).containsExactly("/health/live 200", "/health/ready 503 again", "/health 503 again");
        assertThat(after).containsExactly("/health/live 200", "/health/ready 200", "/health 200");
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    private static List<String> sql(String query) {
        try (Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> first = new ArrayList<>();
            while (rows.next()) {
                first.add(rows.getString(1));
            }
            return first;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private static int count(String from) {
        return Integer.parseInt(sql("select count(*) from " + from).get(0));
    }

    @Test
    void hasSixteenRoomsInThreePlaces() {
        assertThat(count("room")).isEqualTo(16);
        assertThat(sql("select distinct location from room")).hasSize(3);
    }

    @Test
    void hasAboutSixtyGuestsAndAHundredAndFiftyStays() {
        assertThat(count("guest")).isBetween(55, 65);
        assertThat(count("booking")).as("stays").isBetween(140, 160);
    }

    @Test
    void hasStaysInEveryStatus() {
        assertThat(sql("select distinct status from booking"))
                .containsExactlyInAnyOrder(
                        "reserved", "confirmed", "checked-in", "checked-out", "cancelled", "no-show");
    }

    @Test
    void hasInvoicesInEveryState() {
        assertThat(sql("select distinct kind from invoice"))
                .containsExactlyInAnyOrder("invoice", "advance", "cancellation");
        String paid = "exists (select from booking b where b.id = i.booking_id and b.paid_at is not null)";
        assertThat(count("invoice i where " + paid)).isPositive();
        assertThat(count("invoice i where not " + paid)).isPositive();
        assertThat(count("invariant_invoices_are_chained")).isZero();
        assertThat(count("invariant_invoices_fit_bookings")).isZero();
    }

    @Test
    void hasWorkForTheDeskToday() {
        String today = "(now() at time zone 'Europe/Berlin')::date";
        assertThat(count("booking where status = 'confirmed' and check_in = " + today))
                .isPositive();
        assertThat(count("booking where status = 'checked-in' and check_out = " + today))
                .isPositive();
        assertThat(count("booking where status = 'checked-in' and check_out > " + today))
                .isPositive();
    }
}
