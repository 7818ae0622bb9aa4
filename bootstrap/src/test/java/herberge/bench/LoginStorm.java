package herberge.bench;

import static herberge.bench.Table.number;
import static herberge.bench.Table.verdict;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Fifty clients log in at once, repeatedly, while clients that are logged in read /today. */
final class LoginStorm {

    private static final int PEOPLE = 50;
    private static final int DESKS = 5;
    private static final double P99_GOAL = 250;

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final String token;
    private final String password;

    LoginStorm(int port, String token, String password) {
        this.port = port;
        this.token = token;
        this.password = password;
    }

    Table measure(double seconds) throws Exception {
        hire();
        Bench.say("warming up");
        during(seconds / 2, false);
        Table table = new Table(
                "GET /today by " + DESKS + " clients during a storm of logins",
                "meanwhile",
                "answers of /today",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "logins",
                "sent away (429)",
                "goal");
        row(table, "nothing", during(seconds, false), "");
        Storm storm = during(seconds, true);
        double p99 = storm.today().p99();
        String goal = "p99 < " + number(P99_GOAL) + " ms " + verdict(p99 < P99_GOAL);
        row(table, PEOPLE + " logins at once, again and again", storm, goal);
        return table;
    }

    /** The durations of /today, and the results of the logins meanwhile. */
    private record Storm(Measured today, int loggedIn, int sentAway) {}

    private static void row(Table table, String meanwhile, Storm storm, String goal) {
        Measured today = storm.today();
        table.row(
                meanwhile,
                today.requests(),
                number(today.p50()),
                number(today.p95()),
                number(today.p99()),
                storm.loggedIn(),
                storm.sentAway(),
                goal);
    }

    private void hire() throws Exception {
        Bench.say("hiring %d people", PEOPLE);
        for (int i = 0; i < PEOPLE; i++) {
            String body = String.format(
                    Locale.ROOT, "{\"username\":\"%s\",\"role\":\"user\",\"password\":\"%s\"}", name(i), password);
            int status = send("POST", "/api/v1/users", body);
            if (status != 201) {
                throw new IllegalStateException("POST /users answered " + status);
            }
        }
    }

    private static String name(int person) {
        return "person-" + person;
    }

    private Storm during(double seconds, boolean storming) throws Exception {
        Bench.say("%s logins", storming ? "with" : "without");
        Map<Integer, Integer> answers = new ConcurrentHashMap<>();
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            CyclicBarrier wave = new CyclicBarrier(PEOPLE);
            for (int i = 0; storming && i < PEOPLE; i++) {
                String name = name(i);
                threads.execute(() -> logInAgainAndAgain(name, wave, answers));
            }
            Measured today = today(threads, seconds);
            Storm storm = new Storm(today, answers.getOrDefault(200, 0), answers.getOrDefault(429, 0));
            if (answers.keySet().stream().anyMatch(status -> status != 200 && status != 429)) {
                throw new IllegalStateException("logins were answered " + answers);
            }
            return storm;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Runs until it is interrupted; each wave begins when the one before has ended. */
    private void logInAgainAndAgain(String name, CyclicBarrier wave, Map<Integer, Integer> answers) {
        String body = String.format(Locale.ROOT, "{\"username\":\"%s\",\"password\":\"%s\"}", name, password);
        try {
            while (true) {
                wave.await();
                answers.merge(send("POST", "/api/v1/auth/login", body), 1, Integer::sum);
            }
        } catch (InterruptedException | BrokenBarrierException e) {
            Thread.currentThread().interrupt(); // the storm is over
        } catch (IOException e) {
            answers.merge(0, 1, Integer::sum);
        }
    }

    private Measured today(ExecutorService threads, double seconds) throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        List<Future<long[]>> desks = new ArrayList<>();
        for (int i = 0; i < DESKS; i++) {
            desks.add(threads.submit(() -> ask(end)));
        }
        LongStream all = LongStream.empty();
        for (Future<long[]> desk : desks) {
            all = LongStream.concat(all, LongStream.of(desk.get()));
        }
        return Measured.of(all.toArray(), seconds, Duration.ZERO);
    }

    private long[] ask(long end) throws IOException, InterruptedException {
        LongStream.Builder nanos = LongStream.builder();
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            int status = send("GET", "/api/v1/today", "");
            if (status != 200) {
                throw new IllegalStateException("GET /today answered " + status);
            }
            nanos.add(System.nanoTime() - start);
        }
        return nanos.build().toArray();
    }

    private int send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }
}
