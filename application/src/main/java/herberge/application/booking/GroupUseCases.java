package herberge.application.booking;

import herberge.application.port.Groups;
import herberge.application.port.Transactions;
import herberge.application.read.EntityReader;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.EntityKind;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;
import herberge.application.write.ChangeExecutor;
import herberge.domain.booking.BookingPolicy;
import herberge.domain.booking.GroupDetails;
import herberge.domain.booking.GroupId;
import herberge.domain.booking.Transition;
import java.time.Clock;

/** The capabilities of the feature, for driving adapters: what can be done with groups. Built once, by bootstrap. */
public record GroupUseCases(
        ListGroups listGroups,
        ReadGroup readGroup,
        CreateGroup createGroup,
        AddToGroup addToGroup,
        ChangeGroup changeGroup,
        StepGroup stepGroup,
        MoveGroup moveGroup,
        DissolveGroup dissolveGroup) {

    /** Lists groups, newest first. */
    @FunctionalInterface
    public interface ListGroups {
        Page<GroupView> list(Caller caller, PageRequest page);
    }

    /** Shows one group with its bookings. */
    @FunctionalInterface
    public interface ReadGroup {
        GroupAnswer read(Caller caller, GroupId id);
    }

    /** Creates a group with all of its bookings, or nothing. */
    @FunctionalInterface
    public interface CreateGroup {
        ChangeResult<GroupAnswer> create(Caller caller, ChangeRequest<GroupDraft> request);
    }

    /** Adds bookings to a group: all of them, or none. */
    @FunctionalInterface
    public interface AddToGroup {
        ChangeResult<GroupAnswer> add(Caller caller, GroupId id, ChangeRequest<GroupDraft> request);
    }

    /** Changes what a group is called, who speaks for it, and its notes. */
    @FunctionalInterface
    public interface ChangeGroup {
        ChangeResult<GroupAnswer> change(Caller caller, GroupId id, ChangeRequest<GroupDetails> request);
    }

    /** Changes the status of all bookings to which the transition applies, and says which ones it left out. */
    @FunctionalInterface
    public interface StepGroup {
        ChangeResult<GroupAnswer> step(
                Caller caller, GroupId id, Transition transition, ChangeRequest<TransitionInput> request);
    }

    /** Moves all bookings by some days, or none; leaves out those whose stay is over or was called off. */
    @FunctionalInterface
    public interface MoveGroup {
        ChangeResult<GroupAnswer> move(Caller caller, GroupId id, ChangeRequest<GroupMove> request);
    }

    /** Removes a group; its bookings remain, without a group. */
    @FunctionalInterface
    public interface DissolveGroup {
        ChangeResult<GroupAnswer> dissolve(Caller caller, GroupId id, ChangeRequest<?> request);
    }

    public static GroupUseCases of(
            Transactions transactions,
            BookingUseCases.Stores desk,
            Groups groups,
            BookingPolicy policy,
            ChangeExecutor changes,
            Clock clock) {
        EntityReader reader = new EntityReader(transactions, desk.events());
        BookingRules rules = new BookingRules(policy, desk.rooms(), desk.occupancies());
        GroupTarget target = new GroupTarget(groups, desk.bookings());
        GroupReferences references = new GroupReferences(desk.guests());
        GroupBookings bookings = new GroupBookings(desk, rules);
        return new GroupUseCases(
                (caller, page) -> reader.list(caller, () -> groups.list(page).map(GroupView::of)),
                (caller, id) -> reader.read(caller, EntityKind.GROUP, id.value(), () -> target.find(id, null)),
                new CreateGroupUseCase(changes, target, references, bookings, clock),
                new AddToGroupUseCase(changes, target, bookings, clock),
                new ChangeGroupUseCase(changes, target, references, clock),
                new StepGroupUseCase(changes, target, desk.rooms(), rules, clock),
                new MoveGroupUseCase(changes, target, desk.rooms(), rules, clock),
                new DissolveGroupUseCase(changes, target, clock));
    }
}
