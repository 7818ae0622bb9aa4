package herberge.bench;

import static herberge.bench.Table.number;
import static herberge.bench.Table.verdict;

import herberge.bench.Desk.Answer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Changes of room, swaps and groups of five against the single requests that they replace: the processor time of the
 * server and of PostgreSQL. Each round makes its stays first, in nights of its own, and counts the sealing of what it
 * wrote.
 */
final class StaysBench {

    private static final double GOAL = 1.2;
    private static final int GROUP = 5;
    private static final int NIGHTS = 4;
    /** A time without other bookings; each stay has its own nights. */
    private static final LocalDate FIRST = LocalDate.of(2400, 1, 1);

    private final House house;
    private final ServerProcess server;
    private final Supplier<Duration> databaseCpu;
    private final Desk desk;
    private final int rounds;
    private final int size;
    private long stays;

    /**
     * @param databaseCpu the processor time that PostgreSQL has used
     * @param size        the number of operations in a round
     */
    StaysBench(House house, ServerProcess server, Supplier<Duration> databaseCpu, Desk desk, int rounds, int size) {
        this.house = house;
        this.server = server;
        this.databaseCpu = databaseCpu;
        this.desk = desk;
        this.rounds = rounds;
        this.size = size;
    }

    /** Requests that are ready to be sent. */
    private interface Work {
        void send() throws Exception;
    }

    /** Makes the stays of a round and returns the requests for them. */
    private interface Preparation {
        List<Work> prepare() throws Exception;
    }

    /** Processor time per operation, in microseconds. */
    private record Cost(double server, double database) {
        double sum() {
            return server + database;
        }
    }

    Table costs() throws Exception {
        Table table = new Table(
                "Processor time of one request and of those that it replaces (one desk, medians of " + rounds + ")",
                "request",
                "server µs",
                "PostgreSQL µs",
                "instead of",
                "server µs",
                "PostgreSQL µs",
                "ratio",
                "goal");
        row(table, "change of room", this::changes, "shortening and booking", this::shortenedAndBooked);
        row(table, "swap", this::swaps, "two moves", this::moves);
        row(table, "group of five", this::groups, "five bookings", this::bookings);
        return table;
    }

    private void row(Table table, String title, Preparation one, String instead, Preparation many) throws Exception {
        Bench.say("%s, and %s", title, instead);
        cost(one);
        cost(many);
        List<Cost> ours = new ArrayList<>();
        List<Cost> theirs = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            ours.add(cost(one));
            theirs.add(cost(many));
        }
        double ratio = Measured.median(ours, Cost::sum) / Measured.median(theirs, Cost::sum);
        table.row(
                title,
                number(Measured.median(ours, Cost::server)),
                number(Measured.median(ours, Cost::database)),
                instead,
                number(Measured.median(theirs, Cost::server)),
                number(Measured.median(theirs, Cost::database)),
                number(ratio),
                "≤ " + GOAL + " " + verdict(ratio <= GOAL));
    }

    private Cost cost(Preparation preparation) throws Exception {
        List<Work> work = preparation.prepare();
        house.awaitSealed();
        Duration serverBefore = server.cpu();
        Duration databaseBefore = databaseCpu.get();
        for (Work one : work) {
            one.send();
        }
        house.awaitSealed();
        return new Cost(
                micros(server.cpu().minus(serverBefore)),
                micros(databaseCpu.get().minus(databaseBefore)));
    }

    private double micros(Duration spent) {
        return spent.toNanos() / 1e3 / size;
    }

    private List<Work> changes() throws Exception {
        List<Work> work = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            LocalDate from = next();
            long id = book(1, from);
            work.add(() -> desk.post(
                            "/bookings/" + id + "/change-room",
                            json("{'version':1,'roomId':2,'from':'%s'}", from.plusDays(NIGHTS / 2)))
                    .accepted());
        }
        return work;
    }

    private List<Work> shortenedAndBooked() throws Exception {
        List<Work> work = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            LocalDate from = next();
            LocalDate change = from.plusDays(NIGHTS / 2);
            long id = book(1, from);
            work.add(() -> {
                desk.patch("/bookings/" + id, json("{'version':1,'checkOut':'%s'}", change))
                        .accepted();
                desk.post("/bookings", booking(2, change, from.plusDays(NIGHTS)))
                        .accepted();
            });
        }
        return work;
    }

    private List<Work> swaps() throws Exception {
        List<Work> work = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            LocalDate from = next();
            long own = book(1, from);
            long other = book(2, from);
            work.add(() -> desk.post(
                            "/bookings/" + own + "/swap-room", json("{'version':1,'with':%d,'withVersion':1}", other))
                    .accepted());
        }
        return work;
    }

    private List<Work> moves() throws Exception {
        List<Work> work = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            LocalDate from = next();
            long own = book(1, from);
            long other = book(2, from);
            work.add(() -> {
                desk.patch("/bookings/" + own, json("{'version':1,'roomId':%d}", 3))
                        .accepted();
                desk.patch("/bookings/" + other, json("{'version':1,'roomId':%d}", 1))
                        .accepted();
            });
        }
        return work;
    }

    private List<Work> groups() {
        List<Work> work = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            LocalDate from = next();
            List<String> drafts = new ArrayList<>();
            for (int room = 1; room <= GROUP; room++) {
                drafts.add(booking(room, from, from.plusDays(NIGHTS)));
            }
            work.add(() -> desk.post(
                            "/groups",
                            json("{'name':'Chor','contactGuestId':1,'bookings':[%s]}", String.join(",", drafts)))
                    .accepted());
        }
        return work;
    }

    private List<Work> bookings() {
        List<Work> work = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            LocalDate from = next();
            work.add(() -> {
                for (int room = 1; room <= GROUP; room++) {
                    desk.post("/bookings", booking(room, from, from.plusDays(NIGHTS)))
                            .accepted();
                }
            });
        }
        return work;
    }

    private LocalDate next() {
        return FIRST.plusDays(NIGHTS * stays++);
    }

    private long book(long room, LocalDate from) throws Exception {
        Answer made = desk.post("/bookings", booking(room, from, from.plusDays(NIGHTS)));
        return made.accepted().path("id").asLong();
    }

    static String booking(long room, LocalDate from, LocalDate to) {
        return json(
                "{'roomId':%d,'guestId':%d,'checkIn':'%s','checkOut':'%s','partySize':1}", room, 1 + room, from, to);
    }

    static String json(String text, Object... values) {
        return String.format(Locale.ROOT, text.replace('\'', '"'), values);
    }
}
