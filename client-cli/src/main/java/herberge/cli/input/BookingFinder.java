package herberge.cli.input;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Api;
import herberge.cli.api.Booking;
import herberge.cli.api.QueryString;
import herberge.cli.api.ServerResponse;
import java.util.List;

/** Finds a booking by its id (17) or its reservation number (2026-17). */
public final class BookingFinder {

    private final Api api;

    public BookingFinder(Api api) {
        this.api = api;
    }

    /** Returns the booking; a change is based on its version. */
    public Booking find(String text) {
        return Booking.of(fetch(text).json());
    }

    /** Returns the server's response about the booking. */
    public ServerResponse fetch(String text) {
        return api.get("/bookings/" + findId(text), QueryString.none());
    }

    /**
     * Returns the id of the booking. The server is asked only about reservation numbers; an id may belong to a deleted
     * booking.
     */
    public long findId(String text) {
        if (NameMatching.isId(text)) {
            return Long.parseLong(text);
        }
        if (!text.matches("[0-9]{4}-[0-9]{1,18}")) {
            throw new UsageException(
                    "\"" + text + "\" is no booking: use its id (17) or its reservation number (2026-17).");
        }
        List<JsonNode> hits = api.list("/bookings", QueryString.of("reservationNumber", text), 1);
        if (hits.isEmpty()) {
            throw new NothingFoundException("There is no booking " + text + ".");
        }
        return Booking.of(hits.get(0)).storedId();
    }
}
