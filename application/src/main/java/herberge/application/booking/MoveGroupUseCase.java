package herberge.application.booking;

import herberge.application.booking.GroupAnswer.LeftOut;
import herberge.application.booking.GroupUseCases.MoveGroup;
import herberge.application.port.Bookings;
import herberge.application.port.Rooms;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.write.ChangeExecutor;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingConflict.StayFrozen;
import herberge.domain.booking.BookingTerms;
import herberge.domain.booking.GroupId;
import herberge.domain.booking.MemberConflict;
import herberge.domain.booking.Occupancy;
import herberge.domain.booking.PolicyInput;
import herberge.domain.room.Room;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.Refusal.Reason;
import herberge.domain.shared.StayPeriod;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

final class MoveGroupUseCase implements MoveGroup {

    private static final Field DAYS = Field.of("days");

    /** Ten years, as for room blocks. */
    private static final long MOST_DAYS = 3660;

    private final ChangeExecutor changes;
    private final GroupTarget target;
    private final Rooms rooms;
    private final BookingRules rules;
    private final Clock clock;

    MoveGroupUseCase(ChangeExecutor changes, GroupTarget target, Rooms rooms, BookingRules rules, Clock clock) {
        this.changes = changes;
        this.target = target;
        this.rooms = rooms;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public ChangeResult<GroupAnswer> move(Caller caller, GroupId id, ChangeRequest<GroupMove> request) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        return changes.change(caller, target.of(id), request, (group, faults) -> {
            Long days = request.appliedTo(GroupMove.BLANK).days();
            faults.checkRange(DAYS, days, -MOST_DAYS, MOST_DAYS);
            faults.refuseIfAny();
            List<Booking> members = target.lockBookings(id);
            List<Booking> moving = members.stream()
                    .filter(booking -> !booking.status().isFrozen())
                    .toList();
            List<LeftOut> leftOut = leftOut(members);
            if (moving.isEmpty() && !leftOut.isEmpty()) {
                throw Refusal.because(new StayFrozen(members.get(0).status()));
            }
            if (days != null && days != 0) {
                requireNoObjection(moving, days, today);
                move(moving, days, caller, now);
            }
            return target.read(id, leftOut);
        });
    }

    private static List<LeftOut> leftOut(List<Booking> members) {
        return members.stream()
                .filter(booking ->
                        booking.status().isFrozen() && booking.links().isFirst())
                .map(booking -> LeftOut.of(booking, List.of(new StayFrozen(booking.status()))))
                .toList();
    }

    private static BookingTerms moved(Booking booking, long days) {
        StayPeriod stay = booking.stay();
        return booking.terms()
                .withStay(new StayPeriod(
                        stay.checkIn().plusDays(days), stay.checkOut().plusDays(days)));
    }

    /** Checks all moves together: what the moving bookings hold now does not count. */
    private void requireNoObjection(List<Booking> moving, long days, LocalDate today) {
        Map<RoomId, Room> locked =
                rooms
                        .lock(moving.stream()
                                .map(booking -> booking.terms().room())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Room::id, Function.identity()));
        List<Reason> objections = new ArrayList<>();
        for (Booking booking : moving) {
            BookingTerms terms = moved(booking, days);
            Room room = Objects.requireNonNull(locked.get(terms.room()));
            List<Occupancy> others = StayParts.without(moving, rules.others(room.id(), terms.stay()));
            Faults own = new Faults();
            List<Reason> broken =
                    new ArrayList<>(rules.objections(PolicyInput.toChange(booking, terms, room, others, today), own));
            if (!own.found().isEmpty()) {
                broken.add(new Refusal.Invalid(own.found()));
            }
            broken.forEach(reason -> objections.add(MemberConflict.of(booking.id(), reason)));
        }
        if (!objections.isEmpty()) {
            throw new Refusal(objections);
        }
    }

    /** The first booking of a stay comes last, because its price is made from the nights of all. */
    private void move(List<Booking> moving, long days, Caller caller, Instant now) {
        Bookings bookings = target.bookings();
        List<Booking> firstsLast = moving.stream()
                .sorted(Comparator.comparing(booking -> booking.links().isFirst()))
                .toList();
        rules.exchange(() -> firstsLast.forEach(
                booking -> bookings.save(booking.changeTo(moved(booking, days), caller.userId(), now))));
    }
}
