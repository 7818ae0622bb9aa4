package herberge.application.guest;

import static java.util.Objects.requireNonNull;

import herberge.application.credit.CreditLedger;
import herberge.application.guest.GuestUseCases.MergeGuests;
import herberge.application.port.Bookings;
import herberge.application.port.Groups;
import herberge.application.port.Guests;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.EntityKind;
import herberge.application.shared.UnknownReference;
import herberge.application.write.ChangeExecutor;
import herberge.application.write.ChangeTarget;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingFilter;
import herberge.domain.booking.BookingGroup;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.GroupDetails;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestId;
import herberge.domain.guest.GuestViolation;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Refusal.InUse;
import herberge.domain.shared.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class MergeGuestsUseCase implements MergeGuests {

    private static final Set<String> RECORDS = Set.of(EntityKind.INVOICE.code(), EntityKind.CREDIT.code());

    private final ChangeExecutor changes;
    private final Guests guests;
    private final Bookings bookings;
    private final Groups groups;
    private final CreditLedger credit;
    private final Clock clock;

    MergeGuestsUseCase(
            ChangeExecutor changes, Guests guests, Bookings bookings, Groups groups, CreditLedger credit, Clock clock) {
        this.changes = changes;
        this.guests = guests;
        this.bookings = bookings;
        this.groups = groups;
        this.credit = credit;
        this.clock = clock;
    }

    @Override
    public ChangeResult<GuestView> merge(Caller caller, GuestId id, ChangeRequest<GuestMergeDraft> request) {
        Instant now = clock.instant();
        GuestMergeDraft draft = request.appliedTo(GuestMergeDraft.BLANK);
        return changes.change(caller, target(id, draft.from()), request, (guest, faults) -> {
            Guest other = other(guest, draft, faults);
            Guest merged = guest.absorb(other, caller.userId(), now);
            merged.details().check(faults);
            faults.refuseIfAny();
            moveGroups(other.id(), id, caller, now); // first: a booking raises the version of its group
            moveBookings(other.id(), id, caller, now);
            credit.moveAll(other.id(), id, caller.userId(), now);
            InUse.refuseIfAny(hidden(other.id()));
            guests.remove(other.id());
            guests.save(merged);
            return GuestView.of(merged);
        });
    }

    /**
     * Only bookings that the caller may not see are left. Invoices and items of credit name the guest by the former id, and
     * stay as they are.
     */
    private List<InUse.Reference> hidden(GuestId other) {
        return guests.references(other).stream()
                .filter(reference -> !RECORDS.contains(reference.type()))
                .toList();
    }

    /** Locks both guests by id, so that two merges of the same guests do not wait for each other. */
    private ChangeTarget<Guest> target(GuestId id, @Nullable GuestId from) {
        return new ChangeTarget<>(
                EntityKind.GUEST,
                id.value(),
                () -> {
                    if (from != null && from.value() < id.value()) {
                        guests.lock(from);
                    }
                    Optional<Guest> guest = guests.lock(id);
                    if (from != null && from.value() > id.value()) {
                        guests.lock(from);
                    }
                    return guest;
                },
                Guest::version,
                GuestView::of);
    }

    private Guest other(Guest guest, GuestMergeDraft draft, Faults faults) {
        GuestId from = draft.from();
        Guest other = from == null ? null : guests.find(from).orElse(null);
        if (other != null && !other.id().equals(guest.id())) {
            Set<Version> versions = draft.fromVersion() == null ? Set.of() : Set.of(draft.fromVersion());
            changes.requireVersion(GuestTarget.of(guests, other.id()), other, versions, Set.of());
        }
        if (from == null) {
            faults.checkGiven(GuestMergeDraft.FROM, null);
        } else if (other == null) {
            faults.addOnce(GuestMergeDraft.FROM, UnknownReference.missing(EntityKind.GUEST, from.value()));
        } else if (other.id().equals(guest.id())) {
            faults.addOnce(GuestMergeDraft.FROM, GuestViolation.SAME_GUEST);
        } else if (guest.isErased() || other.isErased()) {
            faults.addOnce(GuestMergeDraft.FROM, GuestViolation.ERASED_GUEST);
        }
        faults.refuseIfAny();
        return requireNonNull(other);
    }

    private void moveGroups(GuestId from, GuestId to, Caller caller, Instant now) {
        for (BookingGroup listed : groups.listOf(from)) {
            BookingGroup group = groups.lock(listed.id()).orElseThrow();
            GroupDetails details = new GroupDetails(group.name(), to, group.notes());
            groups.save(group.changeTo(details, caller.userId(), now));
        }
    }

    private void moveBookings(GuestId from, GuestId to, Caller caller, Instant now) {
        List<BookingId> ids = bookings.listAll(BookingFilter.of(from)).stream()
                .map(named -> named.booking().id())
                .toList();
        for (Booking booking : bookings.lock(ids)) {
            bookings.save(booking.changeTo(booking.terms().withGuest(to), caller.userId(), now));
        }
    }
}
