package herberge.application.access;

import herberge.application.port.Transactions;
import herberge.application.port.Users;
import herberge.application.shared.Caller;
import herberge.domain.shared.UserId;
import herberge.domain.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers for a few seconds who is who, so that a request needs no query to know its caller. A change of a user made
 * through this server takes effect at once, through another one after {@link #TRUSTED_FOR}.
 */
final class KnownUsers {

    static final Duration TRUSTED_FOR = Duration.ofSeconds(5);

    private record Known(Optional<User> user, Instant asOf) {}

    private final Transactions transactions;
    private final Users users;
    private final Map<UserId, Known> known = new ConcurrentHashMap<>();

    KnownUsers(Transactions transactions, Users users) {
        this.transactions = transactions;
        this.users = users;
    }

    Optional<User> find(UserId id, Instant now) {
        Known last = known.get(id);
        if (last == null || !now.isBefore(last.asOf().plus(TRUSTED_FOR))) {
            last = new Known(transactions.reading(Caller.system("access"), () -> users.find(id)), now);
            known.put(id, last);
        }
        return last.user();
    }

    void forget(UserId id) {
        known.remove(id);
    }
}
