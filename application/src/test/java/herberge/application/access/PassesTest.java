package herberge.application.access;

import static herberge.application.testing.Refusals.assertRefused;
import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.access.AccessUseCases.Authenticate;
import herberge.application.access.AccessUseCases.ChangePassword;
import herberge.application.access.AccessUseCases.LogIn;
import herberge.application.access.AccessUseCases.RefreshSession;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.testing.MemoryHouse;
import herberge.application.testing.SettableClock;
import herberge.domain.user.ApiTokenDraft;
import herberge.domain.user.ApiTokenId;
import herberge.domain.user.Role;
import herberge.domain.user.SessionEnd;
import herberge.domain.user.SessionId;
import herberge.domain.user.TokenScope;
import herberge.domain.user.User;
import herberge.domain.user.UserDetails;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sessions, refresh tokens and API tokens: what authenticates a caller, and for how long. */
final class PassesTest {

    private static final String PASSWORD = "long enough";
    private static final ChangeRequest<?> SILENT = ChangeRequest.command(null);
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    private final SettableClock clock = new SettableClock(NOON);
    private final MemoryHouse house = new MemoryHouse(clock);
    private final AccessUseCases access = Access.of(house, clock);
    private final User ben = stored("ben", Role.USER);
    private final User admin = stored("admin", Role.ADMIN);

    private User stored(String username, Role role) {
        String hash = house.passwords().hash(PASSWORD);
        return house.inWork(
                () -> house.users().add(aUser().username(username).role(role).details(), hash, false, BY_SYSTEM));
    }

    private IssuedSession.Opened logIn(String username) {
        return access.logIn().logIn(new LogIn.Command(username, PASSWORD, "Terminal", null, Access.FROM, "request"));
    }

    private IssuedSession.Opened refresh(IssuedSession.Opened from) {
        return refresh(from.refreshToken());
    }

    private Caller caller(String token) {
        return access.authenticate()
                .authenticate(new Authenticate.Presented(token, Access.FROM, "request", null))
                .caller();
    }

    private Caller caller(IssuedSession.Opened session) {
        return caller(session.token());
    }

    private ApiTokenView.Made token(Caller caller, TokenScope scope) {
        ApiTokenDraft draft = new ApiTokenDraft("Kalender", scope, NOON.plus(Duration.ofDays(90)));
        return access.addToken().add(caller, ChangeRequest.to(draft));
    }

    @Test
    void goesOnWithTheNextRefreshToken() {
        IssuedSession.Opened first = logIn("ben");
        clock.advance(Duration.ofMinutes(14));
        IssuedSession.Opened second = refresh(first);
        clock.advance(Duration.ofMinutes(14));

        assertRefused(() -> caller(first), "unauthenticated");
        assertThat(caller(second).userId()).isEqualTo(ben.id());
        assertThat(second.refreshToken()).isNotEqualTo(first.refreshToken());
        assertThat(refresh(second).user().username()).isEqualTo("ben");
    }

    @Test
    void givesTheSameSuccessorAgainForHalfAMinute() {
        IssuedSession.Opened first = logIn("ben");
        IssuedSession.Opened second = refresh(first);
        clock.advance(HALF_A_MINUTE);

        assertThat(refresh(first).refreshToken()).isEqualTo(second.refreshToken());
        assertThat(refresh(second).user().username()).isEqualTo("ben");
    }

    @Test
    void endsTheSessionWhereAReplacedTokenComesBackLater() {
        IssuedSession.Opened first = logIn("ben");
        IssuedSession.Opened second = refresh(first);
        clock.advance(HALF_A_MINUTE.plusMillis(1));

        assertRefused(() -> refresh(first), "unauthenticated");
        assertRefused(() -> refresh(second), "unauthenticated");
        assertRefused(() -> caller(second), "unauthenticated");
    }

    @Test
    void endsTheSessionWhereATokenOfLongAgoComesBack() {
        IssuedSession.Opened first = logIn("ben");
        IssuedSession.Opened third = refresh(refresh(first));

        assertRefused(() -> refresh(first), "unauthenticated");
        assertRefused(() -> refresh(third), "unauthenticated");
        assertRefused(() -> caller(third), "unauthenticated");
    }

    private IssuedSession.Opened refresh(String token) {
        return access.refreshSession().refresh(new RefreshSession.Command(token, Access.FROM, "request"));
    }

    @Test
    void endsNothingForATokenThatSomebodyMadeUp() {
        IssuedSession.Opened session = logIn("ben");
        String own = session.refreshToken();
        String others = logIn("admin").refreshToken();
        String id = own.substring(0, own.indexOf('.'));
        String mark = own.substring(own.lastIndexOf('.'));

        for (String made : List.of(
                id + "." + "A".repeat(43),
                id + "." + "A".repeat(43) + "." + "A".repeat(43),
                id + "." + "A".repeat(43) + mark,
                id + others.substring(others.indexOf('.')))) {
            assertRefused(() -> refresh(made), "unauthenticated");
        }
        assertThat(refresh(session).user().username()).isEqualTo("ben");
    }

