package herberge.application.testing;

import herberge.application.port.Sessions;
import herberge.domain.shared.UserId;
import herberge.domain.user.Session;
import herberge.domain.user.SessionEnd;
import herberge.domain.user.SessionId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stores sessions in memory. */
public final class MemorySessions implements Sessions {

    private final MemoryTransactions transactions;

    MemorySessions(MemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Session add(NewSession newSession) {
        Session session = new Session(
                new SessionId(transactions.draw("session")),
                newSession.user(),
                newSession.device(),
                newSession.address(),
                newSession.at(),
                newSession.at(),
                newSession.expiresAt(),
                null);
        put(new StoredSession(session, newSession.lineage(), newSession.digest(), null));
        return session;
    }

    private void put(StoredSession stored) {
        transactions.write().sessions.put(stored.session().id().value(), stored);
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return lock(id).map(StoredSession::session);
    }

    @Override
    public Optional<StoredSession> lock(SessionId id) {
        return Optional.ofNullable(transactions.read().sessions.get(id.value()));
    }

    @Override
    public void rotate(SessionId id, String digest, Former former, String address, Instant expiresAt) {
        StoredSession stored = lock(id).orElseThrow();
        Session session = stored.session();
        Session used = new Session(
                id,
                session.user(),
                session.device(),
                address,
                session.createdAt(),
                former.rotatedAt(),
                expiresAt,
                session.end());
        put(new StoredSession(used, stored.lineage(), digest, former));
    }

    @Override
    public void end(SessionId id, SessionEnd why, Instant at) {
        lock(id).ifPresent(stored -> end(stored, why, at));
    }

    private void end(StoredSession stored, SessionEnd why, Instant at) {
        Session session = stored.session();
        transactions.write().sessionEnds.putIfAbsent(session.id().value(), at);
        Session ended = new Session(
                session.id(),
                session.user(),
                session.device(),
                session.address(),
                session.createdAt(),
                session.lastUsedAt(),
                session.expiresAt(),
                why);
        put(new StoredSession(ended, stored.lineage(), stored.digest(), stored.former()));
    }

    @Override
    public void endAll(UserId user, @Nullable SessionId except, SessionEnd why, Instant at) {
        List.copyOf(transactions.read().sessions.values()).stream()
                .filter(stored -> stored.session().user().equals(user)
                        && !stored.session().id().equals(except))
                .forEach(stored -> end(stored, why, at));
    }

    @Override
    public List<Session> listOpen(UserId user, Instant now) {
        Map<Long, StoredSession> all = transactions.read().sessions;
        return all.values().stream()
                .map(StoredSession::session)
                .filter(session -> session.user().equals(user) && session.isOpen(now))
                .sorted(Comparator.comparing((Session session) -> session.id().value())
                        .reversed())
                .limit(MAX_LISTED)
                .toList();
    }

    @Override
    public int forget(Instant now, int atMost) {
        MemoryState state = transactions.write();
        Instant before = now.minus(KEPT_AFTER_END);
        List<Long> old = state.sessions.values().stream()
                .map(StoredSession::session)
                .filter(session -> session.expiresAt().isBefore(before)
                        || state.sessionEnds
                                .getOrDefault(session.id().value(), Instant.MAX)
                                .isBefore(before))
                .map(session -> session.id().value())
                .limit(atMost)
                .toList();
        old.forEach(state.sessions::remove);
        return old.size();
    }
}
