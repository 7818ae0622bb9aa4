package herberge.application.audit;

import herberge.application.port.Audit;
import herberge.application.port.EventLog;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.EntityKind;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;
import herberge.domain.shared.UserId;
import herberge.domain.user.Role;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class ListChangesUseCase implements ListChanges {

    private final Transactions transactions;
    private final Audit audit;
    private final EventLog events;

    ListChangesUseCase(Transactions transactions, Audit audit, EventLog events) {
        this.transactions = transactions;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public Page<ChangeView> list(Caller caller, boolean mine, PageRequest page) {
        Set<EntityKind> kinds = EnumSet.complementOf(EnumSet.of(EntityKind.REMINDER_SETTINGS));
        if (caller.role() == Role.USER) {
            kinds.remove(EntityKind.USER);
        }
        @Nullable UserId by = mine ? caller.userId() : null;
        return transactions.read(
                caller,
                () -> Page.after(
                        events.position(),
                        () -> audit.changes(kinds, by, page).map(change -> ChangeView.of(change, caller))));
    }
}
