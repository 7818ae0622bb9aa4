package herberge.application.shared;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** All kinds of entities with their values. It is complete: its constructor asks for the value of every kind. */
public final class EntityCatalog {

    private final Map<EntityKind, EntityOperations<?>> values = new EnumMap<>(EntityKind.class);

    public EntityCatalog(Function<EntityKind, EntityOperations<?>> values) {
        for (EntityKind kind : EntityKind.values()) {
            EntityOperations<?> value = values.apply(kind);
            if (value.type().kind() != kind) {
                throw new IllegalArgumentException("value of " + value.type().kind() + " listed for " + kind);
            }
            this.values.put(kind, value);
        }
    }

    public EntityOperations<?> access(EntityKind kind) {
        EntityOperations<?> value = values.get(kind);
        if (value == null) {
            throw new IllegalStateException("the catalog lacks " + kind);
        }
        return value;
    }

    public EntityDefinition<?> type(EntityKind kind) {
        return access(kind).type();
    }

    /** The kinds that have events, changes in lists and a history. */
    public Set<EntityKind> published() {
        Set<EntityKind> published = EnumSet.allOf(EntityKind.class);
        published.removeIf(kind -> !type(kind).published());
        return published;
    }

    /** The published kinds that the caller may read. */
    public Set<EntityKind> publishedTo(Caller caller) {
        Set<EntityKind> published = published();
        published.removeIf(kind -> !type(kind).readers().include(caller));
        return published;
    }
}
