package herberge.bench;

import static herberge.bench.Table.number;
import static herberge.bench.Table.verdict;

import herberge.bench.Fleet.Harvest;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Measures how soon sockets receive committed changes, against a bare loop over Jetty's sockets. */
final class RealtimeBench {

    /** Durations and numbers of the measurements. */
    record Plan(
            List<Integer> sockets,
            int rounds,
            double steadySeconds,
            int burst,
            int warmUpBursts,
            int writerRounds,
            double writerSeconds) {

        static final Plan FULL = new Plan(List.of(5, 200, 1_000), 3, 8, 1_000, 30, 5, 10);
        static final Plan QUICK = new Plan(List.of(5, 50), 1, 2, 200, 1, 2, 2);
    }

    private static final int PER_SECOND = 50;

    /** More than the buffers of a connection hold, and less than they and the socket's outbox hold together. */
    private static final int FILLING_BURSTS = 5;

    private static final int STALLED_FOR_MILLIS = 40_000;
    private static final int WRITERS = 4;
    private static final double TO_FLOOR = 0.5;
    private static final double HEAP_GOAL = 40;
    private static final double GROWTH_GOAL = 1.15;
    private static final Map<Integer, Double> P99_GOALS = Map.of(200, 50.0, 1_000, 250.0);

    /** The result of one side under one load. */
    private record Told(double p50, double p99, double perSecond, double bytes) {

        static Told of(Harvest harvest) {
            return new Told(harvest.millis(0.5), harvest.millis(0.99), harvest.perSecond(), harvest.bytesEach());
        }

