package herberge.application.testing;

import herberge.application.port.ReminderSettingsStore;
import herberge.domain.reminder.StoredReminderSettings;
import herberge.domain.shared.Version;

/** Stores the reminder settings in memory. */
public final class MemoryReminderSettingsStore implements ReminderSettingsStore {

    private final MemoryTransactions transactions;
    private final MemoryChangeLog log;

    MemoryReminderSettingsStore(MemoryTransactions transactions, MemoryChangeLog log) {
        this.transactions = transactions;
        this.log = log;
    }

    @Override
    public StoredReminderSettings read() {
        return transactions.read().reminderRules;
    }

    @Override
    public StoredReminderSettings lockForPlanning() {
        return read();
    }

    @Override
    public StoredReminderSettings lockForChange() {
        return read();
    }

    @Override
    public void save(StoredReminderSettings rules) {
        StoredReminderSettings before = read();
        if (!before.version().next().equals(rules.version())) {
            throw new IllegalStateException("another version is stored: " + before.version());
        }
        transactions.write().reminderRules = rules;
        log.updated(before, rules);
    }

    @Override
    public boolean isReconciliationPending() {
        return read().version().value() > transactions.read().followedRules;
    }

    @Override
    public void recordReconciliation(Version version) {
        MemoryState state = transactions.write();
        state.followedRules = Math.max(state.followedRules, version.value());
    }
}
