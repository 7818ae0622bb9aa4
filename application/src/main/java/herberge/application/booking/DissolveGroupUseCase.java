package herberge.application.booking;

import herberge.application.booking.GroupUseCases.DissolveGroup;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.write.ChangeExecutor;
import herberge.domain.booking.Booking;
import herberge.domain.booking.GroupId;
import java.time.Clock;
import java.time.Instant;

final class DissolveGroupUseCase implements DissolveGroup {

    private final ChangeExecutor changes;
    private final GroupTarget target;
    private final Clock clock;

    DissolveGroupUseCase(ChangeExecutor changes, GroupTarget target, Clock clock) {
        this.changes = changes;
        this.target = target;
        this.clock = clock;
    }

    @Override
    public ChangeResult<GroupAnswer> dissolve(Caller caller, GroupId id, ChangeRequest<?> request) {
        Instant now = clock.instant();
        return changes.remove(caller, target.of(id), request, (group, faults) -> {
            faults.refuseIfAny();
            GroupAnswer last = target.read(id, null);
            for (Booking booking : target.lockBookings(id)) {
                target.bookings()
                        .save(booking.changeTo(booking.terms(), booking.links().inGroup(null), caller.userId(), now));
            }
            target.groups().remove(id);
            return last;
        });
    }
}
