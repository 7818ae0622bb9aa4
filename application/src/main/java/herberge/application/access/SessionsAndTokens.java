package herberge.application.access;

import herberge.application.port.ApiTokens;
import herberge.application.port.Sessions;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.ChangeResult.Outcome;
import herberge.application.write.ChangeExecutor;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.UserId;
import herberge.domain.user.ApiToken;
import herberge.domain.user.ApiTokenDraft;
import herberge.domain.user.ApiTokenId;
import herberge.domain.user.Session;
import herberge.domain.user.SessionEnd;
import herberge.domain.user.SessionId;
import herberge.domain.user.UserViolation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Manages sessions and API tokens: users their own, administrators those of all users. */
final class SessionsAndTokens {

    static final int MAX_TOKENS = 100;

    private final Transactions transactions;
    private final ChangeExecutor changes;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final SessionCache sessionCache;
    private final Supplier<String> secrets;
    private final Clock clock;

    SessionsAndTokens(
            Transactions transactions,
            ChangeExecutor changes,
            Sessions sessions,
            ApiTokens tokens,
            SessionCache sessionCache,
            Supplier<String> secrets,
            Clock clock) {
        this.transactions = transactions;
        this.changes = changes;
        this.sessions = sessions;
        this.tokens = tokens;
        this.sessionCache = sessionCache;
        this.secrets = secrets;
        this.clock = clock;
    }

    void logOut(Caller caller, ChangeRequest<?> request) {
        caller.requirePerson();
        request.requireUnderstood();
        request.faultsSoFar().refuseIfAny();
        caller.pass().session().ifPresent(own -> {
            Instant now = clock.instant();
            transactions.run(caller, () -> {
                sessions.end(own, SessionEnd.LOGOUT, now);
                return true;
            });
            sessionCache.forgetSession(own.value());
        });
    }

    List<SessionView> listSessions(Caller caller, Supplier<@Nullable UserId> requestedUser) {
        caller.requirePerson();
        UserId user = requestedUser.get();
        if (user != null && !user.equals(caller.userId())) {
            caller.requireAdmin();
        }
        UserId owner = user == null ? caller.userId() : user;
        return transactions.read(caller, () -> sessions.listOpen(owner, clock.instant())).stream()
                .map(session -> SessionView.of(session, caller))
                .toList();
    }

    void endSession(Caller caller, SessionId id, ChangeRequest<?> request) {
        caller.requirePerson();
        Instant now = clock.instant();
        Supplier<Session> find = () -> sessions.find(id)
                .filter(session -> session.isOpen(now) && caller.ownsOrAdministers(session.user()))
                .orElseThrow(() -> Refusal.because(new Refusal.NotFound("session", id.value())));
        changes.command(caller, request, find, (session, faults) -> {
            faults.refuseIfAny();
            sessions.end(session.id(), SessionEnd.REVOKED, now);
            return ChangeResult.of(Outcome.REMOVED, session);
        });
        sessionCache.forgetSession(id.value());
    }

    List<ApiTokenView> listTokens(Caller caller) {
        caller.requirePerson();
        return transactions.read(caller, () -> tokens.list(caller.userId())).stream()
                .map(ApiTokenView::of)
                .toList();
    }

    ApiTokenView.Made addToken(Caller caller, ChangeRequest<ApiTokenDraft> request) {
        caller.requirePerson();
        Instant now = clock.instant();
        request.requireUnderstood();
        ApiTokenDraft draft = request.appliedTo(ApiTokenDraft.BLANK);
        Faults faults = request.faultsSoFar();
        draft.check(now, faults);
        faults.refuseIfAny();
        String secret = secrets.get();
        ApiToken made = transactions.run(caller, () -> {
            requireFewerThanMaximum(tokens.list(caller.userId()), now);
            return tokens.add(new ApiTokens.NewToken(
                    caller.userId(),
                    Objects.requireNonNull(draft.name()),
                    Objects.requireNonNull(draft.scope()),
                    TokenDigests.of(secret),
                    now,
                    Objects.requireNonNull(draft.expiresAt())));
        });
        return ApiTokenView.Made.of(made, new ApiSecret(made.id(), secret).text());
    }

    /** Keeps lists of tokens short, and the table free of tokens that a program created in a loop. */
    private static void requireFewerThanMaximum(List<ApiToken> present, Instant now) {
        Faults faults = new Faults();
        if (present.stream().filter(token -> token.isOpen(now)).count() >= MAX_TOKENS) {
            faults.addOnce(Field.WHOLE, new UserViolation.TooManyTokens(MAX_TOKENS));
        }
        faults.refuseIfAny();
    }

    void endToken(Caller caller, ApiTokenId id, ChangeRequest<?> request) {
        caller.requirePerson();
        Instant now = clock.instant();
        Supplier<ApiToken> find = () -> tokens.find(id)
                .map(ApiTokens.StoredToken::token)
                .filter(token -> !token.ended() && caller.ownsOrAdministers(token.user()))
                .orElseThrow(() -> Refusal.because(new Refusal.NotFound("token", id.value())));
        changes.command(caller, request, find, (token, faults) -> {
            faults.refuseIfAny();
            tokens.end(token.id(), now);
            return ChangeResult.of(Outcome.REMOVED, token);
        });
        sessionCache.forgetToken(id.value());
    }
}
