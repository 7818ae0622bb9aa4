package herberge.application.booking;

import herberge.application.booking.BookingUseCases.TransitionBooking;
import herberge.application.port.Bookings;
import herberge.application.port.Rooms;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.write.ChangeExecutor;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingRequest;
import herberge.domain.booking.Occupancy;
import herberge.domain.booking.Transition;
import herberge.domain.room.Room;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.Refusal.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

final class TransitionBookingUseCase implements TransitionBooking {

    private static final int MAX_REASON = 500;

    private final ChangeExecutor changes;
    private final Bookings bookings;
    private final Rooms rooms;
    private final BookingRules rules;
    private final StayParts stays;
    private final Clock clock;

    TransitionBookingUseCase(ChangeExecutor changes, Bookings bookings, Rooms rooms, BookingRules rules, Clock clock) {
        this.changes = changes;
        this.bookings = bookings;
        this.rooms = rooms;
        this.rules = rules;
        this.stays = new StayParts(bookings);
        this.clock = clock;
    }

    @Override
    public ChangeResult<BookingView> step(
            Caller caller, BookingId id, Transition transition, ChangeRequest<TransitionInput> request) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        return changes.change(caller, BookingTarget.of(bookings, id), request, (before, faults) -> {
            String reason = request.appliedTo(TransitionInput.BLANK).reason();
            faults.checkOptionalText(Field.of("reason"), reason, MAX_REASON);
            List<Booking> parts = stays.lock(before);
            List<Booking> dropped = transition == Transition.CHECK_OUT ? notReached(parts, today) : List.of();
            List<Booking> kept = parts.subList(0, parts.size() - dropped.size());
            List<Booking> after = kept.stream()
                    .map(part -> part.apply(transition, reason, today, caller.userId(), now))
                    .toList();
            requireNoObjection(transition, kept, after, today, faults);
            stays.removeAll(dropped);
            after.forEach(part -> bookings.save(isLast(part, after) ? part.asLast() : part));
            return BookingTarget.view(
                    bookings,
                    dropped.contains(before) ? after.get(after.size() - 1).id() : id);
        });
    }

    /** The bookings of a stay that begin after the party has left; the first one keeps a night in any case. */
    private static List<Booking> notReached(List<Booking> parts, LocalDate today) {
        int reached = 1;
        while (reached < parts.size() && parts.get(reached).stay().checkIn().isBefore(today)) {
            reached++;
        }
        return parts.subList(reached, parts.size());
    }

    private static boolean isLast(Booking part, List<Booking> parts) {
        return part.equals(parts.get(parts.size() - 1));
    }

    /** Checks the step of every booking of the stay, with all rooms locked. */
    private void requireNoObjection(
            Transition transition, List<Booking> before, List<Booking> after, LocalDate today, Faults faults) {
        Map<RoomId, Room> locked =
                rooms
                        .lock(before.stream()
                                .map(part -> part.terms().room())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Room::id, Function.identity()));
        List<Reason> objections = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            Room room = Objects.requireNonNull(locked.get(before.get(i).terms().room()));
            List<Occupancy> others = StayParts.without(
                    before.size() == 1 ? List.of() : before,
                    rules.others(room.id(), after.get(i).stay()));
            BookingRequest step = BookingRequest.toStep(before.get(i), transition, after.get(i), room, others, today);
            objections.addAll(rules.objections(step, faults));
        }
        faults.refuseIfAny(objections.stream().distinct().toList());
    }
}
