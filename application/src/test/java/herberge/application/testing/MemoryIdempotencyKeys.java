package herberge.application.testing;

import herberge.application.port.IdempotencyKeys;
import herberge.application.shared.RequestFault;
import herberge.application.shared.StoredResult;
import herberge.application.testing.MemoryState.KeptAnswer;
import herberge.application.testing.MemoryState.UserKey;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stores idempotency keys in memory. */
public final class MemoryIdempotencyKeys implements IdempotencyKeys {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final MemoryTransactions transactions;

    MemoryIdempotencyKeys(MemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<StoredResult> claim(UserId user, String key, String digest, Instant now) {
        if (!transactions.entered(PATIENCE)) {
            throw Refusal.because(new RequestFault.KeyInUse());
        }
        Map<UserKey, KeptAnswer> answers = transactions.write().answers;
        UserKey mine = new UserKey(user.value(), key);
        KeptAnswer kept = answers.get(mine);
        if (kept == null || kept.claimedAt().isBefore(now.minus(KEPT))) {
            answers.put(mine, new KeptAnswer(digest, now, null));
            return Optional.empty();
        }
        if (!kept.digest().equals(digest)) {
            throw Refusal.because(new RequestFault.KeyReused());
        }
        return Optional.ofNullable(kept.answer());
    }

    @Override
    public void store(UserId user, String key, StoredResult answer) {
        transactions
                .write()
                .answers
                .computeIfPresent(
                        new UserKey(user.value(), key),
                        (mine, kept) ->
                                kept.answer() == null ? new KeptAnswer(kept.digest(), kept.claimedAt(), answer) : kept);
    }

    @Override
    public int forget(Instant now, int atMost) {
        Map<UserKey, KeptAnswer> answers = transactions.write().answers;
        List<UserKey> old = answers.entrySet().stream()
                .filter(entry -> entry.getValue().claimedAt().isBefore(now.minus(KEPT)))
                .map(Map.Entry::getKey)
                .limit(atMost)
                .toList();
        old.forEach(answers::remove);
        return old.size();
    }
}
