package herberge.application.write;

import herberge.application.shared.EntityKind;
import herberge.application.shared.EntityView;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.Version;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The entity that a request changes. The functions are called inside the unit of work.
 *
 * @param lock    locks the row and reads the entity; empty where there is no such entity
 * @param version the version of the locked entity
 * @param view    the locked entity as responses show it
 */
public record ChangeTarget<T>(
        EntityKind kind,
        long id,
        Supplier<Optional<T>> lock,
        Function<T, Version> version,
        Function<T, ? extends EntityView> view) {

    T lockOrRefuse() {
        return lock.get().orElseThrow(() -> Refusal.because(new Refusal.NotFound(kind.code(), id)));
    }
}
