package herberge.adapter.http.job;

import static herberge.adapter.http.shared.RoutesServer.CALLER;
import static herberge.adapter.http.shared.RoutesServer.header;
import static herberge.adapter.http.shared.RoutesServer.json;
import static herberge.adapter.http.shared.RoutesServer.pointers;
import static herberge.domain.testing.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.http.shared.RoutesServer;
import herberge.application.job.JobUseCases.StartJob.Started;
import herberge.application.job.JobView;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.ChangeResult.Outcome;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The paths of jobs reach their capabilities with what the request says, and show what these return. */
class JobRoutesTest {

    private static final JobView JOB = new JobView("prune-events", "daily", NOON, null, null, 2, null);

    private final RoutesServer server = RoutesServer.start(calls -> new JobRoutes(
            caller -> calls.record(List.of(JOB), "list", caller),
            (caller, job, request) -> calls.record(
                    ChangeResult.of(Outcome.STARTED, new Started(job, "now-1")), "start", caller, job, request)));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void listsTheJobs() throws Exception {
        HttpResponse<String> response = server.send("GET", "/admin/jobs");

        assertThat(server.call()).isEqualTo(List.of("list", CALLER));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).at("/items/0/name").asText()).isEqualTo("prune-events");
        assertThat(json(response).at("/items/0/failures").asInt()).isEqualTo(2);
    }

    @Test
    void theListHasNoParameters() throws Exception {
        HttpResponse<String> response = server.send("GET", "/admin/jobs?limit=3");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(pointers(response)).containsExactly("limit");
    }

    @Test
    void startsAJob() throws Exception {
        HttpResponse<String> response = server.send("POST", "/admin/jobs/prune-events/run", "Idempotency-Key", "k-5");

        assertThat(server.call()).isEqualTo(List.of("start", CALLER, "prune-events"));
        assertThat(server.request().key())
                .satisfies(key -> assertThat(key.name()).isEqualTo("k-5"));
        assertThat(server.request().defect()).isNull();
        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(header(response, "ETag")).isEmpty();
        assertThat(header(response, "Location")).isEmpty();
        assertThat(response.body()).isEqualTo("{\"job\":\"prune-events\",\"occurrence\":\"now-1\"}");
    }

    @Test
    void aStartHasNoDryRun() throws Exception {
        server.send("POST", "/admin/jobs/prune-events/run?dryRun=true");

        server.assertDefect("dryRun", "unknown-parameter");
        assertThat(server.request().dryRun()).isFalse();
    }

    @Test
    void aStartHasNoFields() throws Exception {
        server.sendJson("POST", "/admin/jobs/prune-events/run", "{'force':true}");

        server.assertFault("/force", "unknown-field");
    }
}
