package herberge.application.booking;

import herberge.application.booking.GroupAnswer.LeftOut;
import herberge.application.booking.GroupUseCases.StepGroup;
import herberge.application.port.Rooms;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.write.ChangeExecutor;
import herberge.domain.booking.Booking;
import herberge.domain.booking.GroupId;
import herberge.domain.booking.MemberConflict;
import herberge.domain.booking.Transition;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.Refusal.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

final class StepGroupUseCase implements StepGroup {

    private final ChangeExecutor changes;
    private final GroupTarget target;
    private final Rooms rooms;
    private final StaySteps steps;
    private final Clock clock;

    StepGroupUseCase(ChangeExecutor changes, GroupTarget target, Rooms rooms, BookingRules rules, Clock clock) {
        this.changes = changes;
        this.target = target;
        this.rooms = rooms;
        this.steps = new StaySteps(target.bookings(), rooms, rules, new StayParts(target.bookings()));
        this.clock = clock;
    }

    @Override
    public ChangeResult<GroupAnswer> step(
            Caller caller, GroupId id, Transition transition, ChangeRequest<TransitionInput> request) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        return changes.change(caller, target.of(id), request, (group, faults) -> {
            TransitionInput input = request.appliedTo(TransitionInput.BLANK);
            faults.checkOptionalText(Field.of("reason"), input.reason(), TransitionInput.MAX_REASON);
            faults.refuseIfAny();
            StaySteps.Step step = new StaySteps.Step(transition, input, caller.userId(), today, now);
            return target.read(id, carryOut(step, target.lockBookings(id)));
        });
    }

    /** Returns the bookings to which the step did not apply; refuses a step that applies to none. */
    private List<LeftOut> carryOut(StaySteps.Step step, List<Booking> members) {
        rooms.lock(members.stream()
                .map(booking -> booking.terms().room())
                .distinct()
                .toList());
        List<LeftOut> leftOut = new ArrayList<>();
        List<Reason> objections = new ArrayList<>();
        boolean applied = false;
        for (Booking first : members) {
            if (!first.links().isFirst()) {
                continue; // changes together with the first booking of its stay
            }
            List<Reason> own = carryOut(step, first);
            if (own.isEmpty()) {
                applied = true;
            } else {
                leftOut.add(LeftOut.of(first, own));
                own.forEach(reason -> objections.add(MemberConflict.of(first.id(), reason)));
            }
        }
        if (!applied && !objections.isEmpty()) {
            throw new Refusal(objections);
        }
        return leftOut;
    }

    private List<Reason> carryOut(StaySteps.Step step, Booking first) {
        Faults own = new Faults();
        StaySteps.Plan plan = steps.plan(first, step, own);
        List<Reason> objections = new ArrayList<>(plan.objections());
        if (!own.found().isEmpty()) {
            objections.add(new Refusal.Invalid(own.found()));
        }
        if (objections.isEmpty()) {
            steps.carryOut(plan);
        }
        return objections;
    }
}
