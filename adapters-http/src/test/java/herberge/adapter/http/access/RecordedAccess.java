package herberge.adapter.http.access;

import static herberge.adapter.http.shared.RoutesServer.unreachable;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aUser;

import herberge.adapter.http.shared.RoutesServer;
import herberge.application.access.AccessUseCases;
import herberge.application.access.ApiTokenView;
import herberge.application.access.IssuedSession;
import herberge.application.access.RequestLimits;
import herberge.application.access.SessionView;
import herberge.application.access.UserSummary;
import herberge.application.access.UserUseCases;
import herberge.application.access.UserView;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.ChangeResult.Outcome;
import herberge.application.shared.EntityKind;
import herberge.application.testing.MemoryHouse;
import herberge.application.write.WriteGuard;
import herberge.domain.testing.Fixtures;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/** The use cases of access, which record their calls; only the hashing of passwords is the real one. */
final class RecordedAccess {

    static final UserView USER = UserView.of(aUser().id(2).username("anna").build());
    static final IssuedSession.Opened OPENED = new IssuedSession.Opened("t-1", NOON, "r-1", USER, false);
    static final ApiTokenView TOKEN = new ApiTokenView(3, "cron", "read", NOON, NOON, null);
    static final SessionView SESSION = new SessionView(4, 2, "firefox", "192.0.2.7", NOON, NOON, NOON, true);

    private RecordedAccess() {}

    static AccessUseCases of(RoutesServer calls) {
        AccessUseCases real = real(new MemoryHouse(), Clock.fixed(Fixtures.NOON, ZoneOffset.UTC));
        return new AccessUseCases(
                presented -> {
                    throw unreachable();
                },
                from -> {},
                command -> calls.record(OPENED, "logIn", command),
                command -> calls.record(OPENED, "refresh", command),
                (caller, request) -> calls.record(true, "logOut", caller, request),
                (caller, of) -> calls.record(List.of(SESSION), "sessions", caller, String.valueOf(of.get())),
                (caller, id, request) -> calls.record(true, "endSession", caller, id, request),
                caller -> calls.record(List.of(TOKEN), "tokens", caller),
                (caller, request) -> calls.record(
                        new ApiTokenView.Made(3, "cron", "read", NOON, NOON, null, "secret"),
                        "addToken",
                        caller,
                        request),
                (caller, id, request) -> calls.record(true, "endToken", caller, id, request),
                (caller, request) -> calls.record(true, "changePassword", caller, request),
                caller -> calls.record(USER, "self", caller),
                users(calls, real.users()),
                real.createFirstAdmin(),
                real.resetPassword(),
                real.rotateKeys(),
                real.sessionCache());
    }

    private static UserUseCases users(RoutesServer calls, UserUseCases real) {
        return new UserUseCases(
                (caller, page) -> calls.record(RoutesServer.page(USER), "list", caller, page.get()),
                (caller, id) -> calls.record(USER, "read", caller, id),
                caller -> calls.record(List.of(new UserSummary(2, "anna", null)), "names", caller),
                real.hashInitialPassword(),
                (caller, key, password) -> "print",
                (caller, request) -> calls.record(result(Outcome.CREATED), "add", caller, request),
                (caller, id, request) -> calls.record(result(Outcome.CHANGED), "change", caller, id, request));
    }

    private static ChangeResult<UserView> result(Outcome outcome) {
        return ChangeResult.of(outcome, EntityKind.USER, USER);
    }

    private static AccessUseCases real(MemoryHouse house, Clock clock) {
        return AccessUseCases.of(
                new WriteGuard(house.transactions()),
                new AccessUseCases.Stores(
                        house.users(), house.sessions(), house.apiTokens(), house.signingKeys(), house.eventLog()),
                new AccessUseCases.Authentication(
                        house.passwords(),
                        house.commonPasswords(),
                        house.tokens(),
                        house.loginAddresses(),
                        house.allowances(),
                        new RequestLimits(0, 0, 0, 2, 50),
                        () -> "key",
                        () -> "secret"),
                house.changes(clock),
                clock);
    }
}
