package herberge.adapter.http.planning;

import static herberge.adapter.http.shared.RoutesServer.header;
import static herberge.adapter.http.shared.RoutesServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.http.shared.RoutesServer;
import herberge.application.shared.RequestFault;
import herberge.domain.shared.Refusal;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The process is live at once, and ready only when the database answers and the start is complete. */
class HealthRoutesTest {

    private final AtomicBoolean databaseAnswers = new AtomicBoolean(true);
    private final AtomicBoolean furnished = new AtomicBoolean(true);
    private final AtomicReference<Optional<Instant>> proven = new AtomicReference<>(Optional.empty());
    private final RoutesServer server =
            RoutesServer.start(calls -> new HealthRoutes(this::checkDatabase, furnished::get, proven::get));

    @AfterEach
    void stop() {
        server.close();
    }

    private void checkDatabase() {
        if (!databaseAnswers.get()) {
            throw Refusal.because(new RequestFault.Unavailable());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/ready", "/health/live"})
    void isUp(String path) throws Exception {
        HttpResponse<String> response = server.getFromRoot(path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"status\":\"up\"}");
    }

    @Test
    void saysOfWhenTheLastProvenBackupIs() throws Exception {
        proven.set(Optional.of(Instant.parse("2026-11-29T00:30:00Z")));

        assertThat(server.getFromRoot("/health").body())
                .isEqualTo("{\"status\":\"up\",\"provenBackupAt\":\"2026-11-29T00:30:00Z\"}");
        assertThat(server.getFromRoot("/health/ready").body()).isEqualTo("{\"status\":\"up\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/ready"})
    void isNotReadyWithoutADatabase(String path) throws Exception {
        databaseAnswers.set(false);

        HttpResponse<String> response = server.getFromRoot(path);

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(json(response).path("code").asText()).isEqualTo("unavailable");
        assertThat(header(response, "Retry-After")).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/ready"})
    void isNotReadyBeforeTheEndOfTheStart(String path) throws Exception {
        furnished.set(false);

        HttpResponse<String> response = server.getFromRoot(path);

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(json(response).path("code").asText()).isEqualTo("unavailable");
        assertThat(header(response, "Retry-After")).isEqualTo("1");
    }

    @Test
    void isLiveEvenIfNotReady() throws Exception {
        databaseAnswers.set(false);
        furnished.set(false);

        assertThat(server.getFromRoot("/health/live").statusCode()).isEqualTo(200);
    }
}
