package herberge.bootstrap.system;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Changes the house at random, through any of its servers. Requests may be refused or never answered; an entity without
 * an answer is not changed again.
 */
final class HouseWriter {

    private static final LocalDate FIRST_NIGHT = LocalDate.of(2033, 1, 1);

    private record Thing(String path, long id, long version) {

        String at() {
            return path + "/" + id;
        }
    }

    private final String name;
    private final Random random;
    private final Function<Random, HouseClient> server;
    private final List<Thing> guests = new ArrayList<>();
    private final List<Thing> bookings = new ArrayList<>();
    private final List<Thing> groups = new ArrayList<>();
    private @Nullable Thing room;
    private @Nullable Thing host;
    private int nights;

    HouseWriter(String name, Random random, Function<Random, HouseClient> server) {
        this.name = name;
        this.random = random;
        this.server = server;
    }

    /** Runs until it is stopped; counts the answers. */
    void write(AtomicInteger changes, BooleanSupplier goesOn) {
        while (goesOn.getAsBoolean()) {
            if (changed()) {
                changes.incrementAndGet();
            }
        }
    }

    private boolean changed() {
        Thing in = room;
        Thing by = host;
        if (in == null) {
            room = add("/rooms", Map.of("name", name, "buildingType", "DZ", "capacity", 2, "location", "Weiler"));
            return room != null;
        } else if (by == null) {
            host = add("/guests", Map.of("firstName", "Stamm", "lastName", name));
            return host != null;
        }
        int dice = random.nextInt(100);
        if (dice < 30 || guests.isEmpty()) {
            return keep(guests, add("/guests", Map.of("firstName", name, "lastName", "Gast" + random.nextInt(1_000))));
        } else if (dice < 50) {
            return patch(guests, Map.of("city", "Ort " + random.nextInt()));
        } else if (dice < 60) {
            return remove(guests);
        } else if (dice < 66) {
            return ofGroups(in, by);
        } else if (dice < 82 || bookings.isEmpty()) {
            return keep(bookings, book(in, by));
        } else if (dice < 92) {
            return patch(bookings, Map.of("notes", "Notiz " + random.nextInt()));
        }
        return remove(bookings);
    }

    private @Nullable Thing book(Thing in, Thing by) {
        return add("/bookings", draft(in, by));
    }

    /** Forms, renames or dissolves a group. Its bookings are not changed otherwise, which would raise its version. */
    private boolean ofGroups(Thing in, Thing by) {
        int dice = groups.isEmpty() ? 0 : random.nextInt(3);
        return switch (dice) {
            case 0 ->
                keep(
                        groups,
                        add(
                                "/groups",
                                Map.of(
                                        "name",
                                        name,
                                        "contactGuestId",
                                        by.id(),
                                        "bookings",
                                        List.of(draft(in, by), draft(in, by)))));
            case 1 -> patch(groups, Map.of("name", "Gruppe " + random.nextInt()));
            default -> remove(groups);
        };
    }

    private Map<String, Object> draft(Thing in, Thing by) {
        LocalDate night = FIRST_NIGHT.plusDays(nights++);
        return HouseClient.booking(in.id(), by.id(), night, night.plusDays(1));
    }

    private static boolean keep(List<Thing> things, @Nullable Thing made) {
        return made != null && things.add(made);
    }

    private @Nullable Thing add(String path, Map<String, ?> body) {
        Reply reply = answer(client -> client.post(path, body));
        return reply == null || reply.status() != 201 ? null : new Thing(path, reply.id(), reply.version());
    }

    private boolean patch(List<Thing> things, Map<String, ?> fields) {
        Thing one = things.remove(random.nextInt(things.size()));
        Reply reply = answer(client -> client.patch(one.at(), one.version(), fields));
        return reply != null && reply.status() == 200 && things.add(new Thing(one.path(), one.id(), reply.version()));
    }

    private boolean remove(List<Thing> things) {
        Thing one = things.remove(random.nextInt(things.size()));
        Reply reply = answer(client -> client.delete(one.at(), one.version()));
        return reply != null && reply.status() == 204;
    }

    /** Null if the server died before it answered. */
    private @Nullable Reply answer(Function<HouseClient, Reply> request) {
        try {
            Reply reply = request.apply(server.apply(random));
            if (reply.status() != 503 && reply.status() >= 300) {
                throw new AssertionError(reply.toString());
            }
            return reply;
        } catch (UncheckedIOException e) {
            return null;
        }
    }
}
