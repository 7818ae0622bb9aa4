package herberge.application.access;

import static herberge.application.shared.ChangeRequest.to;
import static herberge.application.testing.Refusals.assertRefused;
import static herberge.application.testing.Refusals.onlyReason;
import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.access.AccessUseCases.Authenticate;
import herberge.application.access.AccessUseCases.ChangePassword;
import herberge.application.access.AccessUseCases.LogIn;
import herberge.application.port.LoginAddresses;
import herberge.application.shared.AccessRefusal.RateLimited;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ClientAddress;
import herberge.application.testing.MemoryHouse;
import herberge.application.testing.SettableClock;
import herberge.domain.shared.Fault;
import herberge.domain.shared.Refusal;
import herberge.domain.user.ApiTokenDraft;
import herberge.domain.user.Role;
import herberge.domain.user.TokenScope;
import herberge.domain.user.User;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests what protects login and requests against guessing. */
final class GuardedDoorsTest {

    private static final ChangeRequest<?> SILENT = ChangeRequest.command(null);

    private static final String PASSWORD = "long enough";
    private static final RequestLimits LIMITS = new RequestLimits(2, 3, 2, 1, 0);

    private final SettableClock clock = new SettableClock(NOON);
    private final MemoryHouse house = new MemoryHouse(clock);
    private final AccessUseCases access = Access.of(house, LIMITS, clock);

    private int guesses;

    private final User ben = stored("ben", Role.USER);
    private final User admin = stored("admin", Role.ADMIN);
    private final Caller byBen = new Caller(ben.id(), "ben", Role.USER, "request", null);
    private final Caller byAdmin = new Caller(admin.id(), "admin", Role.ADMIN, "request", null);

    private User stored(String name, Role role) {
        String hash = house.passwords().hash(PASSWORD);
        return house.inWork(
                () -> house.users().add(aUser().username(name).role(role).details(), hash, false, BY_SYSTEM));
    }

    private static ClientAddress at(String address) {
        return new ClientAddress(address, address);
    }

    /** One of many addresses. */
    private static ClientAddress at(int number) {
        return at("198.51.100." + number);
    }

    private IssuedSession.Opened logIn(String username, String password, ClientAddress from) {
        return logIn(username, password, null, from);
    }

    private IssuedSession.Opened logIn(
            String username, String password, @Nullable String clientId, ClientAddress from) {
        return access.logIn().logIn(new LogIn.Command(username, password, "Terminal", clientId, from, "request"));
    }

    /** A different address each time. */
    private String guess() {
        return "wrong password " + ++guesses;
    }

    private void fail(int times, String username, IntFunction<ClientAddress> from) {
        for (int i = 0; i < times; i++) {
            int now = i;
            assertRefused(() -> logIn(username, guess(), from.apply(now)), "unauthenticated");
        }
    }

    private static Duration pause(ThrowingCallable work) {
        return onlyReason(RateLimited.class, work).pause();
    }

    private AuthenticatedCaller authenticated(String token) {
        return authenticated(token, at(1));
    }

    private AuthenticatedCaller authenticated(String token, ClientAddress from) {
        return access.authenticate().authenticate(new Authenticate.Presented(token, from, "request", null));
    }

    private void changePassword(String old, String wanted) {
        access.changePassword().change(byBen, ChangeRequest.to(new ChangePassword.Input(old, wanted)));
    }

    private @Nullable HashedInitialPassword given(String password) {
        return access.users().hashInitialPassword().hash(byAdmin, password);
    }

    private static List<Fault> faults(ThrowingCallable work) {
        return onlyReason(Refusal.Invalid.class, work).faults();
    }

    @Test
    void letsFiveWrongPasswordsPassThenOneEveryThirtySeconds() {
        fail(5, "ben", i -> at(1));

        assertThat(pause(() -> logIn("ben", PASSWORD, at(1)))).isEqualTo(Duration.ofSeconds(30));
        clock.advance(Duration.ofSeconds(30));
        fail(1, "ben", i -> at(1));
        assertThat(pause(() -> logIn("ben", PASSWORD, at(1)))).isEqualTo(Duration.ofSeconds(30));
        clock.advance(Duration.ofSeconds(30));
        assertThat(logIn("ben", PASSWORD, at(1)).user().username()).isEqualTo("ben");
    }