        static Told middle(List<Told> all) {
            return new Told(
                    Measured.median(all, Told::p50),
                    Measured.median(all, Told::p99),
                    Measured.median(all, Told::perSecond),
                    Measured.median(all, Told::bytes));
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final Plan plan;
    private final House house;
    private final ServerProcess server;
    private final ServerProcess floor;
    private final HttpSide ours;
    private final String hello;
    private String change = "";
    private String burstChange = "";

    RealtimeBench(Plan plan, House house, ServerProcess server, ServerProcess floor, String token) {
        this.plan = plan;
        this.house = house;
        this.server = server;
        this.floor = floor;
        this.ours = new HttpSide(server, new Login(() -> token));
        this.hello = "{\"type\":\"auth\",\"token\":\"" + token + "\"}";
    }

    private Fleet listening(int sockets) throws Exception {
        return Fleet.open(server.port(), sockets, hello);
    }

    private Fleet below(int sockets) throws Exception {
        return Fleet.open(floor.port(), sockets, "");
    }

    /** Runs until the compilers are nearly idle on both sides; the floor gets the frames to send. */
    void warmUp() throws Exception {
        Bench.say("warming up");
        int sockets = plan.sockets().get(1);
        try (Fleet fleet = listening(sockets)) {
            steady(fleet, plan.steadySeconds());
            change = fleet.frame();
            burst(fleet);
            burstChange = fleet.frame();
        }
        try (Fleet fleet = below(sockets)) {
            floorSteady(fleet);
            floorBurst(fleet);
        }
        warmUpBursts();
    }

    private void warmUpBursts() throws Exception {
        int few = plan.sockets().get(0);
        try (Fleet fleet = listening(few);
                Fleet below = below(few)) {
            for (int i = 0; i < plan.warmUpBursts(); i++) {
                Told ours = burst(fleet);
                Told bare = floorBurst(below);
                Bench.say("burst %d: %.0f and %.0f deliveries a second", i + 1, ours.perSecond(), bare.perSecond());
            }
        }
    }

    private Told steady(Fleet fleet, double seconds) throws Exception {
        int changes = (int) (seconds * PER_SECOND);
        fleet.begin();
        write(changes);
        return Told.of(fleet.await(changes, seconds));
    }

    private Told burst(Fleet fleet) throws Exception {
        return burst(fleet, plan.burst());
    }

    private Told burst(Fleet fleet, int changes) throws Exception {
        house.awaitSealed();
        house.addGuests(changes, () -> fleet.begin(Fleet.nowMicros()));
        return Told.of(fleet.await(changes, 0));
    }

    private Told floorSteady(Fleet fleet) throws Exception {
        house.awaitSealed();
        int changes = (int) (plan.steadySeconds() * PER_SECOND);
        fleet.begin();
        send(change, changes, 1_000_000_000L / PER_SECOND);
        return Told.of(fleet.await(changes, plan.steadySeconds()));
    }

    private Told floorBurst(Fleet fleet) throws Exception {
        house.awaitSealed();
        fleet.begin(Fleet.nowMicros());
        send(burstChange, plan.burst(), 0);
        return Told.of(fleet.await(plan.burst(), 0));
    }

    private void send(String frame, int count, long pauseNanos) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + floor.port() + "/send?count=" + count + "&pauseNanos=" + pauseNanos))
                .POST(BodyPublishers.ofString(frame))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("the floor: " + response.statusCode() + " " + response.body());
        }
    }

    /** Makes so many bookings, fifty a second; returns the duration of each in nanoseconds. */
    private long[] write(int changes) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            long start = System.nanoTime();
            AtomicInteger next = new AtomicInteger();
            long[] took = new long[changes];
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(threads.submit(() -> write(start, next, took)));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            return took;
        } finally {
            threads.shutdownNow();
        }
    }

    private Void write(long start, AtomicInteger next, long[] took) throws Exception {
        try (Side.Client client = ours.open()) {
            for (int i = next.getAndIncrement(); i < took.length; i = next.getAndIncrement()) {
                long due = start + i * (1_000_000_000L / PER_SECOND);
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                Ask ask = house.next(Operation.CREATE);
                long asked = System.nanoTime();
                client.ask(ask);
                took[i] = System.nanoTime() - asked;
            }
            return null;
        }
    }

    Table deliveries() throws Exception {
        Table table = new Table(
                "Events to sockets",
                "sockets",
                "load",
                "p50 ms",
                "p99 ms",
                "bare broadcast p50 ms",
                "its p99 ms",
                "deliveries/s",
                "bare broadcast's",
                "ratio",
                "bytes a delivery",
                "goals");
        for (int sockets : plan.sockets()) {
            Rounds all = new Rounds(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (int round = 0; round < plan.rounds(); round++) {
                Bench.say("%d sockets, round %d", sockets, round + 1);
                round(sockets, all);
            }
            row(table, sockets, PER_SECOND + "/s", all.steady(), all.floorSteady());
            row(table, sockets, "burst of " + plan.burst(), all.burst(), all.floorBurst());
        }
        return table;
    }

    /** The results of the rounds, by side and load. */
    private record Rounds(List<Told> steady, List<Told> burst, List<Told> floorSteady, List<Told> floorBurst) {}

    private void round(int sockets, Rounds all) throws Exception {
        try (Fleet fleet = listening(sockets)) {
            all.steady().add(steady(fleet, plan.steadySeconds()));
            all.burst().add(burst(fleet));
        }
        try (Fleet fleet = below(sockets)) {
            all.floorSteady().add(floorSteady(fleet));
            all.floorBurst().add(floorBurst(fleet));
        }
    }

    private static void row(Table table, int sockets, String load, List<Told> ours, List<Told> floor) {
        Told our = Told.middle(ours);
        Told bare = Told.middle(floor);
        boolean steady = !load.startsWith("burst");
        double ratio = our.perSecond() / bare.perSecond();
        List<String> goals = new ArrayList<>();
        Double p99 = P99_GOALS.get(sockets);
        if (steady && p99 != null) {
            goals.add("p99 ≤ " + number(p99) + " ms " + verdict(our.p99() <= p99));
        }
        goals.add("ratio ≥ " + TO_FLOOR + " " + verdict(ratio >= TO_FLOOR));
        table.row(
                sockets,
                load,
                number(our.p50()),
                number(our.p99()),
                number(bare.p50()),
                number(bare.p99()),
                number(our.perSecond()),
                number(bare.perSecond()),
                number(ratio),
                number(our.bytes()),
                String.join("; ", goals));
    }

    Table memory() throws Exception {
        int sockets = plan.sockets().get(plan.sockets().size() - 1);
        Bench.say("memory of %d idle sockets", sockets);
        Table table = new Table(
                "Memory of an idle socket (" + sockets + " of them, after a collection)",
                "process",
                "heap KiB",
                "RSS KiB",
                "goal");
        double[] our = kibEach(server, sockets, hello);
        double[] bare = kibEach(floor, sockets, "");
        table.row("bare broadcast", number(bare[0]), number(bare[1]), "");
        table.row(
                "herberge-server",
                number(our[0]),
                number(our[1]),
                "heap ≤ " + number(HEAP_GOAL) + " KiB " + verdict(our[0] <= HEAP_GOAL));
        return table;
    }

    private static double[] kibEach(ServerProcess process, int sockets, String hello) throws Exception {
        long heap = process.liveHeapKib();
        long rss = process.rssKib();
        try (Fleet fleet = Fleet.open(process.port(), sockets, hello)) {
            double more = process.liveHeapKib() - heap;
            double resident = process.rssKib() - rss;
            return new double[] {more / fleet.size(), resident / fleet.size()};
        }
    }

    Table writer() throws Exception {
        int sockets = plan.sockets().get(1);
        List<Double> alone = new ArrayList<>();
        List<Double> heard = new ArrayList<>();
        for (int round = 0; round < plan.writerRounds(); round++) {
            Bench.say("writing, round %d", round + 1);
            if (round % 2 == 0) {
                alone.add(writing(0));
                heard.add(writing(sockets));
            } else {
                heard.add(writing(sockets));
                alone.add(writing(0));
            }
        }
        double before = Measured.median(alone, Double::doubleValue);
        double with = Measured.median(heard, Double::doubleValue);
        Table table = new Table(
                "A writer's p50 at " + PER_SECOND + " changes/s (median of " + plan.writerRounds()
                        + " alternating rounds)",
                "nobody listening ms",
                sockets + " sockets ms",
                "growth",
                "goal");
        table.row(
                number(before),
                number(with),
                number(with / before),
                "≤ " + GROWTH_GOAL + " " + verdict(with / before <= GROWTH_GOAL));
        return table;
    }

    /** Measures the effect on others of one socket that reads nothing; in the end the server must have closed it. */
    Table stalled() throws Exception {
        int sockets = plan.sockets().get(1);
        List<Told> without = new ArrayList<>();
        List<Told> with = new ArrayList<>();
        for (int round = 0; round < plan.rounds(); round++) {
            Bench.say("one socket that reads nothing, round %d", round + 1);
            try (Fleet fleet = listening(sockets)) {
                without.add(steady(fleet, plan.steadySeconds()));
                try (SocketChannel stalled = Fleet.stalled(server.port(), hello)) {
                    fill(fleet);
                    with.add(steady(fleet, plan.steadySeconds()));
                    fill(fleet);
                    requireGivenUp(stalled);
                }
            }
        }
        Told alone = Told.middle(without);
        Told beside = Told.middle(with);
        Table table = new Table(
                "One socket among " + sockets + " that reads nothing, at " + PER_SECOND + " changes/s",
                "sockets",
                "p50 ms",
                "p99 ms");
        table.row("all read", number(alone.p50()), number(alone.p99()));
        table.row("one has stopped, and is given up later", number(beside.p50()), number(beside.p99()));
        return table;
    }

    private void fill(Fleet fleet) throws Exception {
        for (int i = 0; i < FILLING_BURSTS; i++) {
            burst(fleet, Plan.FULL.burst());
        }
    }

    /** Reads what was in transit; then comes the end and not the rest of the events. */
    private static void requireGivenUp(SocketChannel stalled) throws IOException {
        stalled.socket().setSoTimeout(STALLED_FOR_MILLIS);
        InputStream in = stalled.socket().getInputStream();
        byte[] buffer = new byte[64 * 1024];
        try {
            while (in.read(buffer) >= 0) {
                Thread.onSpinWait(); // what it says is of no interest
            }
        } catch (SocketTimeoutException e) {
            throw new IllegalStateException("a socket that read nothing was not given up", e);
        }
    }

    private double writing(int sockets) throws Exception {
        int changes = (int) (plan.writerSeconds() * PER_SECOND);
        if (sockets == 0) {
            return p50(write(changes));
        }
        try (Fleet fleet = listening(sockets)) {
            fleet.begin();
            long[] took = write(changes);
            fleet.await(changes, 0);
            return p50(took);
        }
    }

    private static double p50(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1e6;
    }
}
