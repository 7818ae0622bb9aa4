package herberge.application.booking;

import herberge.application.port.Bookings;
import herberge.application.port.Rooms;
import herberge.domain.booking.Booking;
import herberge.domain.booking.Occupancy;
import herberge.domain.booking.PolicyInput;
import herberge.domain.booking.Transition;
import herberge.domain.room.Room;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Refusal.Reason;
import herberge.domain.shared.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Plans transitions of stays, with all bookings of which a stay consists, and carries them out. */
record StaySteps(Bookings bookings, Rooms rooms, BookingRules rules, StayParts stays) {

    /** A requested transition, the same for all stays of a request. */
    record Step(Transition transition, TransitionInput input, UserId author, LocalDate today, Instant now) {}

    /**
     * What a transition does to one stay.
     *
     * @param kept       the bookings that remain, before the transition
     * @param after      the same bookings after it
     * @param dropped    the bookings that are removed
     * @param objections the rules that the transition breaks
     */
    record Plan(List<Booking> kept, List<Booking> after, List<Booking> dropped, List<Reason> objections) {

        boolean changesNights() {
            return !dropped.isEmpty()
                    || IntStream.range(0, after.size())
                            .anyMatch(i -> !after.get(i).sleepsAs(kept.get(i)));
        }

        Booking last() {
            return after.get(after.size() - 1);
        }
    }

    /** Locks the stay of a locked booking and its rooms, and checks the transition of each booking of the stay. */
    Plan plan(Booking booking, Step step, Faults faults) {
        List<Booking> parts = stays.lock(booking);
        List<Booking> dropped = step.transition() == Transition.CHECK_OUT ? notReached(parts, step.today()) : List.of();
        List<Booking> kept = parts.subList(0, parts.size() - dropped.size());
        List<Booking> after = new ArrayList<>();
        for (Booking part : kept) {
            after.add(part.apply(step.transition(), step.input().reason(), step.today(), step.author(), step.now()));
        }
        if (!dropped.isEmpty()) {
            LocalDate former = dropped.get(dropped.size() - 1).stay().checkOut();
            after.set(after.size() - 1, after.get(after.size() - 1).bookedUntil(former));
        }
        LocalDate end = requestedEnd(kept.get(kept.size() - 1), step, faults);
        if (end != null) {
            after.set(after.size() - 1, after.get(after.size() - 1).endOn(end));
        }
        return new Plan(kept, List.copyOf(after), dropped, objections(step, kept, after, faults));
    }

    /** Returns the departure with which the stay is to be reopened; null for its former departure. */
    private static @Nullable LocalDate requestedEnd(Booking last, Step step, Faults faults) {
        LocalDate wanted = step.input().checkOut();
        if (wanted == null || !step.transition().leavesFrom(last.status())) {
            return null;
        }
        Faults own = new Faults();
        last.checkReopening(wanted, own);
        own.found().forEach(fault -> faults.addOnce(fault.field(), fault.violation()));
        return own.found().isEmpty() ? wanted : null;
    }

    /** Stores the stay. Its first booking comes last, because its price is made from the nights of all. */
    void carryOut(Plan plan) {
        stays.removeAll(plan.dropped());
        for (int i = plan.after().size() - 1; i >= 0; i--) {
            Booking part = plan.after().get(i);
            Booking last = part.equals(plan.last()) ? part.asLast() : part;
            bookings.save(
                    i == 0 && plan.changesNights()
                            ? last.withPricing(last.terms().pricing().outdated())
                            : last);
        }
    }

    /** The bookings of a stay that begin after the party has left; the first one keeps a night in any case. */
    private static List<Booking> notReached(List<Booking> parts, LocalDate today) {
        int reached = 1;
        while (reached < parts.size() && parts.get(reached).stay().checkIn().isBefore(today)) {
            reached++;
        }
        return parts.subList(reached, parts.size());
    }

    private List<Reason> objections(Step step, List<Booking> before, List<Booking> after, Faults faults) {
        List<RoomId> ids =
                before.stream().map(part -> part.terms().room()).distinct().toList();
        Map<RoomId, Room> locked = rooms.lock(ids).stream().collect(Collectors.toMap(Room::id, Function.identity()));
        List<Reason> objections = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            Room room = Objects.requireNonNull(locked.get(before.get(i).terms().room()));
            List<Occupancy> others = StayParts.without(
                    before.size() == 1 ? List.of() : before,
                    rules.others(room.id(), after.get(i).stay()));
            PolicyInput request =
                    PolicyInput.toStep(before.get(i), step.transition(), after.get(i), room, others, step.today());
            objections.addAll(rules.objections(request, faults));
        }
        return objections.stream().distinct().toList();
    }
}
