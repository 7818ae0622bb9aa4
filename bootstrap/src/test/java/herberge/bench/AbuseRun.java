package herberge.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;

/**
 * The result of one attack, and of a bystander's requests meanwhile: the attackers repeat their requests until the
 * bystander has all answers.
 *
 * @param answers number of answers to the attackers, by status
 * @param attackNanos duration of each attack request
 * @param bystanders number of answers to the bystander, by status
 * @param bystanderNanos duration of each of those requests
 */
@SuppressWarnings("ArrayRecordComponent") // runs are never compared
public record AbuseRun(
        Map<Integer, Long> answers, long[] attackNanos, Map<Integer, Long> bystanders, long[] bystanderNanos) {

    /** One request of a bystander; returns the status of the answer. */
    @FunctionalInterface
    public interface Bystander {
        int ask(AbuseTarget target, int number) throws IOException;

        /** Reads today, reads the own user, and adds a guest. */
        static int works(AbuseTarget target, int number) throws IOException {
            String headers = AbuseTarget.bearer(target.bystander());
            byte[] guest = "{\"firstName\":\"Erika\",\"lastName\":\"Muster\"}".getBytes(StandardCharsets.UTF_8);
            return switch (number % 3) {
                case 0 -> PlainHttp.ask(target.port(), "GET", "/api/v1/info", headers, new byte[0]);
                case 1 -> PlainHttp.ask(target.port(), "GET", "/api/v1/rooms?limit=5", headers, new byte[0]);
                default ->
                    PlainHttp.ask(
                            target.port(),
                            "POST",
                            "/api/v1/guests",
                            headers + "Content-Type: application/json\r\n",
                            guest);
            };
        }
    }

    /** The durations of the bystander's requests only. */
    public static AbuseRun quiet(AbuseTarget target, Bystander bystander, int requests) throws IOException {
        Map<Integer, Long> statuses = new ConcurrentSkipListMap<>();
        long[] nanos = bystand(target, bystander, requests, statuses);
        return new AbuseRun(Map.of(), new long[0], statuses, nanos);
    }

    /** At least so often, however fast the bystander is served. */
    private static final int STRIKES = 3;

    /** Every attacker sends at least three requests. */
    public static AbuseRun of(AbuseTarget idle, Attack attack, Bystander bystander, int requests) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        AbuseTarget target = idle.until(over::get);
        Map<Integer, Long> answers = new ConcurrentSkipListMap<>();
        Map<Integer, Long> served = new ConcurrentSkipListMap<>();
        CountDownLatch begun = new CountDownLatch(attack.attackers());
        ExecutorService threads = Executors.newFixedThreadPool(attack.attackers());
        try {
            List<Future<long[]>> attackers = new ArrayList<>();
            for (int i = 0; i < attack.attackers(); i++) {
                int attacker = i;
                attackers.add(threads.submit(() -> strike(target, attack, attacker, begun, answers)));
            }
            begun.await();
            long[] nanos;
            try {
                nanos = bystand(target, bystander, requests, served);
            } finally {
                over.set(true);
            }
            LongStream strikes = LongStream.empty();
            for (Future<long[]> attacker : attackers) {
                strikes = LongStream.concat(strikes, LongStream.of(attacker.get()));
            }
            return new AbuseRun(answers, strikes.toArray(), served, nanos);
        } catch (ExecutionException e) {
            throw new IllegalStateException(attack.title() + ": an attacker got no answer", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static long[] bystand(AbuseTarget target, Bystander bystander, int requests, Map<Integer, Long> statuses)
            throws IOException {
        long[] nanos = new long[requests];
        for (int i = 0; i < requests; i++) {
            long start = System.nanoTime();
            statuses.merge(bystander.ask(target, i), 1L, Long::sum);
            nanos[i] = System.nanoTime() - start;
        }
        return nanos;
    }

    private static long[] strike(
            AbuseTarget target, Attack attack, int attacker, CountDownLatch begun, Map<Integer, Long> answers)
            throws IOException {
        long[] nanos = new long[64];
        int count = 0;
        begun.countDown();
        do {
            long start = System.nanoTime();
            answers.merge(attack.strike().at(target, attacker), 1L, Long::sum);
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, count * 2);
            }
            nanos[count++] = System.nanoTime() - start;
        } while (target.goesOn().getAsBoolean() || (attack.again() && count < STRIKES));
        return Arrays.copyOf(nanos, count);
    }
}
