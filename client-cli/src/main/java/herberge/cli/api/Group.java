package herberge.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A group as returned by the server; {@code id} is null in the response to a dry run that would create it.
 *
 * @param bookings empty in a list of groups
 * @param leftOut  the bookings to which a step did not apply
 */
public record Group(
        @Nullable Long id,
        long version,
        String name,
        long contactGuestId,
        String notes,
        List<Booking> bookings,
        List<LeftOut> leftOut) {

    /**
     * A booking that a step left as it was.
     *
     * @param reasons the codes of the problems
     */
    public record LeftOut(String number, String status, List<String> reasons) {

        static LeftOut of(JsonNode json) {
            return new LeftOut(
                    Json.textOrEmpty(json, "reservationNumber"),
                    Json.textOrEmpty(json, "status"),
                    Json.list(json, "reasons", JsonNode::asText));
        }
    }

    public static Group of(JsonNode json) {
        return new Group(
                Json.numberOrNull(json, "id"),
                json.path("version").asLong(1),
                Json.textOrEmpty(json, "name"),
                Json.number(json, "contactGuestId"),
                Json.textOrEmpty(json, "notes"),
                Json.list(json, "bookings", Booking::of),
                Json.list(json, "leftOut", LeftOut::of));
    }

    /** Returns the number of stays to which a step applied. The bookings of one stay in several rooms count once. */
    public long stepped() {
        Set<String> left = leftOut.stream().map(LeftOut::number).collect(Collectors.toSet());
        return bookings.stream()
                .filter(booking -> booking.chain().continuesId() == null && !left.contains(booking.number()))
                .count();
    }

    /** Returns the number of bookings that this group did not have before. */
    public long addedSince(Group before) {
        Set<Long> known = before.bookings.stream().map(Booking::storedId).collect(Collectors.toSet());
        return bookings.stream()
                .filter(booking -> booking.id() == null || !known.contains(booking.id()))
                .count();
    }
}
