package herberge.application.reminder;

import herberge.application.port.ReminderSettingsStore;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.EntityKind;
import herberge.application.shared.ParsedRequest;
import herberge.application.shared.Patch;
import herberge.application.write.VersionCheck;
import herberge.domain.reminder.ReminderRules;
import herberge.domain.reminder.ReminderSettings;
import herberge.domain.shared.Faults;
import java.time.Clock;
import java.time.Instant;

final class ChangeReminderSettingsUseCase implements ChangeReminderSettings {

    private final Transactions transactions;
    private final ReminderSettingsStore settings;
    private final VersionCheck freshness;
    private final Clock clock;
    private final Runnable changed;

    ChangeReminderSettingsUseCase(
            Transactions transactions,
            ReminderSettingsStore settings,
            VersionCheck freshness,
            Clock clock,
            Runnable changed) {
        this.transactions = transactions;
        this.settings = settings;
        this.freshness = freshness;
        this.clock = clock;
        this.changed = changed;
    }

    @Override
    public ReminderSettingsView change(Caller caller, Patch<ReminderSettings> edit) {
        caller.requireAdmin();
        Instant now = clock.instant();
        return transactions.run(caller, () -> {
            ReminderRules rules = settings.lockForChange();
            ParsedRequest<ReminderSettings> asked = edit.apply(rules.settings());
            freshness.require(
                    asked, EntityKind.REMINDER_SETTINGS, 1, rules.version(), () -> ReminderSettingsView.of(rules));
            Faults faults = asked.faultsSoFar();
            asked.draft().check(faults);
            faults.refuseIfAny();
            return ReminderSettingsView.of(stored(rules, asked.draft(), caller, now));
        });
    }

    private ReminderRules stored(ReminderRules rules, ReminderSettings wanted, Caller caller, Instant now) {
        if (wanted.equals(rules.settings())) {
            return rules;
        }
        ReminderRules next = rules.changeTo(wanted, caller.userId(), now);
        settings.save(next);
        transactions.runAfterCommit(changed);
        return next;
    }
}
