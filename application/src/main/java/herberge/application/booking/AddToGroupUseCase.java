package herberge.application.booking;

import herberge.application.booking.GroupUseCases.AddToGroup;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.write.ChangeExecutor;
import herberge.domain.booking.GroupId;
import herberge.domain.shared.Authorship;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

final class AddToGroupUseCase implements AddToGroup {

    private final ChangeExecutor changes;
    private final GroupTarget target;
    private final GroupBookings bookings;
    private final Clock clock;

    AddToGroupUseCase(ChangeExecutor changes, GroupTarget target, GroupBookings bookings, Clock clock) {
        this.changes = changes;
        this.target = target;
        this.bookings = bookings;
        this.clock = clock;
    }

    /** The bookings belong to the author of the group, so that those who may see the group see all of it. */
    @Override
    public ChangeResult<GroupAnswer> add(Caller caller, GroupId id, ChangeRequest<GroupDraft> request) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        return changes.change(caller, target.of(id), request, (group, faults) -> {
            GroupDraft draft = request.appliedTo(GroupDraft.BLANK);
            draft.checkNotEmpty(faults);
            Authorship authorship = new Authorship(now, group.authorship().createdBy(), now, caller.userId());
            bookings.add(group, draft, target.lockBookings(id), authorship, today, faults);
            return target.read(id, null);
        });
    }
}
