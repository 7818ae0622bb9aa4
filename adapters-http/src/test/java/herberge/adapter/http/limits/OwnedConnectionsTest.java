package herberge.adapter.http.limits;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.http.limits.ConnectionLimiter.OwnedConnections;
import org.junit.jupiter.api.Test;

final class OwnedConnectionsTest {

    private final OwnedConnections<String> owned = new OwnedConnections<>(3, 5);

    private void fill(String owner, int many) {
        for (int i = 1; i <= many; i++) {
            assertThat(owned.put(owner + " " + i, owner)).isEmpty();
        }
    }

    @Test
    void givesUpTheOldestConnectionOfAnOwnerThatHasTooMany() {
        fill("house", 3);

        assertThat(owned.put("house 4", "house")).contains("house 1");
        assertThat(owned.put("elsewhere 1", "elsewhere")).isEmpty();
        assertThat(owned.has("house 1")).isFalse();
        assertThat(owned.has("house 4")).isTrue();
    }

    @Test
    void countsAConnectionForItsUserAsSoonAsThatIsKnown() {
        fill("house", 3);

        assertThat(owned.put("house 1", "anna")).isEmpty();
        assertThat(owned.put("house 4", "house")).as("one place is free").isEmpty();
        assertThat(owned.put("house 5", "house")).as("anna's stays").contains("house 2");
    }

    @Test
    void keepsTheConnectionThatWasUsedLast() {
        fill("anna", 3);

        assertThat(owned.put("anna 1", "anna")).isEmpty();
        assertThat(owned.put("anna 4", "anna")).contains("anna 2");
    }

    @Test
    void takesFromTheLargestOwnerWhereThereAreTooManyInAll() {
        fill("house", 3);
        fill("anna", 1);
        fill("ben", 1);

        assertThat(owned.put("carla 1", "carla")).contains("house 1");
        assertThat(owned.size()).isEqualTo(5);
    }

    @Test
    void forgetsWhatIsClosed() {
        fill("house", 3);
        owned.remove("house 2");
        owned.remove("house 2");

        assertThat(owned.put("house 4", "house")).isEmpty();
        assertThat(owned.size()).isEqualTo(3);
    }
}
