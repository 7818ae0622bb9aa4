package herberge.application.reminder;

import herberge.application.port.ReminderSettingsStore;
import herberge.application.port.Transactions;
import herberge.application.reminder.AutomaticReminderUseCases.ChangeReminderSettings;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.EntityKind;
import herberge.application.write.ChangeExecutor;
import herberge.application.write.ChangeTarget;
import herberge.domain.reminder.ReminderSettings;
import herberge.domain.reminder.StoredReminderSettings;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

final class ChangeReminderSettingsUseCase implements ChangeReminderSettings {

    private final Transactions transactions;
    private final ChangeExecutor changes;
    private final ReminderSettingsStore settings;
    private final Clock clock;
    private final Runnable changed;

    ChangeReminderSettingsUseCase(
            Transactions transactions,
            ChangeExecutor changes,
            ReminderSettingsStore settings,
            Clock clock,
            Runnable changed) {
        this.transactions = transactions;
        this.changes = changes;
        this.settings = settings;
        this.clock = clock;
        this.changed = changed;
    }

    @Override
    public ChangeResult<ReminderSettingsView> change(Caller caller, ChangeRequest<ReminderSettings> request) {
        caller.requireAdmin();
        Instant now = clock.instant();
        return changes.change(caller, target(), request, (rules, faults) -> {
            ReminderSettings requested = request.appliedTo(rules.settings());
            requested.check(faults);
            faults.refuseIfAny();
            return ReminderSettingsView.of(save(rules, requested, caller, now));
        });
    }

    private ChangeTarget<StoredReminderSettings> target() {
        return new ChangeTarget<>(
                EntityKind.REMINDER_SETTINGS,
                1,
                () -> Optional.of(settings.lockForChange()),
                StoredReminderSettings::version,
                ReminderSettingsView::of);
    }

    private StoredReminderSettings save(
            StoredReminderSettings rules, ReminderSettings requested, Caller caller, Instant now) {
        if (requested.equals(rules.settings())) {
            return rules;
        }
        StoredReminderSettings next = rules.changeTo(requested, caller.userId(), now);
        settings.save(next);
        transactions.runAfterCommit(changed);
        return next;
    }
}
