package herberge.adapter.postgres.shared;

import herberge.application.shared.EntityKind;

/**
 * The table of one kind of entity, as a constant in the folder of its feature.
 *
 * @param reader       reads an entity from a row of the table or of the audit, with the added columns
 * @param addedColumns SQL for an object of columns that events show beside those of the audit row {@code a}, such as the
 *                     names of other entities; empty where there are none
 * @param formerOwners SQL for the users who could see the entity before the write of the audit row {@code a}; empty where
 *                     a write never changes who can see it
 * @param <T>          the entity
 */
public record EntityTable<T>(
        EntityKind kind, String name, Row.Reader<T> reader, String addedColumns, String formerOwners) {

    /** A table whose rows hold all that events show. */
    public static <T> EntityTable<T> plain(EntityKind kind, String name, Row.Reader<T> reader) {
        return new EntityTable<>(kind, name, reader, "", "");
    }
}
