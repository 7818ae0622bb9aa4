package herberge.cli.input;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Api;
import herberge.cli.api.Booking;
import herberge.cli.api.ProblemException;
import herberge.cli.api.QueryString;
import herberge.cli.api.ServerResponse;
import herberge.cli.output.Wording;
import herberge.cli.text.Code;
import herberge.cli.text.Texts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Finds a booking by its id (17), its reservation number (2026-17) or the name of its guest. A name means the guest's
 * only stay in one of the preferred statuses, by default those of stays that are not over. For a stay in several rooms the
 * name means the part of today, or the last part for {@link #ofLastPart}.
 */
public final class BookingFinder {

    /** Describes a parameter that names a booking. */
    public static final String HOW_TO_NAME = "id (17), reservation number (2026-17) or the guest's name";

    private static final Set<String> OPEN = Set.of("reserved", "confirmed", "checked-in");
    private static final int MAX_READ = 200;
    private static final int MAX_PARTS = 100;
    private static final int NOT_FOUND = 404;

    private final Api api;
    private final Chooser chooser;
    private final Texts texts;
    private final Supplier<LocalDate> today;
    private final Set<String> preferred;
    private final boolean lastPart;

    /** @param today returns the day of the house */
    public BookingFinder(Api api, Chooser chooser, Texts texts, Supplier<LocalDate> today) {
        this(api, chooser, texts, today, OPEN, false);
    }

    private BookingFinder(
            Api api, Chooser chooser, Texts texts, Supplier<LocalDate> today, Set<String> preferred, boolean lastPart) {
        this.today = today;
        this.lastPart = lastPart;
        this.texts = texts;
        this.api = api;
        this.chooser = chooser;
        this.preferred = preferred;
    }

    /** Returns a finder that takes a guest's name for a booking in one of these statuses, if there is any. */
    public BookingFinder preferring(Set<String> statuses) {
        return new BookingFinder(api, chooser, texts, today, statuses, lastPart);
    }

    /** Returns a finder that finds the last part of a stay in several rooms, whichever part is named. */
    public BookingFinder ofLastPart() {
        return new BookingFinder(api, chooser, texts, today, preferred, true);
    }

    /** Returns the booking; a change is based on its version. */
    public Booking find(String text) {
        Booking found = Booking.of(fetch(text).json());
        return lastPart ? lastPart(found) : found;
    }

    /** Returns the last part of the stay that the user may see. */
    public Booking lastPart(Booking part) {
        Booking last = part;
        for (int i = 0; i < MAX_PARTS; i++) {
            Long next = last.chain().continuedById();
            if (next == null) {
                return last;
            }
            try {
                last = Booking.of(fetch(next).json());
            } catch (ProblemException hidden) {
                if (hidden.problem().status() != NOT_FOUND) {
                    throw hidden;
                }
                return last;
            }
        }
        return last;
    }

    /** Returns the server's responses about these bookings, each booking once. */
    public List<ServerResponse> fetchAll(List<String> texts) {
        Map<Long, ServerResponse> responses = new LinkedHashMap<>();
        texts.forEach(text -> responses.computeIfAbsent(findId(text), this::fetch));
        return List.copyOf(responses.values());
    }

    private ServerResponse fetch(String text) {
        return fetch(findId(text));
    }

    private ServerResponse fetch(long id) {
        return api.get("/bookings/" + id, QueryString.none());
    }

    /**
     * Returns the id of the booking. The server is asked only about reservation numbers and names; an id may belong to
     * a deleted booking.
     */
    public long findId(String text) {
        if (NameMatching.isId(text)) {
            return Long.parseLong(text);
        }
        if (text.matches("[0-9]{4}-[0-9]{1,18}")) {
            List<JsonNode> hits = api.list("/bookings", QueryString.of("reservationNumber", text), 1);
            if (hits.isEmpty()) {
                throw new NothingFoundException("booking.none", text);
            }
            return Booking.of(hits.get(0)).storedId();
        }
        if (text.matches("[0-9]{4}-.*") || text.codePoints().noneMatch(Character::isLetter)) {
            throw new UsageException("booking.invalid", text);
        }
        return findByGuest(text).storedId();
    }

    private Booking findByGuest(String name) {
        List<Booking> fitting = named(name, preferred);
        List<Booking> hits = fitting.isEmpty() ? named(name, Set.of()) : fitting;
        if (hits.isEmpty()) {
            throw new NothingFoundException("booking.noneOf", name);
        }
        List<Booking> stays = Stays.of(hits).stream().map(this::part).toList();
        return stays.size() == 1 ? stays.get(0) : chooser.choose(name, "choose.bookings", stays, this::describe);
    }

    private Booking part(List<Booking> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        return lastPart ? parts.get(parts.size() - 1) : Stays.partOn(today.get(), parts);
    }

    private List<Booking> named(String name, Set<String> statuses) {
        QueryString query = QueryString.of("q", name);
        statuses.stream().sorted().forEach(status -> query.and("status", status));
        List<Booking> containing = api.list("/bookings", query, MAX_READ).stream()
                .map(Booking::of)
                .filter(booking -> NameMatching.contains(booking.guest().name(), name))
                .sorted(Comparator.comparing(Booking::checkIn))
                .toList();
        List<Booking> exact = containing.stream()
                .filter(booking -> NameMatching.isSame(booking.guest().name(), name))
                .toList();
        return exact.isEmpty() ? containing : exact;
    }

    private String describe(Booking booking) {
        return booking.number() + "  " + booking.guest().name() + ", "
                + booking.room().name() + ", " + Wording.stay(texts, booking) + ", "
                + texts.shown(new Code("status", booking.status()));
    }
}
