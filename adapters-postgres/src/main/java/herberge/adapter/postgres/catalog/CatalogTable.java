package herberge.adapter.postgres.catalog;

import herberge.adapter.postgres.shared.CommonColumns;
import herberge.adapter.postgres.shared.EntityTable;
import herberge.adapter.postgres.shared.Row;
import herberge.application.shared.EntityKind;
import herberge.domain.catalog.CatalogDetails;
import herberge.domain.catalog.CatalogEntry;
import herberge.domain.catalog.CatalogId;
import herberge.domain.shared.Version;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The table of one catalogue.
 *
 * @param entity  the table and its reader
 * @param insert  inserts an entry
 * @param update  updates an entry
 * @param columns the values of an entry, by their names in the statements
 */
record CatalogTable<D extends CatalogDetails<D>>(
        EntityTable<CatalogEntry<D>> entity,
        String insert,
        String update,
        Function<D, Map<String, @Nullable Object>> columns) {

    static <D extends CatalogDetails<D>> EntityTable<CatalogEntry<D>> entity(
            EntityKind kind, String name, Row.Reader<D> details) {
        return EntityTable.plain(
                kind,
                name,
                row -> new CatalogEntry<>(
                        new CatalogId(row.number("id")),
                        details.read(row),
                        new Version(row.number("version")),
                        CommonColumns.authorship(row)));
    }
}
