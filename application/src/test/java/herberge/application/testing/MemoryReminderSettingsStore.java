package herberge.application.testing;

import herberge.application.port.ReminderSettingsStore;
import herberge.domain.reminder.ReminderRules;
import herberge.domain.shared.Version;

/** The house's settings in memory. */
public final class MemoryReminderSettingsStore implements ReminderSettingsStore {

    private final MemoryTransactions transactions;
    private final MemoryChangeLog log;

    MemoryReminderSettingsStore(MemoryTransactions transactions, MemoryChangeLog log) {
        this.transactions = transactions;
        this.log = log;
    }

    @Override
    public ReminderRules reminders() {
        return transactions.read().reminderRules;
    }

    @Override
    public ReminderRules remindersToPlanBy() {
        return reminders();
    }

    @Override
    public ReminderRules lockReminders() {
        return reminders();
    }

    @Override
    public void save(ReminderRules rules) {
        ReminderRules before = reminders();
        if (!before.version().next().equals(rules.version())) {
            throw new IllegalStateException("another version is stored: " + before.version());
        }
        transactions.write().reminderRules = rules;
        log.updated(before, rules);
    }

    @Override
    public boolean remindersBehind() {
        return reminders().version().value() > transactions.read().followedRules;
    }

    @Override
    public void remindersFollow(Version version) {
        MemoryState state = transactions.write();
        state.followedRules = Math.max(state.followedRules, version.value());
    }
}