    @Test
    void countsOnlyFailures() {
        for (int i = 0; i < 100; i++) {
            logIn("ben", PASSWORD, at(1));
        }

        fail(5, "ben", i -> at(1));
    }

    @Test
    void letsThirtyFailuresOfOneAddressPassWhateverTheName() {
        for (int i = 0; i < 30; i++) {
            fail(1, "nobody-" + i, j -> at(1));
        }

        assertThat(pause(() -> logIn("ben", PASSWORD, at(1)))).isEqualTo(Duration.ofSeconds(5));
        assertThat(logIn("ben", PASSWORD, at(2)).user().username()).isEqualTo("ben");
    }

    @Test
    void countsAWholeIpv6NetworkAsOneAddress() {
        fail(5, "ben", i -> new ClientAddress("2001:db8:0:0:0:0:0:" + i, "2001:db8:0:0:0:0:0:0/64"));

        assertThat(pause(() ->
                        logIn("ben", PASSWORD, new ClientAddress("2001:db8:0:0:0:0:0:ff", "2001:db8:0:0:0:0:0:0/64"))))
                .isPositive();
    }

    @Test
    void slowsOnlyStrangersWhereManyAddressesTryOneName() {
        logIn("ben", PASSWORD, at("192.0.2.7"));
        fail(20, "ben", GuardedDoorsTest::at);

        assertThat(pause(() -> logIn("ben", PASSWORD, at(99)))).isEqualTo(Duration.ofSeconds(15));
        assertThat(logIn("ben", PASSWORD, at("192.0.2.7")).user().username()).isEqualTo("ben");
    }

    @Test
    void takesAnAddressForAStrangersAgainWhenItsUserWasNotThereForLong() {
        logIn("ben", PASSWORD, at("192.0.2.7"));
        clock.advance(LoginAddresses.REMEMBERED_FOR);
        fail(20, "ben", GuardedDoorsTest::at);

        assertThat(pause(() -> logIn("ben", PASSWORD, at("192.0.2.7")))).isPositive();
    }

