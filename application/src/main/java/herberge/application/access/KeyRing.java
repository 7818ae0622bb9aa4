package herberge.application.access;

import herberge.application.port.SigningKeys;
import herberge.application.port.SigningKeys.SigningKey;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The keys that sign tokens. The newest key signs. It is replaced once a month or on demand; older keys still verify
 * what they signed until it has expired, so that a new key logs no user out.
 */
final class KeyRing {

    /** The maximum time for which a key signs. */
    static final Duration RENEWED_AFTER = Duration.ofDays(30);

    /**
     * The time after which every server signs with a new key. Tokens signed with the old key live for another quarter
     * of an hour.
     */
    private static final Duration RELOADED_AFTER = Duration.ofMinutes(1);

    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(2);

    /**
     * The minimum time between two reloads caused by an unknown key id, so that clients cannot cause a query each with
     * key ids that they make up.
     */
    private static final Duration UNKNOWN_KEY_PAUSE = Duration.ofSeconds(1);

    private record Ring(List<SigningKey> keys, Map<String, SigningKey> byName, Instant asOf) {}

    private final Transactions transactions;
    private final SigningKeys keys;
    private final Supplier<String> secrets;
    private final Clock clock;
    private final Caller system = Caller.system("signing-keys");
    private volatile @Nullable Ring cached;
    private volatile Instant noReloadBefore = Instant.MIN;

    KeyRing(Transactions transactions, SigningKeys keys, Supplier<String> secrets, Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Returns the key that signs now. */
    SigningKey current() {
        Instant now = clock.instant();
        Ring current = cached;
        if (current == null || !now.isBefore(current.asOf().plus(RELOADED_AFTER)) || isOutdated(current, now)) {
            current = renew(now.minus(RENEWED_AFTER), now);
        }
        return current.keys().get(0);
    }

    private static boolean isOutdated(Ring current, Instant now) {
        return current.keys().get(0).createdAt().isBefore(now.minus(RENEWED_AFTER));
    }

    /** Makes a new key sign from now on; if {@code revoke} is true, older keys no longer verify anything. */
    void rotate(boolean revoke) {
        Instant now = clock.instant();
        Ring reloaded = renew(now, now);
        if (revoke) {
            transactions.run(system, () -> {
                keys.forgetReplacedBefore(reloaded.keys().get(0).createdAt().plusSeconds(1));
                return true;
            });
            reload(now);
        }
    }

    /**
     * Finds the key with this id, if it is still valid. A key that was revoked on another server is invalid here within
     * a minute.
     */
    Optional<SigningKey> find(String name) {
        Ring current = cached;
        Instant now = clock.instant();
        if (current == null
                || !now.isBefore(current.asOf().plus(RELOADED_AFTER))
                || (!current.byName().containsKey(name) && !now.isBefore(noReloadBefore))) {
            current = reload(now);
            if (!current.byName().containsKey(name)) {
                noReloadBefore = now.plus(UNKNOWN_KEY_PAUSE);
            }
        }
        return Optional.ofNullable(current.byName().get(name));
    }

    private Ring renew(Instant notBefore, Instant now) {
        String offered = secrets.get();
        transactions.run(system, () -> {
            keys.forgetReplacedBefore(now.minus(FORGOTTEN_AFTER));
            return keys.ensureCurrent(offered, notBefore, now);
        });
        return reload(now);
    }

    private Ring reload(Instant now) {
        List<SigningKey> all = transactions.read(system, keys::listAll);
        Ring reloaded = new Ring(all, all.stream().collect(Collectors.toMap(SigningKey::id, Function.identity())), now);
        cached = reloaded;
        return reloaded;
    }
}
