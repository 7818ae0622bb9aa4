package herberge.application.booking;

import herberge.application.booking.GroupUseCases.CreateGroup;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.EntityKind;
import herberge.application.write.ChangeExecutor;
import herberge.domain.booking.BookingGroup;
import herberge.domain.booking.GroupDetails;
import herberge.domain.shared.Authorship;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

final class CreateGroupUseCase implements CreateGroup {

    private final ChangeExecutor changes;
    private final GroupTarget target;
    private final GroupReferences references;
    private final GroupBookings bookings;
    private final Clock clock;

    CreateGroupUseCase(
            ChangeExecutor changes,
            GroupTarget target,
            GroupReferences references,
            GroupBookings bookings,
            Clock clock) {
        this.changes = changes;
        this.target = target;
        this.references = references;
        this.bookings = bookings;
        this.clock = clock;
    }

    @Override
    public ChangeResult<GroupAnswer> create(Caller caller, ChangeRequest<GroupDraft> request) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        return changes.create(caller, EntityKind.GROUP, request, faults -> {
            GroupDraft draft = request.appliedTo(GroupDraft.BLANK);
            GroupDetails details = references.check(draft.details(), faults);
            faults.refuseIfAny();
            Authorship authorship = Authorship.of(caller.userId(), now);
            BookingGroup group = target.groups().add(details, authorship);
            bookings.add(group, draft, List.of(), authorship, today, faults);
            return target.read(group.id(), null);
        });
    }
}
