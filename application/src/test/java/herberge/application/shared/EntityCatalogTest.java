package herberge.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.application.room.RoomEntity;
import herberge.application.testing.EntityCatalogs;
import herberge.application.testing.MemoryHouse;
import herberge.domain.shared.UserId;
import herberge.domain.user.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class EntityCatalogTest {

    private final MemoryHouse house = new MemoryHouse();
    private final EntityCatalog catalog = EntityCatalogs.of(house);

    @ParameterizedTest
    @EnumSource(EntityKind.class)
    void hasTheValueOfEveryKind(EntityKind kind) {
        assertThat(catalog.type(kind).kind()).isEqualTo(kind);
    }

    /** The planted breach: one value listed for two kinds, as a copied line would do. */
    @Test
    void refusesTheValueOfAnotherKind() {
        EntityOperations<?> rooms = RoomEntity.access(house.rooms(), house.bookings());

        assertThatThrownBy(() -> new EntityCatalog(kind -> rooms))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("value of ROOM listed for ROOM_BLOCK");
    }

    @Test
    void publishesAllKindsButSettings() {
        assertThat(catalog.published())
                .doesNotContain(EntityKind.REMINDER_SETTINGS)
                .hasSize(13);
    }

    @Test
    void publishesUsersToAdministratorsOnly() {
        Caller anna = new Caller(new UserId(3), "anna", Role.USER, "request", null);
        Caller admin = new Caller(new UserId(1), "admin", Role.ADMIN, "request", null);

        assertThat(catalog.publishedTo(anna)).doesNotContain(EntityKind.USER).hasSize(12);
        assertThat(catalog.publishedTo(admin)).isEqualTo(catalog.published());
    }

    @Test
    void undoesNeitherInvoicesNorUsers() {
        assertThat(catalog.published())
                .filteredOn(kind -> catalog.access(kind).undo().isEmpty())
                .containsExactly(EntityKind.INVOICE, EntityKind.USER);
    }
}