    @Test
    void treatsNamesThatNobodyHasAlike() {
        fail(5, "nobody", i -> at(1));
        assertThat(pause(() -> logIn("nobody", PASSWORD, at(1)))).isEqualTo(Duration.ofSeconds(30));

        fail(19, "nobody", i -> at(i + 2));
        assertThat(pause(() -> logIn("nobody", PASSWORD, at(99)))).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void looksAtNoPasswordWhereItMustWait() {
        fail(5, "nobody", i -> at(1));
        int before = house.passwords().pretended();

        pause(() -> logIn("nobody", PASSWORD, at(1)));

        assertThat(house.passwords().pretended()).isEqualTo(before);
    }

    @Test
    void rehashesAnOutdatedHashAtLogin() {
        String old = house.passwords().outdatedHash(PASSWORD);
        house.doInWork(() -> house.users().save(ben.changeTo(ben.details(), false, ben.id(), NOON), old));

        IssuedSession.Opened session = logIn("ben", PASSWORD, at(1));

        assertThat(session.user().version()).isEqualTo(2);
        assertThat(house.inWork(() -> house.users().findCredentials("ben"))).hasValueSatisfying(now -> {
            assertThat(house.passwords().needsRehash(PASSWORD, now.passwordHash()))
                    .isFalse();
            assertThat(house.passwords().matches(PASSWORD, now.passwordHash())).isTrue();
            assertThat(now.user().version().value()).isEqualTo(2);
        });
    }

    @Test
    void knowsANameHoweverItIsTyped() {
        for (int i = 0; i < 7; i++) { // none of them is a failure that counts
            assertThat(logIn(i % 2 == 0 ? "Ben " : "\uff22EN", PASSWORD, at(1))
                            .user()
                            .username())
                    .isEqualTo("ben");
        }
    }

    @Test
    void countsAWrongPasswordForTheNameThatIsMeant() {
        fail(3, "ben", i -> at(1));
        fail(2, "Ben", i -> at(1));

        pause(() -> logIn("BEN", PASSWORD, at(1)));
    }

    @Test
    void rehashesAtLoginWhatWasNotInNormalForm() {
        String composed = "Tür und Tör";
        String old = house.passwords().hashExactly(Normalizer.normalize(composed, Normalizer.Form.NFD));
        house.doInWork(() -> house.users().save(ben.changeTo(ben.details(), false, ben.id(), NOON), old));

        logIn("ben", composed, at(1));

        assertThat(house.inWork(() -> house.users().findCredentials("ben"))).hasValueSatisfying(now -> {
            assertThat(now.passwordHash()).isNotEqualTo(old);
            assertThat(house.passwords().needsRehash(composed, now.passwordHash()))
                    .isFalse();
        });
    }

    private void resetMeanwhile() {
        User reset = ben.changeTo(ben.details(), true, admin.id(), NOON);
        String hash = house.passwords().hash("given by another");
        house.passwords().meanwhile(() -> house.doInWork(() -> house.users().save(reset, hash)));
    }

    @Test
    void opensNoSessionForAPasswordThatWasReplacedMeanwhile() {
        resetMeanwhile();

        assertRefused(() -> logIn("ben", PASSWORD, at(1)), "unauthenticated");

        assertThat(logIn("ben", "given by another", at(1)).mustChangePassword()).isTrue();
    }

    @Test
    void opensNoSessionForWhoWasLockedOutMeanwhile() {
        User gone = ben.changeTo(aUser().username("ben").inactive().details(), false, admin.id(), NOON);
        house.passwords().meanwhile(() -> house.doInWork(() -> house.users().save(gone, null)));

        assertRefused(() -> logIn("ben", PASSWORD, at(1)), "unauthenticated");
    }

    @Test
    void changesNoPasswordThatWasReplacedMeanwhile() {
        resetMeanwhile();

        assertRefused(() -> changePassword(PASSWORD, "another password"), "validation-failed");

        assertThat(logIn("ben", "given by another", at(1)).mustChangePassword()).isTrue();
    }

    @Test
    void refusesCommonPasswordsAndTheUsersName() {
        assertThat(faults(() -> changePassword(PASSWORD, "Password123")))
                .extracting(Fault::code)
                .containsExactly("too-common");
        assertThat(faults(() -> changePassword(PASSWORD, "i am ben 4711")))
                .extracting(Fault::code)
                .containsExactly("contains-username");
        UserDraft carla = new UserDraft(aUser().username("carla").details(), given("password123"));
        assertThat(faults(() -> access.users().addUser().add(byAdmin, to(carla))))
                .extracting(Fault::code)
                .containsExactly("too-common");
        UserDraft foreign = new UserDraft(ben.details(), given("password123"));
        assertThat(faults(() -> access.users().changeUser().change(byAdmin, ben.id(), to(foreign, ben.version()))))
                .extracting(Fault::code)
                .containsExactly("too-common");
    }

    @Test
    void slowsWhoeverTriesTheOldPasswordWithAStolenToken() {
        for (int i = 0; i < 5; i++) {
            assertRefused(() -> changePassword("wrong password", "another password"), "validation-failed");
        }

        assertThat(pause(() -> changePassword(PASSWORD, "another password"))).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void looksAtNoNewPasswordEitherOfWhoeverMustWait() {
        for (int i = 0; i < 5; i++) {
            assertRefused(() -> changePassword("wrong password", "another password"), "validation-failed");
        }

        assertThat(pause(() -> changePassword(PASSWORD, "Password123"))).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void countsNewPasswordsThatAreTooCommon() {
        for (int i = 0; i < 5; i++) {
            assertThat(faults(() -> changePassword(PASSWORD, "Password123"))).hasSize(1);
        }

        assertThat(pause(() -> changePassword(PASSWORD, "Password123"))).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void worksOnOneNewPasswordOfAUserAtATime() {
        AccessUseCases roomy = Access.of(house, new RequestLimits(0, 0, 0, 2, 50), clock);
        ChangeRequest<ChangePassword.Input> request =
                ChangeRequest.to(new ChangePassword.Input(PASSWORD, "another password"));
        AtomicReference<Duration> pause = new AtomicReference<>();
        house.passwords()
                .meanwhile(() -> pause.set(pause(() -> roomy.changePassword().change(byBen, request))));

        roomy.changePassword().change(byBen, request);

        assertThat(pause).hasValue(Duration.ofSeconds(2));
        assertThat(faults(() -> roomy.changePassword().change(byBen, request)))
                .as("what comes after it has its turn")
                .extracting(fault -> fault.field().toString())
                .containsExactly("oldPassword");
    }

    @Test
    void letsAUserAskSoOftenAndNoMore() {
        String token = logIn("ben", PASSWORD, at(1)).token();
        for (int i = 0; i < LIMITS.userBurst(); i++) {
            authenticated(token);
        }

        assertThat(pause(() -> authenticated(token))).isEqualTo(Duration.ofMillis(500));
        clock.advance(Duration.ofMillis(500));
        assertThat(authenticated(token).caller().userId()).isEqualTo(ben.id());
    }

    @Test
    void looksForNoApiTokenThatAnAddressShowsWhichMustWait() {
        ApiTokenDraft draft = new ApiTokenDraft("Kalender", TokenScope.READ, NOON.plus(Duration.ofDays(90)));
        String token = access.addToken().add(byBen, ChangeRequest.to(draft)).token();
        assertRefused(() -> authenticated("nonsense"), "unauthenticated");
        assertRefused(() -> authenticated("nonsense"), "unauthenticated");

        assertThat(pause(() -> authenticated(token))).isEqualTo(Duration.ofMillis(500));
        clock.advance(Duration.ofMillis(500));
        assertThat(authenticated(token).caller().userId()).isEqualTo(ben.id());
        assertRefused(() -> authenticated("nonsense"), "unauthenticated"); // a valid token has used up nothing
    }

    @Test
    void takesNobodyForAStrangerWhoShowsASignedToken() {
        String token = logIn("ben", PASSWORD, at(1)).token();
        assertRefused(() -> authenticated("nonsense"), "unauthenticated");
        assertRefused(() -> authenticated("nonsense"), "unauthenticated");

        access.sessionCache().setNotificationsAvailable(true); // forgets all callers

        assertThat(authenticated(token).caller().userId()).isEqualTo(ben.id());
    }

    @Test
    void looksForASessionThatIsOverNoMoreOftenThanAUserMayAsk() {
        IssuedSession.Opened opened = logIn("ben", PASSWORD, at(1));
        access.logOut().logOut(authenticated(opened.token()).caller(), SILENT);
        clock.advance(Duration.ofSeconds(1));
        for (int i = 0; i < LIMITS.userBurst(); i++) {
            int now = i;
            assertRefused(() -> authenticated(opened.token(), at(now)), "unauthenticated");
        }

        assertThat(pause(() -> authenticated(opened.token(), at(9)))).isEqualTo(Duration.ofMillis(500));
        assertThat(authenticated(logIn("ben", PASSWORD, at(1)).token()).caller().userId())
                .as("whose requests it does not count among")
                .isEqualTo(ben.id());
    }

    @Test
    void letsAnAddressAskWithoutAGoodTokenSoOftenAndNoMore() {
        assertRefused(() -> authenticated("nonsense"), "unauthenticated");
        access.limitAnonymous().admit(at(1));

        assertThat(pause(() -> authenticated("nonsense"))).isEqualTo(Duration.ofMillis(500));
        assertThat(pause(() -> access.limitAnonymous().admit(at(1)))).isEqualTo(Duration.ofMillis(500));
        access.limitAnonymous().admit(at(2));
        assertThat(authenticated(logIn("ben", PASSWORD, at(1)).token()).caller().userId())
                .isEqualTo(ben.id());
    }
}
