package herberge.application.testing;

import static herberge.application.port.LoginAddresses.REMEMBERED_FOR;
import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.port.LoginAddresses;
import herberge.domain.user.User;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link LoginAddresses} must do. */
public interface LoginAddressesContract extends StoresUnderTest {

    private User storedUser() {
        return inWork(
                () -> users().add(aUser().username(freeUsername("traveller")).details(), "hash", false, BY_SYSTEM));
    }

    private void remember(User user, String network, Instant at) {
        doInWork(() -> loginAddresses().remember(user.id(), network, at));
    }

    private boolean known(User user, String network, Instant now) {
        return inWork(() -> loginAddresses().isKnown(user.username(), network, now));
    }

    @Test
    default void knowsWhereWhoHasBeen() {
        User user = storedUser();
        User other = storedUser();

        remember(user, "192.0.2.1", NOON);
        remember(user, "2001:db8:0:0:0:0:0:0/64", NOON);

        assertThat(known(user, "192.0.2.1", NOON)).isTrue();
        assertThat(known(user, "2001:db8:0:0:0:0:0:0/64", NOON)).isTrue();
        assertThat(known(user, "192.0.2.2", NOON)).isFalse();
        assertThat(known(other, "192.0.2.1", NOON)).isFalse();
        assertThat(inWork(() -> loginAddresses().isKnown("nobody-at-all", "192.0.2.1", NOON)))
                .isFalse();
    }

    @Test
    default void forgetsWhereNobodyHasBeenForLong() {
        User user = storedUser();
        remember(user, "192.0.2.1", NOON);

        assertThat(known(user, "192.0.2.1", NOON.plus(REMEMBERED_FOR).minusMillis(1)))
                .isTrue();
        assertThat(known(user, "192.0.2.1", NOON.plus(REMEMBERED_FOR))).isFalse();
    }

    @Test
    default void countsFromTheLastTime() {
        User user = storedUser();
        remember(user, "192.0.2.1", NOON);
        Instant again = NOON.plus(Duration.ofDays(100));
        remember(user, "192.0.2.1", again);
        remember(user, "192.0.2.2", NOON.plus(REMEMBERED_FOR));

        assertThat(known(user, "192.0.2.1", NOON.plus(REMEMBERED_FOR))).isTrue();
    }

    @Test
    default void remembersTheLatestOfManyPlaces() {
        User user = storedUser();
        User other = storedUser();
        remember(other, "192.0.2.1", NOON);
        for (int i = 0; i <= LoginAddresses.MOST; i++) {
            remember(user, "client:" + i, NOON.plusSeconds(i));
        }

        assertThat(known(user, "client:0", NOON)).isFalse();
        assertThat(known(user, "client:1", NOON)).isTrue();
        assertThat(known(user, "client:" + LoginAddresses.MOST, NOON)).isTrue();
        assertThat(known(other, "192.0.2.1", NOON)).isTrue();
    }

    @Test
    default void forgetsWhatHasGrownTooOldWhoseverItIs() {
        User gone = storedUser();
        User here = storedUser();
        remember(gone, "192.0.2.1", NOON);
        Instant later = NOON.plus(REMEMBERED_FOR);
        remember(here, "192.0.2.1", later);

        doInWork(() -> loginAddresses().forget(later.minusMillis(1), 1_000));
        assertThat(known(gone, "192.0.2.1", NOON)).isTrue();
        forgetAll(() -> loginAddresses().forget(later, 1)); // one after the other

        assertThat(known(gone, "192.0.2.1", NOON)).isFalse();
        assertThat(known(here, "192.0.2.1", later)).isTrue();
    }
}
