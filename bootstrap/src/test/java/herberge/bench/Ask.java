package herberge.bench;

import java.time.LocalDate;

/** One request, the same for every side; fields that an operation does not need have no meaning. */
record Ask(Operation operation, long id, long room, long guest, LocalDate from, LocalDate to) {

    /** The body that a client sends. */
    String http() {
        String window = "?from=" + from + "&to=" + to;
        return switch (operation) {
            case CREATE -> "POST /api/v1/bookings";
            case READ -> "GET /api/v1/bookings/" + id;
            case TAPE_CHART -> "GET /api/v1/tape-chart" + window;
            case AVAILABILITY -> "GET /api/v1/availability" + window + "&partySize=2";
        };
    }

    String body() {
        return operation == Operation.CREATE
                ? "{\"roomId\":" + room + ",\"guestId\":" + guest + ",\"checkIn\":\"" + from + "\",\"checkOut\":\"" + to
                        + "\",\"partySize\":2}"
                : "";
    }
}
