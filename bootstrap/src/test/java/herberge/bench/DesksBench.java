package herberge.bench;

import static herberge.bench.StaysBench.json;
import static herberge.bench.Table.number;
import static herberge.bench.Table.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.bench.Desk.Answer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;

/** 48 desks move, swap and change the same stays at random. */
final class DesksBench {

    static final int DESKS = 48;
    private static final double GOAL = 4;
    private static final int STAYS = 240;
    private static final int WEEKS_OF_NIGHTS = 28;
    private static final int NIGHTS = 3;
    /** A time without other bookings. */
    private static final LocalDate FIRST = LocalDate.of(2350, 1, 1);

    private final List<Desk> desks;
    private final double seconds;
    private final List<Long> stays = new CopyOnWriteArrayList<>();

    DesksBench(List<Desk> desks, double seconds) {
        this.desks = List.copyOf(desks);
        this.seconds = seconds;
    }

    /** One random request of a desk for stays that were just read. */
    private interface Wish {
        Answer send(Desk desk) throws Exception;
    }

    /** How long the requests took, and how they were answered. */
    private record Result(Measured measured, Map<Integer, Integer> answers) {

        long accepted() {
            return answers.getOrDefault(200, 0);
        }

        boolean hasFailure() {
            return answers.keySet().stream().anyMatch(status -> status >= 500);
        }
    }

    Table measure() throws Exception {
        fill();
        Bench.say("warming up");
        during(seconds / 4, this::move);
        during(seconds / 4, this::swapOrChange);
        Bench.say("%d desks move stays", DESKS);
        Result moves = during(seconds, this::move);
        Bench.say("%d desks swap and change rooms", DESKS);
        Result others = during(seconds, this::swapOrChange);
        Table table = new Table(
                DESKS + " desks change the same " + STAYS + " stays at random",
                "requests",
                "answers",
                "accepted",
                "by status",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "goals");
        double ratio = others.measured().p99() / moves.measured().p99();
        row(table, "plain moves", moves, "");
        row(
                table,
                "swaps and changes of room",
                others,
                "p99 ≤ " + GOAL + " × " + number(ratio) + " " + verdict(ratio <= GOAL) + "; no failure "
                        + verdict(!others.hasFailure()));
        return table;
    }

    private static void row(Table table, String title, Result result, String goals) {
        Measured measured = result.measured();
        table.row(
                title,
                measured.requests(),
                result.accepted(),
                result.answers(),
                number(measured.p50()),
                number(measured.p95()),
                number(measured.p99()),
                goals);
    }

    /** About half of the nights are taken. */
    private void fill() throws Exception {
        for (int tries = 0; stays.size() < STAYS && tries < 20 * STAYS; tries++) {
            LocalDate from = FIRST.plusDays(any(WEEKS_OF_NIGHTS));
            Answer made = desks.get(0).post("/bookings", StaysBench.booking(room(), from, from.plusDays(NIGHTS)));
            if (made.status() == 201) {
                stays.add(made.body().path("id").asLong());
            }
        }
    }

    private Result during(double time, Wish wish) throws Exception {
        long end = System.nanoTime() + (long) (time * 1e9);
        Map<Integer, Integer> answers = new ConcurrentSkipListMap<>();
        ExecutorService threads = Executors.newFixedThreadPool(desks.size());
        try {
            List<Future<long[]>> running = new ArrayList<>();
            for (Desk desk : desks) {
                running.add(threads.submit(() -> work(desk, wish, end, answers)));
            }
            LongStream nanos = LongStream.empty();
            for (Future<long[]> one : running) {
                nanos = LongStream.concat(nanos, LongStream.of(one.get()));
            }
            return new Result(Measured.of(nanos.toArray(), time, Duration.ZERO), new TreeMap<>(answers));
        } finally {
            threads.shutdownNow();
        }
    }

    private static long[] work(Desk desk, Wish wish, long end, Map<Integer, Integer> answers) throws Exception {
        LongStream.Builder nanos = LongStream.builder();
        while (System.nanoTime() < end) {
            Answer answer = wish.send(desk);
            answers.merge(answer.status(), 1, Integer::sum);
            nanos.add(answer.nanos());
        }
        return nanos.build().toArray();
    }

    private Answer move(Desk desk) throws Exception {
        JsonNode stay = read(desk);
        return desk.patch(
                "/bookings/" + stay.path("id").asLong(),
                json("{'version':%d,'roomId':%d}", stay.path("version").asLong(), room()));
    }

    private Answer swapOrChange(Desk desk) throws Exception {
        JsonNode stay = read(desk);
        String path = "/bookings/" + stay.path("id").asLong();
        long version = stay.path("version").asLong();
        if (any(2) == 0) {
            JsonNode other = read(desk);
            return desk.post(
                    path + "/swap-room",
                    json(
                            "{'version':%d,'with':%d,'withVersion':%d}",
                            version,
                            other.path("id").asLong(),
                            other.path("version").asLong()));
        }
        LocalDate from = LocalDate.parse(stay.path("checkIn").asText()).plusDays(any(NIGHTS));
        Answer changed =
                desk.post(path + "/change-room", json("{'version':%d,'roomId':%d,'from':'%s'}", version, room(), from));
        if (changed.body().path("continuedById").isNumber()) {
            stays.add(changed.body().path("continuedById").asLong());
        }
        return changed;
    }

    /** Any of the stays; one that a change of room removed is forgotten. */
    private JsonNode read(Desk desk) throws Exception {
        while (true) {
            Long id = stays.get(any(stays.size()));
            Answer found = desk.get("/bookings/" + id);
            if (found.status() == 200) {
                return found.body();
            }
            stays.remove(id);
        }
    }

    private static long room() {
        return 1L + any(House.ROOMS);
    }

    private static int any(int bound) {
        return ThreadLocalRandom.current().nextInt(bound);
    }
}
