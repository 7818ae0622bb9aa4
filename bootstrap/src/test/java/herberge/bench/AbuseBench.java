package herberge.bench;

import static herberge.bench.Table.number;
import static herberge.bench.Table.verdict;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Measures how long attackers wait for answers, and how much they slow down a client that works meanwhile. */
final class AbuseBench {

    static final int REMINDERS = 50_000;
    static final int GUESTS = 200_000;
    private static final int BYSTANDERS = 500;
    private static final double ATTACK_GOAL = 2_000;
    private static final double RATIO_GOAL = 5;
    private static final double SEARCH_GOAL = 300;
    private static final double SILENCE_GOAL = 15_000;
    private static final int DESKS = 20;

    private final Callable<AbuseTarget> target;

    /** Requests a new target each time, since tokens expire. */
    AbuseBench(Callable<AbuseTarget> target) {
        this.target = target;
    }

    void warmUp() throws Exception {
        AbuseRun.quiet(target.call(), AbuseRun.Bystander::works, 4 * BYSTANDERS);
    }

    Table measure(String title, List<Attack> attacks) throws Exception {
        Table table = new Table(
                title,
                "attack",
                "answers",
                "p99 of them, ms",
                "goal",
                "others' p99, quiet, ms",
                "meanwhile, ms",
                "ratio",
                "goal");
        for (Attack attack : attacks) {
            Bench.say("%s", attack.title());
            Measured quiet = measured(AbuseRun.quiet(target.call(), AbuseRun.Bystander::works, BYSTANDERS)
                    .bystanderNanos());
            AbuseRun run = AbuseRun.of(target.call(), attack, AbuseRun.Bystander::works, BYSTANDERS);
            requireServed(attack, run.bystanders());
            double answered = measured(run.attackNanos()).p99();
            double ratio = measured(run.bystanderNanos()).p99() / quiet.p99();
            table.row(
                    attack.title(),
                    run.answers(),
                    attack.reads() ? number(answered) : "not read",
                    attack.reads() ? "< " + number(ATTACK_GOAL) + " " + verdict(answered < ATTACK_GOAL) : "",
                    number(quiet.p99()),
                    number(measured(run.bystanderNanos()).p99()),
                    number(ratio),
                    "≤ " + number(RATIO_GOAL) + " " + verdict(ratio <= RATIO_GOAL));
        }
        return table;
    }

    private static void requireServed(Attack attack, Map<Integer, Long> bystanders) {
        if (bystanders.keySet().stream().anyMatch(status -> status / 100 != 2)) {
            throw new IllegalStateException(attack.title() + ": others were answered " + bystanders);
        }
    }

    private static Measured measured(long[] nanos) {
        return Measured.of(nanos, 1, Duration.ZERO);
    }

    /** Runs the attacks one after the other, on a quiet server. */
    Table searches(List<Attack> searches) throws Exception {
        Table table = new Table("A search among " + GUESTS + " guests", "search", "p50 ms", "longest ms", "goal");
        AbuseTarget idle = target.call();
        for (Attack search : searches) {
            long[] nanos = new long[20];
            search.strike().at(idle, 0); // the server may still write what was filled in before
            for (int i = 0; i < nanos.length; i++) {
                long start = System.nanoTime();
                search.strike().at(idle, i);
                nanos[i] = System.nanoTime() - start;
            }
            double longest = Arrays.stream(nanos).max().orElseThrow() / 1e6;
            String goal = "< " + number(SEARCH_GOAL) + " " + verdict(longest < SEARCH_GOAL);
            table.row(search.title(), number(measured(nanos).p50()), number(longest), goal);
        }
        return table;
    }

    /** The database stops answering while clients send requests: measures how long the last of them waits. */
    Table silence(SilentProxy proxy) throws Exception {
        AbuseTarget asked = target.call();
        proxy.goSilent();
        ExecutorService threads = Executors.newFixedThreadPool(DESKS);
        try {
            List<Callable<long[]>> desks = Collections.nCopies(DESKS, () -> ask(asked));
            long longest = 0;
            long unavailable = 0;
            for (Future<long[]> desk : threads.invokeAll(desks)) {
                longest = Math.max(longest, desk.get()[0]);
                unavailable += desk.get()[1] == 503 ? 1 : 0;
            }
            double millis = longest / 1e6;
            Table table = new Table("A silent database", "requests", "answered 503", "the last after, ms", "goal");
            String goal = "< " + number(SILENCE_GOAL) + " " + verdict(millis < SILENCE_GOAL && unavailable == DESKS);
            table.row(DESKS, unavailable, number(millis), goal);
            return table;
        } finally {
            threads.shutdownNow();
        }
    }

    private static long[] ask(AbuseTarget asked) throws IOException {
        long start = System.nanoTime();
        int status = asked.get("/today");
        return new long[] {System.nanoTime() - start, status};
    }
}