    @Test
    void goesOnWithATokenOfTheFirstReleases() {
        String token = logIn("ben").refreshToken();
        String unmarked = token.substring(0, token.lastIndexOf('.'));

        IssuedSession.Opened second = refresh(unmarked);

        assertThat(refresh(unmarked).refreshToken()).isEqualTo(second.refreshToken());
        refresh(refresh(second));
        assertRefused(() -> refresh(second), "unauthenticated");
        assertRefused(() -> caller(second), "unauthenticated");
    }

    @Test
    void forgetsASessionThatNobodyUsesForAMonth() {
        IssuedSession.Opened session = logIn("ben");
        clock.advance(Duration.ofDays(30));

        assertRefused(() -> refresh(session), "unauthenticated");
    }

    @Test
    void endsASessionAtOnce() {
        IssuedSession.Opened here = logIn("ben");
        IssuedSession.Opened there = logIn("ben");
        access.logOut().logOut(caller(here), SILENT);

        assertRefused(() -> caller(here), "unauthenticated");
        assertRefused(() -> refresh(here), "unauthenticated");
        assertThat(caller(there).userId()).isEqualTo(ben.id());
    }

    @Test
    void showsEverybodyTheirOwnSessionsAndAdministratorsAll() {
        Caller here = caller(logIn("ben"));
        logIn("ben");
        Caller boss = caller(logIn("admin"));

        assertThat(access.listSessions().list(here, () -> null))
                .extracting(SessionView::current)
                .containsExactly(false, true);
        assertThat(access.listSessions().list(boss, ben::id)).hasSize(2);
        assertRefused(() -> access.listSessions().list(here, admin::id), "forbidden");
    }

    @Test
    void endsOnlyOnesOwnSessionsButForAdministrators() {
        IssuedSession.Opened bens = logIn("ben");
        Caller boss = caller(logIn("admin"));
        SessionId bossSession = new SessionId(boss.pass().id());
        SessionId benSession = new SessionId(caller(bens).pass().id());

        assertRefused(() -> access.revokeSession().end(caller(bens), bossSession, SILENT), "not-found");
        access.revokeSession().end(boss, benSession, SILENT);
        assertRefused(() -> caller(bens), "unauthenticated");
        assertRefused(() -> access.revokeSession().end(boss, benSession, SILENT), "not-found");
    }

    @Test
    void endsTheOtherSessionsWithAnotherPassword() {
        IssuedSession.Opened here = logIn("ben");
        IssuedSession.Opened there = logIn("ben");
        ChangePassword.Input input = new ChangePassword.Input(PASSWORD, "another password");
        access.changePassword().change(caller(here), ChangeRequest.to(input));

        assertThat(caller(here).userId()).isEqualTo(ben.id());
        assertRefused(() -> caller(there), "unauthenticated");
    }

    private void change(UserDetails details, @Nullable String password) {
        User user = house.inWork(() -> house.users().find(ben.id())).orElseThrow();
        Caller boss = caller(logIn("admin"));
        UserDraft draft =
                new UserDraft(details, access.users().hashInitialPassword().hash(boss, password));
        access.users().changeUser().change(boss, ben.id(), ChangeRequest.to(draft, user.version()));
    }

    @Test
    void endsAllSessionsWithAPasswordFromAnAdministrator() {
        IssuedSession.Opened here = logIn("ben");
        change(ben.details(), "another password");

        assertRefused(() -> caller(here), "unauthenticated");
        assertRefused(() -> refresh(here), "unauthenticated");
    }

    @Test
    void putsOutWhoIsDeactivatedAndHisMachines() {
        IssuedSession.Opened here = logIn("ben");
        ApiTokenView.Made machine = token(caller(here), TokenScope.WRITE);
        caller(machine.token());
        change(aUser().username("ben").inactive().details(), null);

        assertRefused(() -> caller(here), "unauthenticated");
        assertRefused(() -> caller(machine.token()), "unauthenticated");
        change(ben.details(), null);
        assertRefused(() -> refresh(here), "unauthenticated");
    }

