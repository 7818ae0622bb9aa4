package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.bootstrap.task.RenewEpochTask;
import herberge.domain.testing.Patience;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long polls: the state at the time of the answer counts, not the state at the time of the request. */
class LongPollIT {

    private static final AtomicInteger HIRED = new AtomicInteger();

    private static HouseUnderTest house;

    private HouseClient dora;

    @BeforeAll
    static void open() {
        house = HouseUnderTest.open();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    /** A new user for each test, because some tests change the user. */
    @BeforeEach
    void hire() {
        dora = house.hire("dora-" + HIRED.incrementAndGet(), "user");
        house.settle(); // or events of the test's own users come after the position that a test asks for
    }

    private JsonNode now() {
        return dora.get("/events").expect(200).body();
    }

    /** Requests events from that position; the request waits when this returns. */
    private CompletableFuture<HttpResponse<String>> waiting(JsonNode from, int seconds) {
        CompletableFuture<HttpResponse<String>> answer = asked(from, seconds);
        await().during(Duration.ofMillis(200)).until(() -> !answer.isDone());
        return answer;
    }

    private CompletableFuture<HttpResponse<String>> asked(JsonNode from, int seconds) {
        String query = "?after=" + from.path("seq").asLong() + "&epoch="
                + from.path("epoch").asText() + "&wait=" + seconds;
        HttpRequest request = HttpRequest.newBuilder(URI.create(dora.url() + "/api/v1/events" + query))
                .header("Authorization", "Bearer " + dora.token())
                .timeout(Patience.LIMIT)
                .build();
        return dora.http().sendAsync(request, BodyHandlers.ofString());
    }

    private static HttpResponse<String> answered(CompletableFuture<HttpResponse<String>> waiting) {
        await().until(waiting::isDone);
        return waiting.join();
    }

    @Test
    void answersWhatHappensMeanwhile() {
        JsonNode before = now();
        CompletableFuture<HttpResponse<String>> waiting = waiting(before, 30);
        long guest = house.anna().addGuest("Lang", "Frager").id();

        JsonNode page = SocketClient.json(answered(waiting).body());

        assertThat(page.path("recovered").asBoolean()).isTrue();
        assertThat(page.path("epoch")).isEqualTo(before.path("epoch"));
        assertThat(page.at("/items/0/id").asLong()).isEqualTo(guest);
    }

    @Test
    void answersThatNothingHasHappened() {
        JsonNode before = now();
        // the longest wait is as long as a server keeps an idle connection
        dora = dora.movedTo(house.secondServer(PatientTimings.withIdleTimeout(Duration.ofSeconds(2))));

        HttpResponse<String> answer = answered(asked(before, 2));

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode page = SocketClient.json(answer.body());
        assertThat(page.path("items")).isEmpty();
        assertThat(page.path("recovered").asBoolean()).isTrue();
        assertThat(page.path("seq")).isEqualTo(before.path("seq"));
    }

    @Test
    void startsAfreshWhereAnotherLogHasTakenThePlaceMeanwhile() {
        JsonNode before = now();
        CompletableFuture<HttpResponse<String>> waiting = waiting(before, 30);
        RenewEpochTask.run(house.access());
        house.anna().addGuest("Nach", "Restore");

        JsonNode page = SocketClient.json(answered(waiting).body());

        assertThat(page.path("recovered").asBoolean()).isFalse();
        assertThat(page.path("items")).isEmpty();
        assertThat(page.path("epoch")).isNotEqualTo(before.path("epoch"));
        assertThat(now().path("epoch")).isEqualTo(page.path("epoch"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tellsNothingToWhoIsDeactivatedOrChangesHisRoleMeanwhile(boolean deactivated) {
        CompletableFuture<HttpResponse<String>> waiting = waiting(now(), 30);
        long id = dora.get("/auth/session").expect(200).body().at("/user/id").asLong();
        long version = house.admin().get("/users/" + id).expect(200).version();
        Map<String, Object> change = deactivated ? Map.of("active", false) : Map.of("role", "admin");
        house.admin().patch("/users/" + id, version, change).expect(200);
        house.anna().addGuest("Nur", "Für Leute von hier");

        HttpResponse<String> answer = answered(waiting);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("unauthenticated").doesNotContain("Leute");
    }
}
