package herberge.application.port;

import herberge.domain.price.PriceRules;

/** Stores the settings of prices. */
public interface PriceSettingsStore {

    /** Returns what was committed last; it is not cached. */
    PriceRules read();

    /** Returns the settings and prevents changes of them until the unit of work ends. */
    PriceRules lockForChange();

    /** Stores settings whose version follows the stored version. */
    void save(PriceRules rules);
}
