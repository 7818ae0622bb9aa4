package herberge.cli.live.model;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Booking;
import herberge.cli.api.Json;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A bar of the chart: the stay of a booking, or a block of a room. Half-open: the room is free again from {@code end} on.
 *
 * @param id null for a stay that the user may not see, of which only the dates are known
 * @param version the version that is shown; writes are based on it
 * @param occupiedUntil the end of tonight, if the party should have left and has not
 */
public record Stay(
        boolean block,
        @Nullable Long id,
        long version,
        long roomId,
        LocalDate from,
        LocalDate to,
        String status,
        String label,
        String number,
        @Nullable LocalDate occupiedUntil) {

    private static final Set<String> WITHOUT_ROOM = Set.of("cancelled", "no-show");

    /** The day after the last night that the bar covers. */
    public LocalDate end() {
        return occupiedUntil == null ? to : occupiedUntil;
    }

    public boolean covers(LocalDate night) {
        return !night.isBefore(from) && night.isBefore(end());
    }

    public boolean isBooking() {
        return !block && id != null;
    }

    /** Whether it is the booking, or the block, with that id. */
    public boolean is(boolean blockWanted, long wanted) {
        return block == blockWanted && id != null && id == wanted;
    }

    public boolean isOverdue() {
        return occupiedUntil != null;
    }

    /** Whether it keeps other stays out of the room. */
    public boolean holdsRoom() {
        return !WITHOUT_ROOM.contains(status);
    }

    /** Returns the bar at another place. */
    public Stay at(long room, LocalDate first, LocalDate last) {
        return new Stay(block, id, version, room, first, last, status, label, number, null);
    }

    static Stay ofChart(JsonNode json, long roomId) {
        return new Stay(
                false,
                Json.numberOrNull(json, "bookingId"),
                json.path("version").asLong(0),
                roomId,
                Json.date(json, "checkIn"),
                Json.date(json, "checkOut"),
                Json.textOrEmpty(json, "status"),
                Json.textOrEmpty(json, "guestName"),
                Json.textOrEmpty(json, "reservationNumber"),
                json.hasNonNull("occupiedUntil") ? Json.date(json, "occupiedUntil") : null);
    }

    static Stay ofBlock(JsonNode json, long roomId) {
        return new Stay(
                true,
                Json.number(json, "id"),
                json.path("version").asLong(0),
                roomId,
                Json.date(json, "from"),
                Json.date(json, "to"),
                "block",
                Json.textOrEmpty(json, "reason"),
                "",
                null);
    }

    /** Returns the bar of a booking; a party that should have left is drawn through tonight. */
    public static Stay of(Booking booking, LocalDate today) {
        boolean overdue =
                booking.status().equals("checked-in") && !booking.checkOut().isAfter(today);
        return new Stay(
                false,
                booking.id(),
                booking.version(),
                booking.room().id(),
                booking.checkIn(),
                booking.checkOut(),
                booking.status(),
                booking.guest().name(),
                booking.number(),
                overdue ? today.plusDays(1) : null);
    }
}
