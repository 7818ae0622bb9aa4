package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herberge.adapter.postgres.testing.TestDatabase;
import herberge.bootstrap.database.DatabaseAccess;
import herberge.bootstrap.server.TickingServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers share jobs that are due every second; one is killed while it runs a job. */
class TwoServersIT {

    private static final String TICK = """
            create table tick (job text, occurrence text);
            grant insert on tick to herberge_app;
            """;

    /** In one statement, because a server continues meanwhile. */
    private static final String HALF_DONE = """
            select job || ' ' || occurrence from tick t full join job_run r using (job, occurrence)
             where job in ('tick-a', 'tick-b', 'tick-c') and (t.job is null or r.job is null)
            """;

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.create();
    private final DatabaseAccess access = HouseUnderTest.accessTo(database);
    private final List<ServerProcess> servers = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        HouseUnderTest.run(access, TICK);
        servers.add(ServerProcess.ticking(access, folder));
        servers.get(0).url();
        servers.add(ServerProcess.ticking(access, folder));
        servers.get(1).url();
    }

    @AfterEach
    void close() {
        servers.forEach(ServerProcess::close);
        database.close();
    }

    @Test
    void losesNothingAndDoesNothingTwiceWhenOneIsKilled() throws Exception {
        everySecondFor(3, 8);
    }

    @Test
    @Tag("thorough")
    void losesNothingAndDoesNothingTwiceForLonger() throws Exception {
        everySecondFor(8, 15);
    }

    /** So many seconds before the kill, and so many after it. */
    private void everySecondFor(int before, int after) throws Exception {
        untilTicked(Instant.now().plusSeconds(before));
        killInTheMiddle();
        untilTicked(Instant.now().plusSeconds(after));

        for (String job : TickingServer.JOBS) {
            List<Instant> ticks = ticks(job);
            assertThat(ticks).as(job).doesNotHaveDuplicates();
            assertThat(ticks).as(job).containsExactlyElementsOf(seconds(ticks.get(0), ticks.get(ticks.size() - 1)));
        }
        assertThat(sql(HALF_DONE))
                .as("ticks without their job, or jobs without their tick")
                .isEmpty();
        List<Instant> done = done(TickingServer.PARTLY); // before the ticks: it goes on meanwhile
        for (String part : TickingServer.PARTS) {
            List<Instant> ticks = ticks(part);
            assertThat(ticks).as(part).doesNotHaveDuplicates();
            assertThat(ticks).as(part).containsExactlyElementsOf(seconds(ticks.get(0), ticks.get(ticks.size() - 1)));
            assertThat(ticks).as(part).containsAll(done);
        }
        assertThat(sql("select distinct server from job_run where job like 'tick-%'"))
                .as("who did it")
                .hasSize(2);
    }

    private static List<Instant> seconds(Instant first, Instant last) {
        return Stream.iterate(first, second -> !second.isAfter(last), second -> second.plusSeconds(1))
                .toList();
    }

    /**
     * Kills the server that runs the whole job and is between two parts of the other one. It has completed a job before:
     * both servers are among those who did it.
     */
    private void killInTheMiddle() throws InterruptedException {
        String atWork = "select picked_by from scheduled_task t where picked"
                + " and task_instance = '" + TickingServer.PARTLY + "'"
                + " and exists (select from job_part p where p.job = t.task_instance)"
                + " and exists (select from scheduled_task o where o.picked_by = t.picked_by and o.picked"
                + " and o.task_instance <> t.task_instance)"
                + " and exists (select from job_run r where r.server = t.picked_by and r.job like 'tick-%')";
        List<String> found = await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> sql(atWork), names -> !names.isEmpty());
        for (ServerProcess server : servers) {
            if (found.get(0).endsWith(server.url().replaceFirst(".*:", ":"))) {
                server.kill();
            }
        }
    }

    /** Waits until every job has run for that moment. */
    private void untilTicked(Instant moment) {
        String done =
                "select job from job_run where job like 'tick-%' group by job having max(due_at) >= '" + moment + "'";
        await().until(() -> sql(done).size() == TickingServer.JOBS.size() + 1);
    }

    private List<Instant> ticks(String job) {
        return sql("select occurrence from tick where job = '" + job + "' order by occurrence").stream()
                .map(Instant::parse)
                .toList();
    }

    private List<Instant> done(String job) {
        return sql("select occurrence from job_run where job = '" + job + "' order by occurrence").stream()
                .map(Instant::parse)
                .toList();
    }

    private List<String> sql(String query) {
        return HouseUnderTest.sql(access, query);
    }
}
