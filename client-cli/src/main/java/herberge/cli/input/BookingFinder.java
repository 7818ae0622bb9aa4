package herberge.cli.input;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Api;
import herberge.cli.api.Booking;
import herberge.cli.api.QueryString;
import herberge.cli.api.ServerResponse;
import java.util.List;

/** Finds the one booking that is meant, by its id (17) or its reservation number (2026-17). */
public final class BookingFinder {

    private final Api api;

    public BookingFinder(Api api) {
        this.api = api;
    }

    /** The booking as it is now; its version is what a change is then made from. */
    public Booking find(String text) {
        return Booking.of(answer(text).json());
    }

    /** The server's own answer about the booking. */
    public ServerResponse answer(String text) {
        return api.get("/bookings/" + id(text), QueryString.none());
    }

    /** Asks the server only where a number is no id; what an id meant may be gone. */
    public long id(String text) {
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
