package herberge.application.booking;

import herberge.application.port.Bookings;
import herberge.application.shared.EntityView;
import herberge.application.shared.EventView;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingTerms.Remarks;
import herberge.domain.booking.Companion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A booking as every answer shows it. Id and number are null where the booking was only rehearsed. */
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
        @Nullable String source,
        @Nullable Instant confirmationSentAt,
        @Nullable Instant invoiceSentAt,
        @Nullable Instant paidAt,
        long version,
        Instant createdAt,
        long createdBy,
        Instant updatedAt,
        long updatedBy)
        implements EntityView, EventView {

    /** Another thing's id and name. */
    public record Ref(long id, String name) {}

    public static BookingView of(Bookings.Named named) {
        return of(named.booking(), named.roomName(), named.guestName());
    }

    static BookingView of(Booking is, String roomName, String guestName) {
        boolean rehearsed = is.id().value() < 0;
        Remarks remarks = is.terms().remarks();
        return new BookingView(
                rehearsed ? null : is.id().value(),
                rehearsed ? null : is.number().value(),
                is.terms().room().value(),
                new Ref(is.terms().room().value(), roomName),
                is.terms().guest().value(),
                new Ref(is.terms().guest().value(), guestName),
                is.stay().checkIn(),
                is.stay().checkOut(),
                is.terms().partySize(),
                is.terms().companions(),
                is.status().code(),
                is.cancellationReason(),
                remarks.notes(),
                remarks.foundationCase(),
                remarks.source(),
                remarks.confirmationSentAt(),
                remarks.invoiceSentAt(),
                remarks.paidAt(),
                is.version().value(),
                is.authorship().createdAt(),
                is.authorship().createdBy().value(),
                is.authorship().updatedAt(),
                is.authorship().updatedBy().value());
    }

    @Override
    public List<String> unversionedTexts() {
        return List.of(room.name(), guest.name());
    }
}
