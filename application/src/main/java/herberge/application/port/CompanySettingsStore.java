package herberge.application.port;

import herberge.domain.company.StoredCompanySettings;

/** Stores the settings of the company. */
public interface CompanySettingsStore {

    /** Returns what was committed last, with the logo; it is not cached. */
    StoredCompanySettings read();

    /** Returns the settings and prevents changes of them until the unit of work ends. */
    StoredCompanySettings lockForChange();

    /** Stores settings whose version follows the stored version. The audit has digest and size of the logo, not its data. */
    void save(StoredCompanySettings company);
}
