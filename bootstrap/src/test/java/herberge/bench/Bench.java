package herberge.bench;

import static herberge.bench.Table.number;
import static herberge.bench.Table.verdict;

import herberge.bench.ServerProcess.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/** The measurements; each prints its table. The sides take turns in every round. */
final class Bench {

    private static final List<Integer> CLIENTS = List.of(1, 5, 20);
    private static final int MOST_BATCHES = 100;
    private static final int BATCHES_WITHOUT_GAIN = 10;

    private static final double GROWTH_GOAL = 1.5;
    private static final double P99_GOAL = 50;
    private static final long RSS_GOAL = 40;
    private static final double START_GOAL = 1.3;

    /** The share of time that the compilers may still use when a measurement begins; they never stop completely. */
    static final double COMPILERS_DONE = 0.03;

    private final Plan plan;
    private final House house;
    private final HttpSide ours;
    private final HttpSide bareHandler;
    private final BareJdbc bareJdbc;
    private final Map<String, Long> asked = new HashMap<>();

    Bench(Plan plan, House house, HttpSide ours, HttpSide bareHandler, BareJdbc bareJdbc) {
        this.plan = plan;
        this.house = house;
        this.ours = ours;
        this.bareHandler = bareHandler;
        this.bareJdbc = bareJdbc;
    }

    private List<Side> sides() {
        return List.of(ours, bareHandler, bareJdbc);
    }

    /** Throws if the sides' answers differ in size. */
    void requireEqualAnswers() throws Exception {
        for (Operation operation : Operation.values()) {
            try (Side.Client one = ours.open();
                    Side.Client other = bareHandler.open()) {
                long size = one.ask(house.next(operation));
                long floor = other.ask(house.next(operation));
                say("%s: answers of %d and %d bytes", operation.title, size, floor);
                if (Math.abs(size - floor) > Math.max(40, size / 20)) {
                    throw new IllegalStateException("the floor answers something else to " + operation.title);
                }
            }
        }
    }

    /** Runs until the compilers are nearly idle on all sides, because the sides share the processors. */
    void warmUp() throws Exception {
        for (Operation operation : Operation.values()) {
            warmUp(ours, operation);
            warmUp(bareHandler, operation);
            measure(bareJdbc, operation, 5, plan.warmUpSeconds());
        }
    }

    private void warmUp(HttpSide side, Operation operation) throws Exception {
        double before = side.process().secondsCompiling();
        for (int turn = 1; turn <= plan.mostWarmUps(); turn++) {
            measure(side, operation, 5, plan.warmUpSeconds());
            double now = side.process().secondsCompiling();
            double compiling = (now - before) / plan.warmUpSeconds();
            before = now;
            say(
                    "warming up %s, %s: compilers at work %.0f %% of the time",
                    side.name(), operation.title, 100 * compiling);
            if (compiling < COMPILERS_DONE) {
                return;
            }
        }
    }

    Table throughput(ServerProcess server) throws Exception {
        Table table = new Table(
                "Throughput and latency",
                "operation",
                "clients",
                "ops/s",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "bare handler ops/s",
                "its p99 ms",
                "bare JDBC ops/s",
                "to bare handler",
                "to bare JDBC",
                "CPU µs a request",
                "bare handler's",
                "heap MiB",
                "RSS MiB",
                "goals");
        for (Operation operation : Operation.values()) {
            for (int clients : CLIENTS) {
                List<Measured> all = rounds(operation, clients);
                row(table, operation, clients, all, server);
            }
        }
        return table;
    }

