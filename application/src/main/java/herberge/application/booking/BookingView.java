package herberge.application.booking;

import herberge.application.port.Bookings;
import herberge.application.shared.EntityView;
import herberge.application.shared.EventView;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingTerms.Remarks;
import herberge.domain.booking.Companion;
import herberge.domain.booking.GroupId;
import herberge.domain.price.Price;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A booking as every answer shows it. Id and number are null in a dry run that creates the booking.
 *
 * @param payerId       who pays instead of the guest
 * @param times         when the party is expected
 * @param pricing       the price and what is agreed about it
 * @param continuesId   the booking in another room that the same stay comes from
 * @param groupId       the group to which the booking belongs
 * @param continuedById the booking in another room with which the same stay goes on
 */
public record BookingView(
        @Nullable Long id,
        @Nullable String reservationNumber,
        long roomId,
        Ref room,
        long guestId,
        Ref guest,
        LocalDate checkIn,
        LocalDate checkOut,
        int partySize,
        List<Companion> companions,
        String status,
        @Nullable String cancellationReason,
        @Nullable String notes,
        boolean foundationCase,
        @Nullable Long payerId,
        @Nullable String source,
        @Nullable Instant confirmationSentAt,
        @Nullable Instant invoiceSentAt,
        @Nullable Instant paidAt,
        Times times,
        BookingPriceView pricing,
        @Nullable Long continuesId,
        @Nullable Long continuedById,
        @Nullable Long groupId,
        long version,
        Instant createdAt,
        long createdBy,
        Instant updatedAt,
        long updatedBy)
        implements EntityView, EventView {

    /** The id and name of another entity. */
    public record Ref(long id, String name) {}

    /**
     * When the party is expected.
     *
     * @param warnings the late departures that concern the booking; only the answer to its creation or change has them
     */
    public record Times(
            @Nullable String expectedArrival, @Nullable String expectedDeparture, List<LateDepartureView> warnings) {

        static Times of(Remarks remarks, List<LateDepartureView> warnings) {
            return new Times(time(remarks.expectedArrival()), time(remarks.expectedDeparture()), warnings);
        }

        private static @Nullable String time(@Nullable LocalTime time) {
            return time == null ? null : time.toString();
        }
    }

    public static BookingView of(Bookings.Named named) {
        return of(named.booking(), named.roomName(), named.guestName(), List.of());
    }

    static BookingView of(Booking booking, String roomName, String guestName, List<LateDepartureView> warnings) {
        return new BookingView(
                id(booking.id()),
                id(booking.id()) == null ? null : booking.number().value(),
                booking.terms().room().value(),
                new Ref(booking.terms().room().value(), roomName),
                booking.terms().guest().value(),
                new Ref(booking.terms().guest().value(), guestName),
                booking.stay().checkIn(),
                booking.stay().checkOut(),
                booking.terms().partySize(),
                booking.terms().companions(),
                booking.status().code(),
                booking.cancellationReason(),
                booking.terms().remarks().notes(),
                booking.terms().remarks().foundationCase(),
                payerId(booking.terms().remarks()),
                booking.terms().remarks().source(),
                booking.terms().remarks().confirmationSentAt(),
                booking.terms().remarks().invoiceSentAt(),
                booking.terms().remarks().paidAt(),
                Times.of(booking.terms().remarks(), warnings),
                BookingPriceView.of(booking),
                id(booking.links().continues()),
                id(booking.links().continuedBy()),
                groupId(booking.links().group()),
                booking.version().value(),
                booking.authorship().createdAt(),
                booking.authorship().createdBy().value(),
                booking.authorship().updatedAt(),
                booking.authorship().updatedBy().value());
    }

    /** The same, with the price before it was made anew. */
    BookingView withFormerPrice(@Nullable Price former) {
        return new BookingView(
                id,
                reservationNumber,
                roomId,
                room,
                guestId,
                guest,
                checkIn,
                checkOut,
                partySize,
                companions,
                status,
                cancellationReason,
                notes,
                foundationCase,
                payerId,
                source,
                confirmationSentAt,
                invoiceSentAt,
                paidAt,
                times,
                pricing.withFormer(former),
                continuesId,
                continuedById,
                groupId,
                version,
                createdAt,
                createdBy,
                updatedAt,
                updatedBy);
    }

    /** Whether a party arrives with it: it does not continue a booking in another room. */
    public boolean arrives() {
        return continuesId == null;
    }

    /** Whether a party leaves at its end: the stay does not go on in another room. */
    public boolean leaves() {
        return continuedById == null;
    }

    private static @Nullable Long payerId(Remarks remarks) {
        return remarks.payer() == null ? null : remarks.payer().value();
    }

    /** Null in a dry run that creates the group. */
    private static @Nullable Long groupId(@Nullable GroupId group) {
        return group == null || group.value() < 0 ? null : group.value();
    }

    /** Null in a dry run that creates the booking. */
    private static @Nullable Long id(@Nullable BookingId booking) {
        return booking == null || booking.value() < 0 ? null : booking.value();
    }

    @Override
    public List<String> unversionedTexts() {
        return List.of(room.name(), guest.name());
    }
}
