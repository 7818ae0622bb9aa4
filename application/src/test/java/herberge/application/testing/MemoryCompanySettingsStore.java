package herberge.application.testing;

import herberge.application.port.CompanySettingsStore;
import herberge.domain.company.StoredCompanySettings;

/** Stores the settings of the company in memory. */
public final class MemoryCompanySettingsStore implements CompanySettingsStore {

    private final MemoryTransactions transactions;
    private final MemoryChangeLog log;

    MemoryCompanySettingsStore(MemoryTransactions transactions, MemoryChangeLog log) {
        this.transactions = transactions;
        this.log = log;
    }

    @Override
    public StoredCompanySettings read() {
        return transactions.read().company;
    }

    @Override
    public StoredCompanySettings lockForChange() {
        return read();
    }

    @Override
    public void save(StoredCompanySettings company) {
        StoredCompanySettings before = read();
        if (!before.version().next().equals(company.version())) {
            throw new IllegalStateException("another version is stored: " + before.version());
        }
        transactions.write().company = company;
        log.updated(before, company);
    }
}
