package herberge.adapter.postgres.shared;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.aRoom;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.postgres.testing.JdbiHouse;
import herberge.adapter.postgres.testing.Rivals;
import herberge.application.port.Audit.Change;
import herberge.application.shared.EntityKind;
import herberge.application.testing.UndoLogContract;
import java.util.Collections;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JdbiUndoLogIT extends JdbiHouse implements UndoLogContract {

    private static final int RIVALS = 6;

    /** The rivals lock nothing else, as if the change had deleted its entity. */
    @Test
    void letsOneOfManyUndoAChange() {
        long change = newestOf(storedRoom().id().value());

        Rivals.Outcome<Boolean> outcome = Rivals.race(
                RIVALS,
                () -> inWork(() -> {
                    undos().lock(change);
                    if (undos().findUndoOf(change).isPresent()) {
                        return false;
                    }
                    rooms().add(aRoom().details(), BY_SYSTEM);
                    undos().recordUndo(change);
                    return true;
                }));

        assertThat(outcome.losers()).isEmpty();
        assertThat(outcome.winners()).hasSize(RIVALS);
        assertThat(Collections.frequency(outcome.winners(), true)).isOne();
    }

    private long newestOf(long room) {
        return inWork(() -> audit().changes(Set.of(EntityKind.ROOM), null, first(500))).items().stream()
                .filter(change -> change.entityId() == room)
                .mapToLong(Change::id)
                .findFirst()
                .orElseThrow();
    }
}
