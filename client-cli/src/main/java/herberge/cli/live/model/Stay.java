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
 * @param times when the party is expected to arrive in the house and to leave it
 * @param openCents what the guest has still to pay, or if it is negative what is owed to the guest; null without a price
 * @param pending whether the server has not confirmed it yet
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
        @Nullable LocalDate occupiedUntil,
        Times times,
        @Nullable Long openCents,
        boolean pending) {

    /** The times as {@code HH:MM}; empty if not known, or if the party comes from another room or goes on to one. */
    public record Times(String arrival, String departure) {

        static final Times UNKNOWN = new Times("", "");

        /** Reads the times of a booking or of a stay of the chart. */
        static Times of(JsonNode json) {
            return new Times(
                    json.hasNonNull("continuesId") ? "" : Json.textOrEmpty(json, "expectedArrival"),
                    json.hasNonNull("continuedById") ? "" : Json.textOrEmpty(json, "expectedDeparture"));
        }
    }

    /** A bar as the server knows it, without expected times and price. */
    public Stay(
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
        this(block, id, version, roomId, from, to, status, label, number, occupiedUntil, Times.UNKNOWN, null, false);
    }

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
        return new Stay(block, id, version, room, first, last, status, label, number, null, times, openCents, false);
    }

    /** Whether the party means to leave later than the other one means to arrive in the same room on that day. */
    boolean leavesAfterArrivalOf(Stay other) {
        return roomId == other.roomId
                && to.equals(other.from)
                && !other.times.arrival().isEmpty()
                && times.departure().compareTo(other.times.arrival()) > 0;
    }

    public Stay withTimes(Times expected) {
        return new Stay(
                block,
                id,
                version,
                roomId,
                from,
                to,
                status,
                label,
                number,
                occupiedUntil,
                expected,
                openCents,
                pending);
    }

    public Stay withOpen(@Nullable Long cents) {
        return new Stay(
                block, id, version, roomId, from, to, status, label, number, occupiedUntil, times, cents, pending);
    }

    /** The status of a booking after this step, named as its command. */
    public static String statusAfter(String step) {
        return switch (step) {
            case "check-in" -> "checked-in";
            case "check-out" -> "checked-out";
            case "confirm" -> "confirmed";
            case "reserve" -> "reserved";
            case "cancel" -> "cancelled";
            default -> step;
        };
    }

    /** Returns the bar in another status. */
    public Stay status(String next) {
        return new Stay(block, id, version, roomId, from, to, next, label, number, null, times, openCents, false);
    }

    /** Returns the bar with the mark of a change that the server has not confirmed yet. */
    public Stay marked() {
        return new Stay(
                block, id, version, roomId, from, to, status, label, number, occupiedUntil, times, openCents, true);
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
                json.hasNonNull("occupiedUntil") ? Json.date(json, "occupiedUntil") : null,
                Times.of(json),
                Json.numberOrNull(json, "openCents"),
                false);
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

    /** Returns the bar of a booking as the server sends it; a party that should have left is drawn through tonight. */
    public static Stay of(JsonNode json, LocalDate today) {
        return of(Booking.of(json), today).withTimes(Times.of(json));
    }

    private static Stay of(Booking booking, LocalDate today) {
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
                        overdue ? today.plusDays(1) : null)
                .withOpen(booking.price().openCents());
    }
}
