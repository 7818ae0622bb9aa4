package herberge.application.testing;

import herberge.application.port.PriceSettingsStore;
import herberge.domain.price.PriceRules;

/** Stores the settings of prices in memory. */
public final class MemoryPriceSettingsStore implements PriceSettingsStore {

    private final MemoryTransactions transactions;
    private final MemoryChangeLog log;

    MemoryPriceSettingsStore(MemoryTransactions transactions, MemoryChangeLog log) {
        this.transactions = transactions;
        this.log = log;
    }

    @Override
    public PriceRules read() {
        return transactions.read().priceRules;
    }

    @Override
    public PriceRules lockForChange() {
        return read();
    }

    @Override
    public void save(PriceRules rules) {
        PriceRules before = read();
        if (!before.version().next().equals(rules.version())) {
            throw new IllegalStateException("another version is stored: " + before.version());
        }
        transactions.write().priceRules = rules;
        log.updated(before, rules);
    }
}
