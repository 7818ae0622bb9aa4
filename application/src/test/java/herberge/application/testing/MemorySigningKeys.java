package herberge.application.testing;

import herberge.application.port.SigningKeys;
import java.time.Instant;
import java.util.List;

/** Stores signing keys in memory. */
public final class MemorySigningKeys implements SigningKeys {

    private final MemoryTransactions transactions;

    MemorySigningKeys(MemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public SigningKey ensureCurrent(String offered, Instant notBefore, Instant now) {
        List<SigningKey> keys = transactions.write().signingKeys;
        if (keys.isEmpty() || !keys.get(0).createdAt().isAfter(notBefore)) {
            keys.add(0, new SigningKey("key" + transactions.draw("signing-key"), offered, now));
        }
        return keys.get(0);
    }

    @Override
    public List<SigningKey> listAll() {
        return List.copyOf(transactions.read().signingKeys);
    }

    @Override
    public void forgetReplacedBefore(Instant then) {
        List<SigningKey> all = listAll();
        transactions
                .write()
                .signingKeys
                .removeIf(key -> all.stream()
                        .anyMatch(other -> other.createdAt().isAfter(key.createdAt())
                                && other.createdAt().isBefore(then)));
    }
}
