package herberge.application.booking;

import herberge.application.booking.BookingUseCases.SwapRooms;
import herberge.application.port.Bookings;
import herberge.application.port.Rooms;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.EntityKind;
import herberge.application.shared.UnknownReference;
import herberge.application.write.ChangeExecutor;
import herberge.application.write.ChangeTarget;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingTerms;
import herberge.domain.booking.BookingViolation;
import herberge.domain.booking.Occupancy;
import herberge.domain.booking.PolicyInput;
import herberge.domain.booking.RoomSwap;
import herberge.domain.booking.StayLinks;
import herberge.domain.room.Room;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Refusal.Reason;
import herberge.domain.shared.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class SwapRoomsUseCase implements SwapRooms {

    private final ChangeExecutor changes;
    private final Bookings bookings;
    private final Rooms rooms;
    private final BookingRules rules;
    private final StayParts stays;
    private final Clock clock;

    SwapRoomsUseCase(ChangeExecutor changes, Bookings bookings, Rooms rooms, BookingRules rules, Clock clock) {
        this.changes = changes;
        this.bookings = bookings;
        this.rooms = rooms;
        this.rules = rules;
        this.stays = new StayParts(bookings);
        this.clock = clock;
    }

    /** Both bookings, locked; there may be no other one. */
    private record Pair(Booking own, @Nullable Booking other) {}

    @Override
    public ChangeResult<BookingView> swap(Caller caller, BookingId id, ChangeRequest<SwapInput> request) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        SwapInput input = request.appliedTo(SwapInput.BLANK);
        ChangeTarget<Pair> target = new ChangeTarget<>(
                EntityKind.BOOKING,
                id.value(),
                () -> lock(id, input.with()),
                pair -> pair.own().version(),
                pair -> BookingTarget.view(bookings, id));
        return changes.change(caller, target, request, (pair, faults) -> {
            Booking other = requireOther(pair, input, faults);
            RoomSwap swap = new RoomSwap(pair.own(), other, today);
            swap.check(faults);
            faults.refuseIfAny();
            StayParts.requireNotFrozen(pair.own());
            StayParts.requireNotFrozen(other);
            requireNoObjection(swap, faults);
            rules.exchange(() -> {
                move(pair.own(), swap.ownTerms(), caller, now);
                move(other, swap.otherTerms(), caller, now);
            });
            return BookingTarget.view(bookings, id);
        });
    }

    /** Moves all nights of a booking, or adds a booking for the nights that are left. */
    private void move(Booking booking, BookingTerms terms, Caller caller, Instant now) {
        if (terms.stay().equals(booking.stay())) {
            bookings.save(booking.changeTo(terms, caller.userId(), now));
            stays.reprice(booking, caller, now);
            return;
        }
        BookingId next = booking.links().continuedBy();
        Optional<Booking> following = next == null ? Optional.empty() : bookings.lock(next);
        Booking added = stays.continueWith(booking, terms, next, caller, now.atZone(clock.getZone()));
        following.ifPresent(after -> bookings.save(
                after.changeTo(after.terms(), after.links().continuing(added.id()), caller.userId(), now)));
        stays.reprice(booking, caller, now);
    }

    private Optional<Pair> lock(BookingId id, @Nullable BookingId with) {
        Map<BookingId, Booking> found =
                bookings.lock(Stream.of(id, with == null ? id : with).distinct().toList()).stream()
                        .collect(Collectors.toMap(Booking::id, Function.identity()));
        Booking own = found.get(id);
        return own == null ? Optional.empty() : Optional.of(new Pair(own, with == null ? null : found.get(with)));
    }

    private Booking requireOther(Pair pair, SwapInput input, Faults faults) {
        Booking other = pair.other();
        if (other != null && !other.id().equals(pair.own().id())) {
            Set<Version> versions = input.withVersion() == null ? Set.of() : Set.of(input.withVersion());
            changes.requireVersion(BookingTarget.of(bookings, other.id()), other, versions, Set.of("roomId"));
            return other;
        }
        if (input.with() == null) {
            faults.checkGiven(RoomSwap.WITH, null);
        } else if (other == null) {
            faults.addOnce(
                    RoomSwap.WITH,
                    UnknownReference.missing(EntityKind.BOOKING, input.with().value()));
        } else {
            faults.addOnce(RoomSwap.WITH, BookingViolation.Plain.SAME_BOOKING);
        }
        throw faults.refusal();
    }

    /** Reports the objections to both moves together. What does not fit the other party is a fault of {@code with}. */
    private void requireNoObjection(RoomSwap swap, Faults faults) {
        Map<RoomId, Room> both = rooms
                .lock(List.of(swap.ownTerms().room(), swap.otherTerms().room()))
                .stream()
                .collect(Collectors.toMap(Room::id, Function.identity()));
        List<Reason> objections =
                new ArrayList<>(rules.objections(request(swap.own(), swap.ownTerms(), both, swap), faults));
        Faults others = new Faults();
        objections.addAll(rules.objections(request(swap.other(), swap.otherTerms(), both, swap), others));
        others.found().forEach(fault -> faults.addOnce(RoomSwap.WITH, fault.violation()));
        faults.refuseIfAny(objections);
    }

    private PolicyInput request(Booking before, BookingTerms terms, Map<RoomId, Room> both, RoomSwap swap) {
        Room room = Objects.requireNonNull(both.get(terms.room()));
        List<Occupancy> others = rules.others(room.id(), terms.stay()).stream()
                .filter(other -> !other.isHeldBy(swap.own().id())
                        && !other.isHeldBy(swap.other().id()))
                .toList();
        if (terms.stay().equals(before.stay())) {
            return PolicyInput.toChange(before, terms, room, others, swap.today());
        }
        StayLinks links = new StayLinks(before.id(), before.links().continuedBy());
        return PolicyInput.toContinue(terms, before.status(), links, room, others, swap.today());
    }
}
