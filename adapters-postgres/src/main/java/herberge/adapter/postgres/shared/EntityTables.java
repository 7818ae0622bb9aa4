package herberge.adapter.postgres.shared;

import herberge.application.shared.EntityKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The names of all entity tables. It is complete: its constructor asks for the table of every kind. */
public final class EntityTables {

    private final Map<EntityKind, String> names = new EnumMap<>(EntityKind.class);

    public EntityTables(Function<EntityKind, EntityTable<?>> tables) {
        for (EntityKind kind : EntityKind.values()) {
            EntityTable<?> table = tables.apply(kind);
            if (table.kind() != kind) {
                throw new IllegalArgumentException("table of " + table.kind() + " listed for " + kind);
            }
            names.put(kind, table.name());
        }
    }

    public String name(EntityKind kind) {
        return Objects.requireNonNull(names.get(kind));
    }

    /** The kind of the entities in a table; empty where the table holds no entities of the API. */
    public Optional<EntityKind> kind(String table) {
        return names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(table))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
