package herberge.domain.booking;

import herberge.domain.price.Pricing;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.StayPeriod;
import herberge.domain.shared.ThreeWayMerge;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A guest's claim on one room for one stay. Immutable: every operation returns the booking in its new state.
 *
 * @param cancellationReason why it was cancelled, if a reason was given
 * @param formerCheckOut     the departure of the stay before an early check-out, needed for reopening
 * @param links              the other bookings of the same stay, if it changes its room
 * @param account            what was paid and invoiced
 */
public record Booking(
        BookingId id,
        ReservationNumber number,
        BookingTerms terms,
        BookingStatus status,
        @Nullable String cancellationReason,
        @Nullable LocalDate formerCheckOut,
        StayLinks links,
        BookingAccount account,
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

    public long paidCents() {
        return account.paidCents();
    }

    public BookingDraft draft() {
        return BookingDraft.of(terms, status);
    }

    /** Returns this booking with other terms; the status stays. Its price is due if the other terms change it. */
    public Booking changeTo(BookingTerms wanted, UserId author, Instant now) {
        return with(wanted.pricedAs(terms), links, account, version.next(), authorship.update(author, now));
    }

    /** Returns this booking as a part of a stay, with the nights and the neighbours that it has there. */
    public Booking changeTo(BookingTerms wanted, StayLinks neighbours, UserId author, Instant now) {
        Booking changed = changeTo(wanted, author, now);
        boolean sameParts = neighbours.isPart() == links.isPart();
        return changed.withTerms(sameParts ? changed.terms : changed.terms.outdated(), neighbours);
    }

    /** Returns this booking with a price that is due, for example because another booking of its stay changed. */
    public Booking reprice(UserId author, Instant now) {
        return changeTo(terms, author, now).withPricing(terms.pricing().outdated());
    }

    private Booking withTerms(BookingTerms wanted, StayLinks neighbours) {
        return with(wanted, neighbours, account, version, authorship);
    }

    private Booking with(BookingTerms wanted, StayLinks near, BookingAccount money, Version number, Authorship by) {
        return new Booking(
                id, this.number, wanted, status, cancellationReason, formerCheckOut, near, money, number, by);
    }

    public Balance balance() {
        return Balance.of(this);
    }

    /** Returns this booking after something was paid or invoiced, in the same version. */
    public Booking withAccount(BookingAccount changed) {
        return with(terms, links, changed, version, authorship);
    }

    /** Returns this booking with {@code paidAt} as its balance has it, in the same version; see {@link Balance}. */
    public Booking balanced() {
        return withTerms(terms.withPaidAt(balance().paidAt(this)), links);
    }

    /** Returns this booking with terms that differ in their pricing only, in the same version. */
    public Booking withPricing(Pricing pricing) {
        return withTerms(terms.withPricing(pricing), links);
    }

    /** Returns this booking as the last one of its stay, in the same version. */
    public Booking asLast() {
        return links.isLast() ? this : withTerms(terms.outdated(), links.continuedBy(null));
    }

    /**
     * Returns this booking with everything that it has in common with another part of its stay: guest, party, remarks,
     * status and group. Room, nights and what is agreed about the price stay.
     */
    public Booking follow(Booking part, UserId author, Instant now) {
        return new Booking(
                id,
                number,
                alike(part).pricedAs(terms),
                part.status,
                part.cancellationReason,
                part.status == status ? formerCheckOut : null,
                links.inGroup(part.links.group()),
                account,
                version.next(),
                authorship.update(author, now));
    }

    /** Whether this booking has everything in common with another part of its stay; see {@link #follow}. */
    public boolean follows(Booking part) {
        return alike(part).equals(terms)
                && part.status == status
                && Objects.equals(part.links.group(), links.group())
                && Objects.equals(part.cancellationReason, cancellationReason);
    }

    /** Whether it has the same nights in the same room as another one. */
    public boolean sleepsAs(Booking other) {
        return stay().equals(other.stay()) && terms.room().equals(other.terms.room());
    }

    private BookingTerms alike(Booking part) {
        return part.terms.withRoom(terms.room()).withStay(stay()).withPricing(terms.pricing());
    }

    /**
     * Returns this booking after a transition that {@link BookingPolicy} allows. An early check-out ends the stay
     * today, but after at least one night; reopening gives such a stay its former end again.
     */
    public Booking apply(Transition transition, @Nullable String reason, LocalDate today, UserId author, Instant now) {
        BookingStatus next = transition.target(status);
        LocalDate checkOut = stay().checkOut();
        LocalDate former = null;
        if (transition == Transition.CHECK_OUT && today.isBefore(checkOut)) {
            former = checkOut;
            LocalDate afterOneNight = stay().checkIn().plusDays(1);
            checkOut = today.isAfter(afterOneNight) ? today : afterOneNight;
        } else if (transition == Transition.REOPEN && formerCheckOut != null) {
            checkOut = formerCheckOut;
        }
        return new Booking(
                id,
                number,
                terms.withStay(new StayPeriod(stay().checkIn(), checkOut)).pricedAs(terms),
                next,
                next == BookingStatus.CANCELLED ? reason : null,
                checkOut.equals(former) ? null : former,
                links,
                account,
                version.next(),
                authorship.update(author, now));
    }

    /**
     * Adds a fault if the booking cannot be reopened with this departure. It takes back at most the nights that it had,
     * and keeps the nights until an early check-out.
     */
    public void checkReopening(LocalDate wanted, Faults faults) {
        LocalDate first = status == BookingStatus.CHECKED_OUT
                ? stay().checkOut()
                : stay().checkIn().plusDays(1);
        LocalDate last = formerCheckOut == null ? stay().checkOut() : formerCheckOut;
        if (wanted.isBefore(first) || wanted.isAfter(last)) {
            faults.addOnce(Field.of("checkOut"), new BookingViolation.EndOutOfRange(first, last));
        }
    }

    /** Returns this checked-out booking as one of a stay that was to go on until that day, in other rooms. */
    public Booking bookedUntil(LocalDate end) {
        return new Booking(id, number, terms, status, cancellationReason, end, links, account, version, authorship);
    }

    /** Returns this booking with another departure, in the same version. */
    public Booking endOn(LocalDate checkOut) {
        return withTerms(
                terms.withStay(new StayPeriod(stay().checkIn(), checkOut)).pricedAs(terms), links);
    }

    /** Returns this booking as the successor of version {@code last}. Used to bring a former state back. */
    public Booking restore(Version last, UserId author, Instant now) {
        return with(terms, links, account, last.next(), authorship.update(author, now));
    }

    /**
     * Returns this booking with the fields of {@code change} set back to their former values. Refuses if the result is
     * invalid together with what has changed since, for example an arrival after the present departure. The
     * cancellation reason and the former check-out are reverted together with the status.
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
                revertedTerms(change, Objects.requireNonNull(merged.terms())),
                merged.status(),
                status.cancellationReason,
                status.formerCheckOut,
                StayLinks.revert(change.part(Booking::links)),
                account.withPaid(Balance.revertPaid(change, account.paidCents())),
                version.next(),
                authorship.update(author, now));
    }

    /**
     * A price is set back, or kept, if it was made from the very terms that are restored; else it is due. It is due too if
     * the change set it and the former price does not fit: it was made from other bookings of the stay as well.
     */
    private BookingTerms revertedTerms(ThreeWayMerge<Booking> change, BookingTerms restored) {
        BookingTerms former = change.before().terms;
        BookingTerms asBefore = restored.pricedAs(former);
        boolean set = change.changes(booking -> booking.terms.pricing());
        boolean known = set || terms.pricing().equals(former.pricing());
        if (known && !asBefore.pricing().due()) {
            return asBefore;
        }
        return set ? restored.pricedAs(terms).outdated() : restored.pricedAs(terms);
    }

    /** Whether the party is checked in and does not move on to another room at the end of these nights. */
    public boolean isInHouse() {
        return status == BookingStatus.CHECKED_IN && links.isLast();
    }

    /** The nights for which this booking keeps others out of its room; null if it does not hold the room. */
    public @Nullable StayPeriod heldNights() {
        return status.holdsRoom() ? stay() : null;
    }
}
