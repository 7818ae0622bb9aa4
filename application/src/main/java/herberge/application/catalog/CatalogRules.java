package herberge.application.catalog;

import static java.util.Objects.requireNonNull;

import herberge.application.port.PriceCatalog;
import herberge.application.port.PriceSettingsStore;
import herberge.application.shared.RequestFault;
import herberge.domain.catalog.CatalogDetails;
import herberge.domain.catalog.CatalogId;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Refusal;

/**
 * Checks an entry against the settings of prices and against the other entries. The settings are locked, so that no VAT
 * code is removed while an entry with it is stored.
 */
record CatalogRules<D extends CatalogDetails<D>>(PriceCatalog<D> catalog, PriceSettingsStore settings) {

    /** The id of an entry that is not stored yet. */
    static final CatalogId NEW = new CatalogId(0);

    void require(D details, CatalogId id, Faults faults) {
        details.check(settings.lockForChange().settings().vatRates(), faults);
        faults.refuseIfAny();
        if (catalog.isNameTaken(requireNonNull(details.name()), id)) {
            throw Refusal.because(new RequestFault.AlreadyExists("name"));
        }
    }
}
