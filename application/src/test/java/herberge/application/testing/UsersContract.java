package herberge.application.testing;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.application.port.Users;
import herberge.application.shared.EntityKind;
import herberge.application.shared.FieldChange;
import herberge.domain.shared.UserId;
import herberge.domain.testing.UserBuilder;
import herberge.domain.user.Role;
import herberge.domain.user.User;
import herberge.domain.user.UserDetails;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Users} must do. */
public interface UsersContract extends StoresUnderTest {

    private User stored(UserBuilder user) {
        return inWork(() -> users().add(user.details(), "hash", true, BY_SYSTEM));
    }

    private User storedUser() {
        return stored(aUser().username(freeUsername("ben")));
    }

    private static User changed(User user, UserDetails to) {
        return user.changeTo(to, false, UserId.SYSTEM, NOON.plus(Duration.ofHours(1)));
    }

    private static User renamed(User user, String fullName) {
        return changed(
                user, aUser().username(user.username()).fullName(fullName).details());
    }

    private String hashOf(User user) {
        return inWork(() -> users().findCredentials(user.id())).orElseThrow().passwordHash();
    }

    @Test
    default void putsAnotherHashInThePlaceOfAnOutdatedOne() {
        User user = storedUser();

        doInWork(() -> users().rehash(user.id(), "hash", "better"));

        assertThat(hashOf(user)).isEqualTo("better");
        assertThat(inWork(() -> users().find(user.id()))).contains(user);
        assertThat(inWork(() -> changeLog().history(EntityKind.USER, user.id().value(), first(1)))
                        .items())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.version()).isEqualTo(1);
                    assertThat(entry.username()).isEqualTo("system");
                    assertThat(entry.changes()).extracting(FieldChange::field).containsExactly("password");
                });
    }

    @Test
    default void leavesAHashThatIsNotTheOutdatedOne() {
        User user = storedUser();

        doInWork(() -> users().rehash(user.id(), "another", "better"));

        assertThat(hashOf(user)).isEqualTo("hash");
    }

    @Test
    default void keepsEveryDetailOfAUser() {
        User user = stored(aUser().username(freeUsername("anna"))
                .fullName("Anna Ährig")
                .email("anna@example.org")
                .role(Role.ADMIN)
                .inactive());

        assertThat(user.details())
                .isEqualTo(new UserDetails(user.username(), "Anna Ährig", "anna@example.org", Role.ADMIN, false));
        assertThat(user.mustChangePassword()).isTrue();
        assertThat(user.lastLogin()).isNull();
        assertThat(user.authorship()).isEqualTo(BY_SYSTEM);
        assertThat(inWork(() -> users().find(user.id()))).contains(user);
        assertThat(inWork(() -> users().lock(user.id()))).contains(user);
        assertThat(inWork(() -> users().exists(user.username()))).isTrue();
    }

    @Test
    default void findsCredentialsByNameAndById() {
        User user = storedUser();
        Users.Credentials credentials = new Users.Credentials(user, "hash");

        assertThat(inWork(() -> users().findCredentials(user.username()))).contains(credentials);
        assertThat(inWork(() -> users().findCredentials(user.id()))).contains(credentials);
    }

    @Test
    default void findsNobodyUnderAFreeName() {
        String nobody = freeUsername("nobody");

        assertThat(inWork(() -> users().findCredentials(nobody))).isEmpty();
        assertThat(inWork(() -> users().exists(nobody))).isFalse();
        assertThat(inWork(() -> users().find(new UserId(Long.MAX_VALUE)))).isEmpty();
        assertThat(inWork(() -> users().lock(new UserId(Long.MAX_VALUE)))).isEmpty();
    }

    @Test
    default void knowsTheServerItselfByNameOnly() {
        assertThat(inWork(() -> users().listNames())).contains(new Users.Name(0, "system", "Herberge"));
        assertThat(inWork(() -> users().find(UserId.SYSTEM))).isEmpty();
        assertThat(inWork(() -> users().lock(UserId.SYSTEM))).isEmpty();
        assertThat(inWork(() -> users().findCredentials(UserId.SYSTEM))).isEmpty();
        assertThat(inWork(() -> users().findCredentials("system"))).isEmpty();
        assertThat(allPages(50, page -> users().list(page)))
                .noneMatch(user -> user.id().equals(UserId.SYSTEM));
    }

    @Test
    default void countsTheNameOfTheServerAsTaken() {
        assertThat(inWork(() -> users().exists("system"))).isTrue();
    }

    @Test
    default void namesEverybody() {
        User user = storedUser();

        assertThat(inWork(() -> users().listNames()))
                .contains(new Users.Name(user.id().value(), user.username(), "Ben Brandt"));
    }

    @Test
    default void listsByUserName() {
        User second = stored(aUser().username(freeUsername("zoe.b")));
        User first = stored(aUser().username(freeUsername("zoe-a")));

        assertThat(allPages(2, page -> users().list(page)))
                .doesNotHaveDuplicates()
                .containsSubsequence(first, second);
    }

    @Test
    default void storesTheNextVersionAndKeepsThePassword() {
        User user = renamed(storedUser(), "Benjamin Brandt");

        doInWork(() -> users().save(user, null));

        assertThat(inWork(() -> users().find(user.id()))).contains(user);
        assertThat(hashOf(user)).isEqualTo("hash");
    }

    @Test
    default void storesANewPassword() {
        User user = renamed(storedUser(), "Benjamin Brandt");

        doInWork(() -> users().save(user, "new hash"));

        assertThat(hashOf(user)).isEqualTo("new hash");
    }

    @Test
    default void refusesToOverwriteAChangeItHasNotSeen() {
        User user = storedUser();
        User theirs = renamed(user, "theirs");
        doInWork(() -> users().save(theirs, null));

        assertThatThrownBy(() -> doInWork(() -> users().save(renamed(user, "mine"), "mine")))
                .isInstanceOf(IllegalStateException.class);

        assertThat(inWork(() -> users().find(user.id()))).contains(theirs);
        assertThat(hashOf(user)).isEqualTo("hash");
    }

    @Test
    default void remembersTheLastLoginWithoutCallingItAChange() {
        User user = storedUser();

        doInWork(() -> users().recordLogin(user.id(), NOON));
        doInWork(() -> users().recordLogin(user.id(), NOON.plus(Duration.ofDays(1))));

        User now = inWork(() -> users().find(user.id())).orElseThrow();
        assertThat(now.lastLogin()).isEqualTo(NOON.plus(Duration.ofDays(1)));
        assertThat(now.version()).isEqualTo(user.version());
    }

    @Test
    default void countsActiveAdministratorsOnly() {
        int before = inWork(() -> users().lockActiveAdmins());
        User admin = stored(aUser().username(freeUsername("admin")).role(Role.ADMIN));
        stored(aUser().username(freeUsername("admin")).role(Role.ADMIN).inactive());
        storedUser();

        assertThat(inWork(() -> users().lockActiveAdmins())).isEqualTo(before + 1);

        doInWork(() ->
                users().save(changed(admin, aUser().username(admin.username()).details()), null));
        assertThat(inWork(() -> users().lockActiveAdmins())).isEqualTo(before);
    }

    @Test
    default void keepsNameAndPasswordOfNobodyWhoWasUndone() {
        String username = freeUsername("undone");

        assertThatThrownBy(() -> doInWork(() -> {
                    users().add(aUser().username(username).details(), "hash", true, BY_SYSTEM);
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        Optional<Users.Credentials> left = inWork(() -> users().findCredentials(username));
        assertThat(left).isEmpty();
    }
}
