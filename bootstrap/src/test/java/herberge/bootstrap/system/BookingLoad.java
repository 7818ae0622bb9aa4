package herberge.bootstrap.system;

import static herberge.bootstrap.system.HouseClient.booking;
import static org.awaitility.Awaitility.await;

import herberge.domain.testing.Patience;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Clients that book and change without a pause, each request under its own key, until they are stopped or the server is
 * gone. Request {@code n} asks for nights that no other request asks for.
 */
final class BookingLoad {

    private static final LocalDate FIRST_NIGHT = LocalDate.of(2032, 1, 1);

    private final HouseClient client;
    private final String name;
    private final List<Long> rooms;
    private final long guest;
    private final AtomicInteger next = new AtomicInteger();
    private final Map<Integer, Reply> booked = new ConcurrentHashMap<>();
    private final Map<Integer, Reply> changed = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile boolean running = true;

    /** Adds its own rooms and guest. */
    BookingLoad(HouseClient client, String name) {
        this.client = client;
        this.name = name;
        this.rooms = IntStream.range(0, 4)
                .mapToObj(i -> client.addRoom(name, 2).id())
                .toList();
        this.guest = client.addGuest("Last", name).id();
    }

    BookingLoad start(int clients) {
        for (int i = 0; i < clients; i++) {
            threads.execute(this::bookAndChange);
        }
        return this;
    }

    private void bookAndChange() {
        try {
            while (running) {
                int number = next.getAndIncrement();
                Reply reply = book(client, number);
                booked.put(number, reply);
                if (reply.status() == 201) {
                    changed.put(number, change(client, number, reply.id()));
                }
            }
        } catch (UncheckedIOException e) {
            running = false; // the server died: what this client asked last has no answer
        }
    }

    Reply book(HouseClient anybody, int number) {
        return anybody.post("/bookings", wanted(number), "Idempotency-Key", key(number));
    }

    Map<String, Object> wanted(int number) {
        LocalDate night = FIRST_NIGHT.plusDays(number / rooms.size());
        return booking(rooms.get(number % rooms.size()), guest, night, night.plusDays(1));
    }

    Reply change(HouseClient anybody, int number, long booking) {
        return anybody.patch(
                "/bookings/" + booking,
                Map.of("notes", key(number)),
                "If-Match",
                "\"1\"",
                "Idempotency-Key",
                key(number) + "-change");
    }

    String key(int number) {
        return name + "-" + rooms.get(0) + "-" + number; // a second load of that name has other rooms
    }

    /** Waits until so many bookings are answered. */
    void untilBooked(int count) {
        await().until(() ->
                booked.values().stream().filter(reply -> reply.status() == 201).count() >= count);
    }

    /** Stops; no request is in flight when this returns. */
    void stop() throws InterruptedException {
        running = false;
        threads.shutdown();
        if (!threads.awaitTermination(Patience.SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("requests are still under way");
        }
    }

    /** How many bookings were requested; their numbers start at 0. */
    int asked() {
        return next.get();
    }

    /** The answers to the first attempts, by number. */
    Map<Integer, Reply> booked() {
        return booked;
    }

    Map<Integer, Reply> changed() {
        return changed;
    }

    /** For an SQL list. */
    String rooms() {
        return rooms.toString().replace('[', '(').replace(']', ')');
    }
}
