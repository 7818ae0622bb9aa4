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
import org.jspecify.annotations.Nullable;

/**
 * Finds a booking by its id (17), its reservation number (2026-17) or the name of its guest. A name means the guest's
 * only stay in one of the preferred statuses, by default those of stays that are not over. For a stay in several rooms the
 * name means the part of today; or the first or last part for {@link #ofFirstPart} and {@link #ofLastPart}, which take the
 * number of any part.
 */
public final class BookingFinder {

    /** Describes a parameter that names a booking. */
    public static final String HOW_TO_NAME = "id (17), reservation number (2026-17) or the guest's name";

    /** Which booking of a stay in several rooms is meant. */
    private enum Part {
        NAMED,
        FIRST,
        LAST
    }

    private static final Set<String> OPEN = Set.of("reserved", "confirmed", "checked-in");
    private static final int MAX_READ = 200;
    private static final int MAX_PARTS = 100;
    private static final int NOT_FOUND = 404;

    private final Api api;
    private final Chooser chooser;
    private final Texts texts;
    private final Supplier<LocalDate> today;
    private final Set<String> preferred;
    private final Part part;

    /** @param today returns the day of the house */
    public BookingFinder(Api api, Chooser chooser, Texts texts, Supplier<LocalDate> today) {
        this(api, chooser, texts, today, OPEN, Part.NAMED);
    }

    private BookingFinder(
            Api api, Chooser chooser, Texts texts, Supplier<LocalDate> today, Set<String> preferred, Part part) {
        this.today = today;
        this.part = part;
        this.texts = texts;
        this.api = api;
        this.chooser = chooser;
        this.preferred = preferred;
    }

    /** Returns a finder that takes a guest's name for a booking in one of these statuses, if there is any. */
    public BookingFinder preferring(Set<String> statuses) {
        return new BookingFinder(api, chooser, texts, today, statuses, part);
    }

    /** Returns a finder that finds the first part of a stay in several rooms, which has its price and its payments. */
    public BookingFinder ofFirstPart() {
        return new BookingFinder(api, chooser, texts, today, preferred, Part.FIRST);
    }

    /** Returns a finder that finds the last part of a stay in several rooms, whichever part is named. */
    public BookingFinder ofLastPart() {
        return new BookingFinder(api, chooser, texts, today, preferred, Part.LAST);
    }

    /** Returns the booking; a change is based on its version. */
    public Booking find(String text) {
        return Booking.of(fetchPart(findId(text)).json());
    }

    /** Returns the last part of the stay that the user may see. */
    public Booking lastPart(Booking part) {
        Long next = part.chain().continuedById();
        return next == null
                ? part
                : Booking.of(ofLastPart().fetchPart(part.storedId()).json());
    }

    /** Returns the server's responses about these bookings, each booking once. */
    public List<ServerResponse> fetchAll(List<String> texts) {
        Map<Long, ServerResponse> responses = new LinkedHashMap<>();
        texts.stream()
                .map(this::findId)
                .distinct()
                .map(this::fetchPart)
                .forEach(response ->
                        responses.putIfAbsent(Booking.of(response.json()).storedId(), response));
        return List.copyOf(responses.values());
    }

    /** Returns the meant part of the stay, as far as the user may see the parts. */
    private ServerResponse fetchPart(long id) {
        ServerResponse found = fetch(id);
        for (int i = 0; i < MAX_PARTS; i++) {
            Long next = next(Booking.of(found.json()).chain());
            if (next == null) {
                return found;
            }
            try {
                found = fetch(next);
            } catch (ProblemException hidden) {
                if (hidden.problem().status() != NOT_FOUND) {
                    throw hidden;
                }
                return found;
            }
        }
        return found;
    }

    private @Nullable Long next(Booking.Chain chain) {
        return switch (part) {
            case NAMED -> null;
            case FIRST -> chain.continuesId();
            case LAST -> chain.continuedById();
        };
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
        return switch (part) {
            case NAMED -> Stays.partOn(today.get(), parts);
            case FIRST -> parts.get(0);
            case LAST -> parts.get(parts.size() - 1);
        };
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
