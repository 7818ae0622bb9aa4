package herberge.adapter.postgres.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.adapter.postgres.room.RoomRows;
import herberge.adapter.postgres.testing.TestDatabase;
import herberge.adapter.postgres.testing.TestEntities;
import herberge.application.shared.EntityKind;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class EntityTablesIT {

    private static final String AUDITED = """
            select count(*) from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
             where c.relname = :table and p.proname = 'log_change'
            """;

    private static final TestDatabase DATABASE = TestDatabase.shared();

    @ParameterizedTest
    @EnumSource(EntityKind.class)
    void haveATriggerThatWritesTheAudit(EntityKind kind) {
        int triggers = Jdbi.create(DATABASE.owner())
                .withHandle(h -> h.createQuery(AUDITED)
                        .bind("table", TestEntities.TABLES.name(kind))
                        .mapTo(Integer.class)
                        .one());

        assertThat(triggers).isOne();
    }

    @Test
    void knowNoKindOfOtherTables() {
        assertThat(TestEntities.TABLES.kind("session")).isEmpty();
    }

    /** The planted breach: one table listed for two kinds, as a copied line would do. */
    @Test
    void refuseTheTableOfAnotherKind() {
        assertThatThrownBy(() -> new EntityTables(kind -> RoomRows.ROOMS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("table of ROOM listed for ROOM_BLOCK");
    }
}
