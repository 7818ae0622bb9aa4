package herberge.application.booking;

import herberge.application.booking.GroupUseCases.ChangeGroup;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.write.ChangeExecutor;
import herberge.domain.booking.GroupDetails;
import herberge.domain.booking.GroupId;
import java.time.Clock;
import java.time.Instant;

final class ChangeGroupUseCase implements ChangeGroup {

    private final ChangeExecutor changes;
    private final GroupTarget target;
    private final GroupReferences references;
    private final Clock clock;

    ChangeGroupUseCase(ChangeExecutor changes, GroupTarget target, GroupReferences references, Clock clock) {
        this.changes = changes;
        this.target = target;
        this.references = references;
        this.clock = clock;
    }

    @Override
    public ChangeResult<GroupAnswer> change(Caller caller, GroupId id, ChangeRequest<GroupDetails> request) {
        Instant now = clock.instant();
        return changes.change(caller, target.of(id), request, (group, faults) -> {
            GroupDetails details = references.check(request.appliedTo(group.details()), faults);
            faults.refuseIfAny();
            if (!details.equals(group.details())) {
                target.groups().save(group.changeTo(details, caller.userId(), now));
            }
            return target.read(id, null);
        });
    }
}
