package herberge.application.access;

import static herberge.application.shared.ChangeRequest.to;
import static herberge.application.testing.Refusals.assertRefused;
import static herberge.application.testing.Refusals.malformed;
import static herberge.application.testing.Refusals.onlyReason;
import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import herberge.application.access.AccessUseCases.Authenticate;
import herberge.application.access.AccessUseCases.ChangePassword;
import herberge.application.access.AccessUseCases.LogIn;
import herberge.application.access.UserUseCases.ChangeUser;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.testing.MemoryHouse;
import herberge.application.testing.SettableClock;
import herberge.domain.shared.Fault;
import herberge.domain.shared.Field;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import herberge.domain.testing.UserBuilder;
import herberge.domain.user.Role;
import herberge.domain.user.User;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class AccessUseCasesTest {

    private static final String PASSWORD = "long enough";
    private static final UserId NOBODY = new UserId(999);

    private final SettableClock clock = new SettableClock(NOON);
    private final MemoryHouse house = new MemoryHouse(clock);
    private final AccessUseCases access = Access.of(house, clock);

    private final User admin = stored(aUser().username("admin").role(Role.ADMIN));
    private final User ben = stored(aUser());
    private final Caller byAdmin = new Caller(admin.id(), "admin", Role.ADMIN, "request", null);
    private final Caller byBen = new Caller(ben.id(), "ben", Role.USER, "request", null);

    private User stored(UserBuilder user) {
        String hash = house.passwords().hash(PASSWORD);
        return house.inWork(() -> house.users().add(user.details(), hash, false, BY_SYSTEM));
    }

    private IssuedSession.Opened logIn(String username, String password) {
        return access.logIn().logIn(new LogIn.Command(username, password, "Terminal", null, Access.FROM, "request"));
    }

    private AuthenticatedCaller authenticated(String token) {
        return access.authenticate().authenticate(new Authenticate.Presented(token, Access.FROM, "request", null));
    }

    private UserView change(UserId id, UserBuilder user, Version from) {
        return access.users()
                .changeUser()
                .change(byAdmin, id, to(new UserDraft(user.details(), null), from))
                .view();
    }

    private @Nullable HashedInitialPassword given(@Nullable String password) {
        return access.users().hashInitialPassword().hash(byAdmin, password);
    }

    private void changePassword(String old, String wanted) {
        access.changePassword().change(byBen, ChangeRequest.to(new ChangePassword.Input(old, wanted)));
    }

    @Test
    void letsInWhoKnowsThePassword() {
        IssuedSession.Opened session = logIn("ben", PASSWORD);

        AuthenticatedCaller known = authenticated(session.token());
        assertThat(known.caller().userId()).isEqualTo(ben.id());
        assertThat(known.caller().role()).isEqualTo(Role.USER);
        assertThat(known.expiresAt()).isEqualTo(session.expiresAt());
        assertThat(session.user().lastLogin()).isEqualTo(NOON);
        assertThat(session.user().version()).isEqualTo(1);
    }

    @Test
    void tellsWrongNamesAndWrongPasswordsNothing() {
        stored(aUser().username("gone").inactive());

        assertRefused(() -> logIn("ben", "wrong password"), "unauthenticated");
        assertRefused(() -> logIn("gone", PASSWORD), "unauthenticated");
        assertRefused(() -> logIn("nobody", PASSWORD), "unauthenticated");
        assertRefused(() -> logIn("system", ""), "unauthenticated");
    }

    @Test
    void looksAtThePasswordOfNobodyAsWell() {
        assertRefused(() -> logIn("nobody", PASSWORD), "unauthenticated");

        assertThat(house.passwords().pretended()).isEqualTo(1);
    }

    @Test
    void knowsNoOtherTokens() {
        assertRefused(() -> authenticated("anything"), "unauthenticated");
        String token = logIn("ben", PASSWORD).token();
        assertRefused(() -> authenticated(token + "x"), "unauthenticated");
    }

    @Test
    void feelsAChangeMadeHereAtOnce() {
        String token = logIn("ben", PASSWORD).token();
        authenticated(token);

        change(ben.id(), aUser().inactive(), Version.FIRST);

        assertRefused(() -> authenticated(token), "unauthenticated");
    }

    @Test
    void keepsTheLastActiveAdministrator() {
        UserBuilder userBuilder = aUser().username("admin").role(Role.ADMIN);

        assertRefused(() -> change(admin.id(), userBuilder.inactive(), Version.FIRST), "last-admin");
        assertRefused(() -> change(admin.id(), aUser().username("admin"), Version.FIRST), "last-admin");
        assertThat(house.inWork(() -> house.users().find(admin.id()))).contains(admin);
    }

    @Test
    void letsAnAdministratorGoWhereAnotherStays() {
        stored(aUser().username("second").role(Role.ADMIN));

        assertThat(change(admin.id(), aUser().username("admin"), Version.FIRST).role())
                .isEqualTo("user");
    }

    @Test
    void refusesInTheOrderOfTheContract() {
        ChangeUser change = access.users().changeUser();
        Version first = Version.FIRST;

        assertRefused(() -> change.change(byBen, NOBODY, malformed()), "forbidden");
        assertRefused(() -> change.change(byAdmin, NOBODY, malformed()), "not-found");
        assertRefused(() -> change.change(byAdmin, ben.id(), malformed()), "malformed-request");
        assertRefused(
                () -> change.change(
                        byAdmin,
                        ben.id(),
                        to(new UserDraft(aUser().username("B").details(), null))),
                "precondition-required");
        assertRefused(() -> change(ben.id(), aUser().username("B"), new Version(2)), "version-conflict");
        assertRefused(() -> change(ben.id(), aUser().username("B"), first), "validation-failed");
        assertRefused(() -> change(ben.id(), aUser().username("admin"), first), "already-exists");
    }

    @Test
    void addsUsersWhoMustChangeTheirPassword() {
        UserDraft draft = new UserDraft(aUser().username("anna").details(), given("chosen by another"));

        UserView anna = access.users().addUser().add(byAdmin, to(draft)).view();

        assertThat(anna.version()).isEqualTo(1);
        assertThat(logIn("anna", "chosen by another").mustChangePassword()).isTrue();
        assertRefused(() -> access.users().addUser().add(byAdmin, to(draft)), "already-exists");
        assertRefused(() -> access.users().addUser().add(byBen, malformed()), "forbidden");
    }

    @Test
    void changesNothingWhereNothingIsAsked() {
        assertThat(change(ben.id(), aUser(), Version.FIRST).version()).isEqualTo(1);
    }

    @Test
    void givesANewPasswordToWhoKnowsTheOldOne() {
        changePassword(PASSWORD, "another password");

        assertThat(logIn("ben", "another password").mustChangePassword()).isFalse();
        assertRefused(() -> logIn("ben", PASSWORD), "unauthenticated");
    }

    @Test
    void givesAnAdministratorNoOtherPasswordOfHisOwnWithoutTheOldOne() {
        UserDraft draft = new UserDraft(admin.details(), given("another password"));

        Refusal.Invalid invalid = onlyReason(
                Refusal.Invalid.class,
                () -> access.users().changeUser().change(byAdmin, admin.id(), to(draft, Version.FIRST)));

        assertThat(invalid.faults())
                .extracting(fault -> fault.field().toString())
                .containsExactly("password");
        assertThat(logIn("admin", PASSWORD).mustChangePassword()).isFalse();
    }

    @Test
    void takesOnlyAnotherPasswordForANewOne() {
        Refusal.Invalid invalid = onlyReason(Refusal.Invalid.class, () -> changePassword(PASSWORD, PASSWORD));

        assertThat(invalid.faults())
                .extracting(Fault::field, Fault::code)
                .containsExactly(tuple(Field.of("newPassword"), "unchanged"));
    }

    @Test
    void worksOnNoPasswordInsideAUnitOfWork() {
        UserDraft draft = new UserDraft(aUser().username("anna").details(), given("chosen by another"));
        int before = house.passwords().hashed();

        access.users().addUser().add(byAdmin, to(draft));
        access.users()
                .changeUser()
                .change(byAdmin, ben.id(), to(new UserDraft(ben.details(), draft.password()), Version.FIRST));

        assertThat(house.passwords().hashed()).isEqualTo(before);
        assertThat(logIn("ben", "chosen by another").mustChangePassword()).isTrue();
        assertRefused(() -> access.users().hashInitialPassword().hash(byBen, null), "forbidden");
    }

    @Test
    void givesNoNewPasswordToAnybodyElse() {
        assertRefused(() -> changePassword("wrong password", "another password"), "validation-failed");
        assertRefused(() -> changePassword(PASSWORD, "short"), "validation-failed");

        assertThat(logIn("ben", PASSWORD).user().username()).isEqualTo("ben");
    }

    @Test
    void letsTheFirstAdministratorInOnce() {
        MemoryHouse empty = new MemoryHouse(clock);
        AccessUseCases first = Access.of(empty, clock);

        assertThat(first.createFirstAdmin().create("admin", PASSWORD)).isTrue();
        assertThat(first.createFirstAdmin().create("admin", PASSWORD)).isFalse();
        assertThat(first.logIn()
                        .logIn(new LogIn.Command("admin", PASSWORD, "Terminal", null, Access.FROM, "request"))
                        .mustChangePassword())
                .isTrue();
    }

    @Test
    void givesALostPasswordBack() {
        stored(aUser().username("lost").inactive());

        assertThat(access.resetPassword().reset("lost", "a new password")).isTrue();
        assertThat(access.resetPassword().reset("nobody", "a new password")).isFalse();
        assertThat(logIn("lost", "a new password").mustChangePassword()).isTrue();
    }
}
