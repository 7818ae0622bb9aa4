package herberge.application.catalog;

import herberge.application.port.EventLog;
import herberge.application.port.PriceCatalog;
import herberge.application.port.PriceSettingsStore;
import herberge.application.port.Transactions;
import herberge.application.read.EntityReader;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.EntityView;
import herberge.application.shared.EventView;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;
import herberge.application.write.ChangeExecutor;
import herberge.domain.catalog.CatalogDetails;
import herberge.domain.catalog.CatalogId;
import java.time.Clock;

/**
 * What can be done with the entries of one catalogue. Built once for each catalogue, by bootstrap.
 *
 * @param kind the catalogue
 * @param <D>  the data of an entry
 * @param <V>  the view of an entry
 */
public record CatalogUseCases<D extends CatalogDetails<D>, V extends EntityView & EventView>(
        CatalogKind<D, V> kind,
        ListEntries<V> listEntries,
        ReadEntry<V> readEntry,
        AddEntry<D, V> addEntry,
        ChangeEntry<D, V> changeEntry,
        RemoveEntry<V> removeEntry) {

    /** Lists all entries by name, also those that are not active. */
    @FunctionalInterface
    public interface ListEntries<V> {
        Page<V> list(Caller caller, PageRequest page);
    }

    /** Shows one entry. */
    @FunctionalInterface
    public interface ReadEntry<V> {
        V read(Caller caller, CatalogId id);
    }

    /** Adds an entry with a name of its own. */
    @FunctionalInterface
    public interface AddEntry<D, V> {
        ChangeResult<V> add(Caller caller, ChangeRequest<D> request);
    }

    /** Changes the data of an entry. An entry that is not offered any more is set inactive. */
    @FunctionalInterface
    public interface ChangeEntry<D, V> {
        ChangeResult<V> change(Caller caller, CatalogId id, ChangeRequest<D> request);
    }

    /** Removes an entry that no booking has. */
    @FunctionalInterface
    public interface RemoveEntry<V> {
        ChangeResult<V> remove(Caller caller, CatalogId id, ChangeRequest<?> request);
    }

    /** The stores of one catalogue. */
    public record Stores<D extends CatalogDetails<D>>(
            PriceCatalog<D> catalog, PriceSettingsStore settings, EventLog events) {}

    public static <D extends CatalogDetails<D>, V extends EntityView & EventView> CatalogUseCases<D, V> of(
            CatalogKind<D, V> kind, Transactions transactions, Stores<D> stores, ChangeExecutor changes, Clock clock) {
        EntityReader reader = new EntityReader(transactions, stores.events());
        PriceCatalog<D> catalog = stores.catalog();
        CatalogChanges<D, V> parts =
                new CatalogChanges<>(kind, catalog, new CatalogRules<>(catalog, stores.settings()), changes, clock);
        return new CatalogUseCases<>(
                kind,
                (caller, page) -> reader.list(caller, () -> catalog.list(page).map(kind.view())),
                (caller, id) -> reader.read(
                        caller, kind.kind(), id.value(), () -> catalog.find(id).map(kind.view())),
                new AddEntryUseCase<>(parts),
                new ChangeEntryUseCase<>(parts),
                new RemoveEntryUseCase<>(parts));
    }
}
