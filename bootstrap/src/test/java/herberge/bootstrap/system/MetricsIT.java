package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import herberge.adapter.metrics.MetricTexts;
import herberge.application.shared.Metric;
import herberge.application.shared.Metric.Kind;
import herberge.bootstrap.database.DatabaseAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A running server has every metric of which the page, the dashboard and the alert rules speak. */
class MetricsIT {

    private static final Path DOCUMENTS = DocumentExample.ROOT.resolve("docs/monitoring");
    private static final Pattern NAMED =
            Pattern.compile("\\b((?:herberge|jvm|process|system)_[a-z_]+)(?:\\{([^}]*)\\})?");
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)\\s*(?:=~|!=|=)");

    private static HouseUnderTest house;

    @BeforeAll
    static void open(@TempDir Path backups) {
        house = HouseUnderTest.open(
                Map.of(
                        "HERBERGE_METRICS_PORT", "0",
                        "HERBERGE_BACKUP_FOLDER", backups.toString(),
                        "HERBERGE_JOBS_LOOK_EVERY", "100ms"),
                SettableClock.at("2026-05-04T12:00:00", HouseUnderTest.BERLIN)); // no job of the night is due
        house.nobody()
                .post("/auth/login", Map.of("username", "anna", "password", "wrong"))
                .expect(401);
        await().untilAsserted(() -> assertThat(scrape()) // the server counts a request after it has answered
                .contains("herberge_job_failures{job=\"backup\"} 0.0")
                .contains("herberge_logins_refused_total{")
                .contains("herberge_http_refusals_total{"));
        speakOverTheRelay();
        loseTheRelay();
    }

    private static void speakOverTheRelay() {
        long room = house.admin().addRoom("Relay", 2).id();
        try (SocketClient anna = SocketClient.of(house.anna())) {
            anna.focus("room", room, "view");
            await().untilAsserted(() -> assertThat(scrape())
                    .contains("herberge_relay_connected{topic=\"access\"} 1.0")
                    .contains("herberge_relay_connected{topic=\"events\"} 1.0")
                    .contains("herberge_relay_sent_total{topic=\"presence\"}")
                    .contains("herberge_relay_received_total{topic=\"presence\"}")
                    .contains("herberge_relay_received_total{topic=\"events\"}")
                    .doesNotContain("herberge_relay_failures_total{"));
        }
    }

    /** Ends the connection that listens; the server opens another one. */
    private static void loseTheRelay() {
        DatabaseAccess access = house.access();
        try (Connection connection =
                        DriverManager.getConnection(access.jdbcUrl(), access.appUser(), access.appPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where application_name = 'herberge-notices' and datname = current_database()");
        } catch (SQLException e) {
            throw new IllegalStateException("the connection cannot be ended", e);
        }
        await().untilAsserted(() -> assertThat(scrape())
                .contains("herberge_relay_failures_total{topic=\"events\"} 1.0")
                .contains("herberge_relay_connected{topic=\"events\"} 1.0"));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static String scrape() {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + house.server().metricsPort() + "/metrics"))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** The name in the text format, without the suffixes of a histogram. */
    private static String name(Metric metric) {
        String name = metric.id().replace('.', '_');
        return switch (metric.kind()) {
            case COUNTER -> name + "_total";
            case TIMER -> name + "_seconds";
            case GAUGE -> name;
        };
    }

    private static List<String> series(String scrape, String name) {
        return scrape.lines()
                .filter(line -> line.matches(Pattern.quote(name) + "[{ ].*"))
                .toList();
    }

    @Test
    void everyMetricIsMeasured() {
        String scrape = scrape();

        assertThat(Metric.values()).allSatisfy(metric -> {
            String name = metric.kind() == Kind.TIMER ? name(metric) + "_count" : name(metric);
            assertThat(series(scrape, name))
                    .as(name)
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(metric.labels())
                            .allSatisfy(label -> assertThat(line).containsPattern("[{,]" + label + "=\"")));
        });
    }

    @Test
    void thePageListsEveryMetric() throws IOException {
        List<String> rows = Files.readAllLines(DOCUMENTS.resolve("README.md")).stream()
                .filter(line -> line.startsWith("| `herberge_"))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(
                        Arrays.stream(Metric.values()).map(MetricsIT::row).toList());
    }

    private static String row(Metric metric) {
        String labels = String.join(
                ", ", metric.labels().stream().map(label -> "`" + label + "`").toList());
        return "| `" + name(metric) + "` | " + labels + " | " + MetricTexts.meaning(metric) + " |";
    }

    @Test
    void theDashboardAsksForMetricsThatExist() throws IOException {
        JsonNode dashboard = new ObjectMapper().readTree(Files.readString(DOCUMENTS.resolve("dashboard.json")));
        List<String> expressions = dashboard.findValuesAsText("expr");

        assertThat(expressions).hasSizeGreaterThan(15);
        requireExisting(expressions);
        assertThat(Metric.values())
                .allSatisfy(metric -> assertThat(expressions)
                        .as("panels with " + metric)
                        .anyMatch(expression -> expression.contains(name(metric))));
    }

    @Test
    void theAlertRulesAskForMetricsThatExist() throws IOException {
        String rules = Files.readString(DOCUMENTS.resolve("alerts.yml"));

        requireExisting(List.of(rules));
    }

    private static void requireExisting(List<String> expressions) {
        String scrape = scrape();
        List<MatchResult> used = expressions.stream()
                .flatMap(expression -> NAMED.matcher(expression).results())
                .toList();
        assertThat(used).isNotEmpty().allSatisfy(use -> {
            List<String> series = series(scrape, use.group(1));
            assertThat(series).as(use.group(1)).isNotEmpty();
            labels(use)
                    .forEach(label -> assertThat(series)
                            .as("label " + label + " of " + use.group(1))
                            .anyMatch(line -> line.contains(label + "=\"")));
        });
    }

    /** Without the label that Prometheus adds for each server. */
    private static Stream<String> labels(MatchResult use) {
        String selector = use.group(2) == null ? "" : use.group(2);
        return LABEL.matcher(selector)
                .results()
                .map(label -> label.group(1))
                .filter(label -> !label.equals("instance"));
    }

    @Test
    void theAlertsAreRaisedOnPlantedStates() throws Exception {
        Path promtool = InstalledProgram.requireOrSkip("promtool", "prometheus");
        Process process = new ProcessBuilder(promtool.toString(), "test", "rules", "alerts-test.yml")
                .directory(DOCUMENTS.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
    }

    @Test
    void everyAlertHasAPlantedState() throws IOException {
        Pattern rule = Pattern.compile("- alert: (\\w+)");
        String tests = Files.readString(DOCUMENTS.resolve("alerts-test.yml"));
        assertThat(rule.matcher(Files.readString(DOCUMENTS.resolve("alerts.yml")))
                        .results())
                .allSatisfy(alert -> assertThat(tests).contains("- name: " + alert.group(1) + "\n"));
    }

    @Test
    void aRunningHouseIsSeen() {
        house.admin().addRoom("Metrics 1", 2);
        house.settle();
        try (SocketClient socket = SocketClient.of(house.anna())) {
            assertThat(socket).isNotNull();
            await().untilAsserted(() -> assertThat(scrape()).contains("herberge_sockets 1.0"));
        }

        await().untilAsserted(() -> assertThat(scrape())
                .contains("herberge_database_up 1.0")
                .contains("herberge_events_waiting 0.0")
                .contains("herberge_seals_lag_seconds 0.0")
                .contains("herberge_backup_proven_timestamp_seconds 0.0")
                .contains("herberge_invariants_broken NaN")
                .containsPattern(
                        "herberge_http_requests_seconds_count\\{method=\"POST\",route=\"/api/v1/rooms\",status=\"201\"}")
                .containsPattern("herberge_logins_refused_total\\{code=\"[a-z-]+\"} 1.0"));
    }

    @Test
    void aHouseMeasuresNothingByItself() {
        assertThat(HouseUnderTest.shared().server().metricsPort()).isZero();
    }
}