    @Test
    void forgetsWhomItKnewOnlyOnceTheChangeIsCommitted() {
        IssuedSession.Opened here = logIn("ben");
        caller(here);

        house.doInWork(() -> {
            change(aUser().username("ben").role(Role.ADMIN).details(), null);
            assertThat(caller(here).role()).isEqualTo(Role.USER); // otherwise the former role might be cached
        });

        assertThat(caller(here).role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void knowsAnotherRoleAtOnce() {
        IssuedSession.Opened here = logIn("ben");
        caller(here);
        change(aUser().username("ben").role(Role.ADMIN).details(), null);

        assertThat(caller(here).role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void hearsOfOtherServersWhatToForget() {
        IssuedSession.Opened session = logIn("ben");
        long id = caller(session).pass().id();
        house.doInWork(() -> house.sessions().end(new SessionId(id), SessionEnd.REVOKED, NOON));
        assertThat(caller(session).userId()).isEqualTo(ben.id());

        access.sessionCache().forgetSession(id);

        assertRefused(() -> caller(session), "unauthenticated");
    }

    @Test
    void remembersNothingWhileNoNewsCanCome() {
        IssuedSession.Opened session = logIn("ben");
        long id = caller(session).pass().id();
        access.sessionCache().setNotificationsAvailable(false);
        assertThat(caller(session).userId()).isEqualTo(ben.id());
        house.doInWork(() -> house.sessions().end(new SessionId(id), SessionEnd.REVOKED, NOON));

        assertRefused(() -> caller(session), "unauthenticated");
    }

    @Test
    void logsNobodyOutWithAnotherKey() {
        IssuedSession.Opened session = logIn("ben");
        access.rotateKeys().rotate(false);

        assertThat(caller(session).userId()).isEqualTo(ben.id());
        assertThat(caller(logIn("ben")).userId()).isEqualTo(ben.id());
        assertThat(house.inWork(() -> house.signingKeys().listAll())).hasSize(2);
    }

    @Test
    void signsWithAnotherKeyAfterAMonth() {
        logIn("ben");
        clock.advance(KeyRing.RENEWED_AFTER.plusSeconds(1));
        logIn("ben");

        assertThat(house.inWork(() -> house.signingKeys().listAll())).hasSize(2);
    }

    @Test
    void letsMachinesInByTheirTokens() {
        ApiTokenView.Made made = token(caller(logIn("ben")), TokenScope.WRITE);

        Caller machine = caller(made.token());

        assertThat(machine.userId()).isEqualTo(ben.id());
        assertThat(access.listTokens().list(caller(logIn("ben"))))
                .extracting(ApiTokenView::name)
                .containsExactly("Kalender");
        assertRefused(
                () -> caller(made.token().replaceFirst(".$", "A".equals(lastOf(made)) ? "B" : "A")), "unauthenticated");
    }

    @Test
    void givesAUserABoundedNumberOfTokens() {
        Caller caller = caller(logIn("ben"));
        ApiTokenView.Made first = token(caller, TokenScope.READ);
        for (int i = 1; i < SessionsAndTokens.MAX_TOKENS; i++) {
            token(caller, TokenScope.READ);
        }

        assertRefused(() -> token(caller, TokenScope.READ), "validation-failed");

        access.revokeToken().end(caller, new ApiTokenId(first.id()), SILENT);
        assertThat(token(caller, TokenScope.READ).id()).isGreaterThan(first.id());
    }

    private static String lastOf(ApiTokenView.Made made) {
        return made.token().substring(made.token().length() - 1);
    }

    @Test
    void letsNoMachineManageWhatLetsPeopleIn() {
        Caller machine = caller(token(caller(logIn("ben")), TokenScope.WRITE).token());

        assertRefused(() -> access.logOut().logOut(machine, SILENT), "forbidden");
        assertRefused(() -> access.listSessions().list(machine, () -> null), "forbidden");
        assertRefused(() -> access.listTokens().list(machine), "forbidden");
        assertRefused(() -> token(machine, TokenScope.READ), "forbidden");
        assertRefused(
                () -> access.revokeToken()
                        .end(machine, new ApiTokenId(machine.pass().id()), SILENT),
                "forbidden");
        ChangePassword.Input input = new ChangePassword.Input(PASSWORD, "another password");
        assertRefused(() -> access.changePassword().change(machine, ChangeRequest.to(input)), "forbidden");
    }

    @Test
    void letsNoMachineGiveAnybodyAPassword() {
        Caller machine = caller(token(caller(logIn("admin")), TokenScope.WRITE).token());

        assertRefused(() -> access.users().hashInitialPassword().hash(machine, "another password"), "forbidden");
        assertThat(access.users().hashInitialPassword().hash(machine, null)).isNull();
    }

    @Test
    void letsNobodyWriteWhoCameToRead() {
        Caller reader = caller(token(caller(logIn("admin")), TokenScope.READ).token());

        assertThat(access.users().listUserNames().list(reader)).isNotEmpty();
        assertRefused(() -> access.users().addUser().add(reader, ChangeRequest.command(null)), "forbidden");
    }

    @Test
    void endsATokenAtOnceAndAtItsTime() {
        Caller person = caller(logIn("ben"));
        ApiTokenView.Made ended = token(person, TokenScope.READ);
        ApiTokenView.Made lasting = token(person, TokenScope.READ);
        caller(ended.token());
        access.revokeToken().end(person, new ApiTokenId(ended.id()), SILENT);

        assertRefused(() -> caller(ended.token()), "unauthenticated");
        assertThat(caller(lasting.token()).userId()).isEqualTo(ben.id());
        clock.advance(Duration.ofDays(90));
        assertRefused(() -> caller(lasting.token()), "unauthenticated");
    }
}
