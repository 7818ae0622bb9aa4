package herberge.bootstrap.server;

import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.application.job.Job;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.config.ConfigSources;
import herberge.bootstrap.database.DatabaseAccess;
import herberge.domain.job.JobOccurrence;
import herberge.domain.job.Schedule.Every;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/**
 * A server with additional jobs: every second each of them writes the occurrence into table {@code tick}. A run takes a
 * while, so that a test can kill the server during a run.
 */
public final class TickingServer {

    /** Jobs that run as a whole. */
    public static final List<String> JOBS = List.of("tick-a", "tick-b", "tick-c");

    /** A job that runs in parts, each of which ticks under its own name. */
    public static final String PARTLY = "tick-partly";

    public static final List<String> PARTS = List.of("tick-partly/1", "tick-partly/2", "tick-partly/3");

    private TickingServer() {}

    public static void main(String[] arguments) throws InterruptedException {
        Config config = new ConfigSources(
                        Optional.empty(), System.getenv(), Map.of("--host", "127.0.0.1", "--port", "0"))
                .read();
        DatabaseAccess access = DatabaseAccess.to(config.database().external().orElseThrow());
        Clock clock = Clock.system(config.house().timeZone());
        HerbergeServer server = HerbergeServer.start(
                        config, access, clock, ServerTimings.DEFAULT, TickingServer::jobs, password -> {})
                .open();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        ListenAddress.announce(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8), config.server(), server.port());
        new CountDownLatch(1).await();
    }

    static List<Job> jobs(JdbiTransactions tx) {
        Every second = new Every(Duration.ofSeconds(1));
        Stream<Job> wholes =
                JOBS.stream().map(name -> Job.once(name, second, occurrence -> tick(tx, name, occurrence)));
        Job partly = Job.inParts(PARTLY, second, (occurrence, part) -> {
            PARTS.forEach(name -> part.once(name, () -> tick(tx, name, occurrence)));
            return "ticked";
        });
        return Stream.concat(wholes, Stream.of(partly)).toList();
    }

    private static String tick(JdbiTransactions tx, String job, JobOccurrence occurrence) {
        return tx.run(h -> {
            h.execute("insert into tick (job, occurrence) values (?, ?)", job, occurrence.key());
            return h.createQuery("select 'ticked' from pg_sleep(0.15)")
                    .mapTo(String.class)
                    .one();
        });
    }
}
