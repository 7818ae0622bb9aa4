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
    public Session add(Opening opening) {
        Session session = new Session(
                new SessionId(transactions.draw("session")),
                opening.user(),
                opening.device(),
                opening.address(),
                opening.at(),
                opening.at(),
                opening.expiresAt(),
                null);
        put(new Kept(session, opening.lineage(), opening.digest(), null));
        return session;
    }

    private void put(Kept kept) {
        transactions.write().sessions.put(kept.session().id().value(), kept);
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return lock(id).map(Kept::session);
    }

    @Override
    public Optional<Kept> lock(SessionId id) {
        return Optional.ofNullable(transactions.read().sessions.get(id.value()));
    }

    @Override
    public void rotate(SessionId id, String digest, Former former, String address, Instant expiresAt) {
        Kept kept = lock(id).orElseThrow();
        Session session = kept.session();
        Session used = new Session(
                id,
                session.user(),
                session.device(),
                address,
                session.createdAt(),
                former.rotatedAt(),
                expiresAt,
                session.end());
        put(new Kept(used, kept.lineage(), digest, former));
    }

    @Override
    public void end(SessionId id, SessionEnd why, Instant at) {
        lock(id).ifPresent(kept -> end(kept, why, at));
    }

    private void end(Kept kept, SessionEnd why, Instant at) {
        Session session = kept.session();
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
        put(new Kept(ended, kept.lineage(), kept.digest(), kept.former()));
    }

    @Override
    public void endAll(UserId user, @Nullable SessionId except, SessionEnd why, Instant at) {
        List.copyOf(transactions.read().sessions.values()).stream()
                .filter(kept -> kept.session().user().equals(user)
                        && !kept.session().id().equals(except))
                .forEach(kept -> end(kept, why, at));
    }

    @Override
    public List<Session> listOpen(UserId user, Instant now) {
        Map<Long, Kept> all = transactions.read().sessions;
        return all.values().stream()
                .map(Kept::session)
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
                .map(Kept::session)
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
