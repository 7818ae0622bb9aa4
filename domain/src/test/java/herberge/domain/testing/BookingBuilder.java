package herberge.domain.testing;

import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingAccount;
import herberge.domain.booking.BookingDraft;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.BookingTerms;
import herberge.domain.booking.Companion;
import herberge.domain.booking.Occupancy;
import herberge.domain.booking.ReservationNumber;
import herberge.domain.booking.StayLinks;
import herberge.domain.guest.GuestId;
import herberge.domain.payer.PayerId;
import herberge.domain.room.RoomId;
import herberge.domain.shared.StayPeriod;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a booking: by default a confirmed stay of one person in the first days of May 2026. */
public final class BookingBuilder {

    private long id = 7;
    private RoomId room = new RoomId(11);
    private GuestId guest = new GuestId(21);
    private StayPeriod stay = Fixtures.nights("2026-05-01", "2026-05-03");
    private int partySize = 1;
    private List<Companion> companions = List.of();
    private BookingStatus status = BookingStatus.CONFIRMED;
    private @Nullable String notes;
    private @Nullable PayerId payer;
    private @Nullable String cancellationReason;
    private @Nullable LocalDate formerCheckOut;
    private StayLinks links = StayLinks.NONE;
    private @Nullable LocalTime arrives;
    private @Nullable LocalTime leaves;

    BookingBuilder() {}

    public BookingBuilder id(long value) {
        this.id = value;
        return this;
    }

    public BookingBuilder room(RoomId value) {
        this.room = value;
        return this;
    }

    public BookingBuilder guest(GuestId value) {
        this.guest = value;
        return this;
    }

    public BookingBuilder stay(String checkIn, String checkOut) {
        return stay(Fixtures.nights(checkIn, checkOut));
    }

    public BookingBuilder stay(StayPeriod nights) {
        this.stay = nights;
        return this;
    }

    public BookingBuilder partySize(int persons) {
        this.partySize = persons;
        return this;
    }

    public BookingBuilder companions(Companion... values) {
        this.companions = List.of(values);
        return this;
    }

    public BookingBuilder status(BookingStatus value) {
        this.status = value;
        return this;
    }

    public BookingBuilder notes(@Nullable String value) {
        this.notes = value;
        return this;
    }

    public BookingBuilder payer(PayerId value) {
        this.payer = value;
        return this;
    }

    public BookingBuilder cancelledBecause(String reason) {
        this.cancellationReason = reason;
        return status(BookingStatus.CANCELLED);
    }

    public BookingBuilder leftBefore(String formerCheckOutDay) {
        this.formerCheckOut = Fixtures.day(formerCheckOutDay);
        return status(BookingStatus.CHECKED_OUT);
    }

    /** Makes it a part of a stay; 0 means no such neighbour. */
    public BookingBuilder between(long continues, long continuedBy) {
        this.links = new StayLinks(
                continues == 0 ? null : new BookingId(continues), continuedBy == 0 ? null : new BookingId(continuedBy));
        return this;
    }

    /** Sets the expected times, such as {@code 15:30}. */
    public BookingBuilder expected(@Nullable String arrival, @Nullable String departure) {
        this.arrives = arrival == null ? null : LocalTime.parse(arrival);
        this.leaves = departure == null ? null : LocalTime.parse(departure);
        return this;
    }

    public BookingTerms terms() {
        return new BookingTerms(
                room,
                guest,
                stay,
                partySize,
                companions,
                new BookingTerms.Remarks(notes, false, payer, null, null, null, null, arrives, leaves));
    }

    public BookingDraft draft() {
        return build().draft();
    }

    public Booking build() {
        return new Booking(
                new BookingId(id),
                number(),
                terms(),
                status,
                cancellationReason,
                formerCheckOut,
                links,
                BookingAccount.NEW,
                Version.FIRST,
                Fixtures.BY_SYSTEM);
    }

    /** The details that the booking takes. */
    public Occupancy occupancy() {
        return new Occupancy(
                room,
                stay,
                new Occupancy.ByBooking(new BookingId(id), number(), status, build().isInHouse(), UserId.SYSTEM));
    }

    private ReservationNumber number() {
        return new ReservationNumber("2026-" + id);
    }
}