    private List<Measured> rounds(Operation operation, int clients) throws Exception {
        say("%s, %d clients", operation.title, clients);
        List<Side> sides = sides();
        List<List<Measured>> all = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round < plan.rounds(); round++) {
            for (int turn = 0; turn < sides.size(); turn++) {
                int side = (round + turn) % sides.size(); // no side always follows the same other side
                all.get(side).add(measure(sides.get(side), operation, clients, plan.roundSeconds()));
            }
        }
        return all.stream().map(Measured::middle).toList();
    }

    private Measured measure(Side side, Operation operation, int clients, double seconds) throws Exception {
        Measured measured = Load.during(seconds, side, clients, () -> house.next(operation));
        asked.merge(side.name(), measured.requests(), Long::sum);
        return measured;
    }

    private static void row(Table table, Operation operation, int clients, List<Measured> all, ServerProcess server)
            throws Exception {
        Measured our = all.get(0);
        double toHandler = our.perSecond() / all.get(1).perSecond();
        List<String> goals = new ArrayList<>();
        if (operation.goal > 0) {
            goals.add("≥ " + operation.goal + " " + verdict(toHandler >= operation.goal));
        }
        if (clients == 5) {
            goals.add("p99 < 50 ms " + verdict(our.p99() < P99_GOAL));
        }
        table.row(
                operation.title,
                clients,
                number(our.perSecond()),
                number(our.p50()),
                number(our.p95()),
                number(our.p99()),
                number(all.get(1).perSecond()),
                number(all.get(1).p99()),
                number(all.get(2).perSecond()),
                number(toHandler),
                number(our.perSecond() / all.get(2).perSecond()),
                number(our.cpuMicros()),
                number(all.get(1).cpuMicros()),
                number(server.heap()),
                number(server.rss()),
                String.join("; ", goals));
    }

    /** Runs until both have answered the same number of requests, at least as many as planned. */
    Table memory(ServerProcess server, ServerProcess floor) throws Exception {
        long most = Math.max(plan.requestsBeforeRss(), Math.max(count(ours), count(bareHandler)));
        say("memory after %d requests", most);
        for (HttpSide side : List.of(ours, bareHandler)) {
            if (most > count(side)) {
                Load.times(most - count(side), side, 5, house.mixture());
            }
        }
        Table table = new Table(
                "Memory after " + most + " requests to each, -Xmx128m",
                "process",
                "heap MiB",
                "RSS MiB",
                "more than the floor",
                "goal");
        OptionalLong our = server.rss();
        OptionalLong bare = floor.rss();
        table.row("bare handler", number(floor.heap()), number(bare), "", "");
        boolean known = our.isPresent() && bare.isPresent();
        long more = known ? our.getAsLong() - bare.getAsLong() : 0;
        table.row(
                "herberge-server",
                number(server.heap()),
                number(our),
                known ? more + " MiB" : "–",
                "≤ " + RSS_GOAL + " MiB " + (known ? verdict(more <= RSS_GOAL) : "unknown here"));
        return table;
    }

    private long count(Side side) {
        return asked.getOrDefault(side.name(), 0L);
    }

    Table growth() throws Exception {
        Table table = new Table(
                "Growth with the number of bookings (one client, medians)",
                "bookings",
                "stays in the window",
                "availability ms",
                "its statements ms",
                "tape chart ms",
                "its statements ms",
                "growth of availability",
                "growth of tape chart",
                "goal");
        Map<Operation, Double> first = new EnumMap<>(Operation.class);
        for (long size : plan.houseSizes()) {
            say("filling in %d bookings", size);
            house.fill(size);
            settle();
            double availability = median(ours, Operation.AVAILABILITY);
            double chart = median(ours, Operation.TAPE_CHART);
            first.putIfAbsent(Operation.AVAILABILITY, availability);
            first.putIfAbsent(Operation.TAPE_CHART, chart);
            double more = availability / first.getOrDefault(Operation.AVAILABILITY, availability);
            double wider = chart / first.getOrDefault(Operation.TAPE_CHART, chart);
            table.row(
                    size,
                    house.staysInWindow(),
                    number(availability),
                    number(median(bareJdbc, Operation.AVAILABILITY)),
                    number(chart),
                    number(median(bareJdbc, Operation.TAPE_CHART)),
                    number(more),
                    number(wider),
                    "≤ " + GROWTH_GOAL + " " + verdict(Math.max(more, wider) <= GROWTH_GOAL));
        }
        return table;
    }

    /**
     * Inserting a million rows keeps disk and processor busy for a while: waits until requests have not become faster
     * for long.
     */
    private void settle() throws Exception {
        double best = Double.MAX_VALUE;
        int withoutGain = 0;
        for (int batch = 0; batch < MOST_BATCHES && withoutGain < BATCHES_WITHOUT_GAIN; batch++) {
            double now = median(bareJdbc, Operation.AVAILABILITY) + median(ours, Operation.AVAILABILITY);
            withoutGain = now < best * 0.95 ? 0 : withoutGain + 1;
            best = Math.min(best, now);
        }
    }

    private double median(Side side, Operation operation) throws Exception {
        Load.times(plan.samples() / 2, side, 1, () -> house.next(operation)); // lets plans and caches settle
        return Load.times(plan.samples(), side, 1, () -> house.next(operation)).p50();
    }

    /** Each kind has left a class-data archive behind at the end of an earlier run. */
    static Table starts(int times, Runs runs, List<Kind> kinds) throws Exception {
        say("starting each side %d times", times);
        List<List<Double>> millis = List.of(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < times; i++) {
            for (int side = 0; side < kinds.size(); side++) {
                try (ServerProcess started = runs.start(kinds.get(side))) {
                    millis.get(side).add(started.millisToFirstAnswer());
                }
            }
        }
        double our = Measured.median(millis.get(0), Double::doubleValue);
        double bare = Measured.median(millis.get(1), Double::doubleValue);
        Table table = new Table(
                "Start to first answer (class-data archive, medians of " + times + ")",
                "process",
                "ms",
                "ratio",
                "goal");
        table.row(kinds.get(1).name(), number(bare), "", "");
        table.row(
                kinds.get(0).name(),
                number(our),
                number(our / bare),
                "≤ " + START_GOAL + " " + verdict(our / bare <= START_GOAL));
        return table;
    }

    /** Starts a server on the database of this run. */
    @FunctionalInterface
    interface Runs {
        ServerProcess start(Kind kind) throws Exception;
    }

    static void say(String what, Object... values) {
        System.err.println("herberge-bench: " + String.format(Locale.ROOT, what, values));
    }
}
