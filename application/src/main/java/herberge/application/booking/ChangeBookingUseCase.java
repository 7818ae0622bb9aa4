package herberge.application.booking;

import herberge.application.booking.BookingUseCases.ChangeBooking;
import herberge.application.payment.PaymentLedger;
import herberge.application.port.Bookings;
import herberge.application.price.StayPrices;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.write.ChangeExecutor;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingDraft;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingTerms;
import herberge.domain.booking.BookingViolation;
import herberge.domain.booking.Occupancy;
import herberge.domain.booking.PolicyInput;
import herberge.domain.payer.PayerId;
import herberge.domain.price.PriceTerms;
import herberge.domain.room.Room;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

final class ChangeBookingUseCase implements ChangeBooking {

    private final ChangeExecutor changes;
    private final Bookings bookings;
    private final BookingReferences references;
    private final StayPrices prices;
    private final BookingRules rules;
    private final StayParts stays;
    private final PaymentLedger ledger;
    private final LateDepartures late;
    private final Clock clock;

    ChangeBookingUseCase(ChangeExecutor changes, BookingUseCases.Stores stores, BookingRules rules, Clock clock) {
        this.changes = changes;
        this.bookings = stores.bookings();
        this.references = new BookingReferences(stores);
        this.prices = stores.prices();
        this.rules = rules;
        this.stays = new StayParts(bookings);
        this.ledger = stores.ledger();
        this.late = new LateDepartures(bookings);
        this.clock = clock;
    }

    @Override
    public ChangeResult<BookingView> change(Caller caller, BookingId id, ChangeRequest<BookingDraft> request) {
        Instant now = clock.instant();
        return changes.change(caller, BookingTarget.of(bookings, id), request, (before, faults) -> {
            BookingDraft named = references.resolveGuest(
                    request.appliedTo(before.draft()), before.terms().guest());
            BookingDraft draft = completed(before, named, faults);
            draft.check(faults);
            checkChangeOfRoom(before, draft, faults);
            checkPaidAt(before, draft, faults);
            checkPayer(before, draft, faults);
            boolean differs = !draft.equals(before.draft());
            Room room = differs ? references.lockRoom(draft.room(), faults) : references.room(draft.room(), faults);
            String guest = references.guestName(draft.guest(), faults);
            BookingTerms terms = draft.terms();
            if (terms == null || room == null) {
                references.checkSize(room, draft.partySize(), faults);
                throw faults.refusal();
            }
            Booking after = differs ? save(caller, before, terms, room, faults, now) : before;
            faults.refuseIfAny();
            return BookingView.of(after, room.name(), BookingReferences.requireKnown(guest), late.around(after));
        });
    }

    private Booking save(Caller caller, Booking before, BookingTerms terms, Room room, Faults faults, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        List<Occupancy> others = rules.others(room.id(), terms.stay());
        rules.requireNoObjection(PolicyInput.toChange(before, terms, room, others, today), faults);
        Booking priced = prices.settle(before.changeTo(terms, caller.userId(), now), bookings);
        Booking after = ledger.recordPaidAt(before, priced, faults).balanced();
        bookings.save(after);
        saveOthers(before, after, caller, now, faults);
        return after;
    }

    /** The draft with copies of the chosen services and discounts. */
    private BookingDraft completed(Booking before, BookingDraft draft, Faults faults) {
        PriceTerms present = before.draft().prices();
        if (draft.prices().equals(present)) {
            return draft;
        }
        BookingDraft completed = prices.complete(draft, present, faults);
        prices.check(completed.prices(), faults);
        if (!before.links().isFirst()) {
            completed
                    .prices()
                    .differences(present)
                    .forEach(field -> faults.addOnce(Field.of(field), BookingViolation.Plain.PRICED_WITH_FIRST));
        }
        return completed;
    }

    /** The day on which a stay changes its room belongs to two bookings. */
    private static void checkChangeOfRoom(Booking before, BookingDraft draft, Faults faults) {
        if (!before.links().isFirst() && !before.stay().checkIn().equals(draft.checkIn())) {
            faults.addOnce(Field.of("checkIn"), BookingViolation.Plain.CHANGE_OF_ROOM);
        }
        if (!before.links().isLast() && !before.stay().checkOut().equals(draft.checkOut())) {
            faults.addOnce(Field.of("checkOut"), BookingViolation.Plain.CHANGE_OF_ROOM);
        }
    }

    /** A payer that the booking has already exists. */
    private void checkPayer(Booking before, BookingDraft draft, Faults faults) {
        PayerId payer = draft.remarks().payer();
        if (!Objects.equals(payer, before.terms().remarks().payer())) {
            references.checkPayer(payer, faults);
        }
    }

    /** The payments of a stay in several rooms belong to its first booking. */
    private void checkPaidAt(Booking before, BookingDraft draft, Faults faults) {
        Instant paidAt = draft.remarks().paidAt();
        if (!before.links().isFirst()
                && !Objects.equals(paidAt, before.terms().remarks().paidAt())
                && stays.lock(before).get(0).balance().isCharged()) {
            faults.addOnce(Field.of("paidAt"), BookingViolation.Plain.PRICED_WITH_FIRST);
        }
    }

    /** Gives the other bookings of the stay what they have in common with the changed one. */
    private void saveOthers(Booking before, Booking changed, Caller caller, Instant now, Faults faults) {
        for (Booking other : stays.lock(changed)) {
            boolean priced = other.links().isFirst() && !changed.sleepsAs(before);
            if (!other.id().equals(changed.id()) && (priced || !other.follows(changed))) {
                Booking followed = other.follow(changed, caller.userId(), now);
                Booking after =
                        priced ? followed.withPricing(followed.terms().pricing().outdated()) : followed;
                Room room = references.lockRoom(after.terms().room(), faults);
                if (room == null) {
                    throw faults.refusal();
                }
                LocalDate today = LocalDate.ofInstant(now, clock.getZone());
                List<Occupancy> others = rules.others(room.id(), after.stay());
                rules.requireNoObjection(PolicyInput.toChange(other, after.terms(), room, others, today), faults);
                bookings.save(after);
            }
        }
    }
}
