package herberge.domain.booking;

import herberge.domain.shared.Authorship;
import herberge.domain.shared.Faults;
import herberge.domain.shared.StayPeriod;
import herberge.domain.shared.ThreeWayMerge;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A guest's claim on one room for one stay. Immutable: every operation returns the booking as it is afterwards.
 *
 * @param cancellationReason why it was cancelled, if anybody said so
 * @param formerCheckOut     the day of departure before an early check-out, for reopening
 */
public record Booking(
        BookingId id,
        ReservationNumber number,
        BookingTerms terms,
        BookingStatus status,
        @Nullable String cancellationReason,
        @Nullable LocalDate formerCheckOut,
        Version version,
        Authorship authorship) {

    public Booking {
        if (cancellationReason != null && status != BookingStatus.CANCELLED) {
            throw new IllegalArgumentException("only a cancelled booking has a reason for it");
        }
        if (formerCheckOut != null && status != BookingStatus.CHECKED_OUT) {
            throw new IllegalArgumentException("only a checked-out booking has a former check-out");
        }
    }

    public StayPeriod stay() {
        return terms.stay();
    }

    public BookingDraft draft() {
        return BookingDraft.of(terms, status);
    }

    /** The same booking under other terms; its status stays. */
    public Booking changeTo(BookingTerms wanted, UserId author, Instant now) {
        return new Booking(
                id,
                number,
                wanted,
                status,
                cancellationReason,
                formerCheckOut,
                version.next(),
                authorship.update(author, now));
    }

    /**
     * The booking after a transition that {@link BookingPolicy} allows. Checking out early ends the stay today, after
     * at least one night; reopening gives such a stay its former end again.
     */
    public Booking apply(Transition transition, @Nullable String reason, LocalDate today, UserId author, Instant now) {
        BookingStatus next = transition.target(status);
        LocalDate checkOut = stay().checkOut();
        LocalDate former = null;
        if (transition == Transition.CHECK_OUT && today.isBefore(checkOut)) {
            former = checkOut;
            checkOut = latest(today, stay().checkIn().plusDays(1));
        } else if (transition == Transition.REOPEN && formerCheckOut != null) {
            checkOut = formerCheckOut;
        }
        return new Booking(
                id,
                number,
                terms.withStay(new StayPeriod(stay().checkIn(), checkOut)),
                next,
                next == BookingStatus.CANCELLED ? reason : null,
                checkOut.equals(former) ? null : former,
                version.next(),
                authorship.update(author, now));
    }

    /** This booking again, as the successor of that version: how a former state comes back. */
    public Booking restore(Version last, UserId author, Instant now) {
        return new Booking(
                id,
                number,
                terms,
                status,
                cancellationReason,
                formerCheckOut,
                last.next(),
                authorship.update(author, now));
    }

    /**
     * This booking with what a change set as it was before; refuses where that does not go with what is there by now,
     * such as an arrival after the present departure. The reason and the former end go with their status.
     */
    public Booking revert(ThreeWayMerge<Booking> change, UserId author, Instant now) {
        BookingDraft merged = BookingDraft.revert(change.part(Booking::draft));
        if (!merged.equals(change.before().draft())) {
            Faults faults = new Faults();
            merged.check(faults);
            faults.refuseIfAny();
        }
        Booking status = change.changes(Booking::status) ? change.before() : this;
        return new Booking(
                id,
                number,
                Objects.requireNonNull(merged.terms()),
                merged.status(),
                status.cancellationReason,
                status.formerCheckOut,
                version.next(),
                authorship.update(author, now));
    }

    /** The nights for which it keeps others out of its room, if any. */
    public @Nullable StayPeriod heldNights() {
        return status.holdsRoom() ? stay() : null;
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
