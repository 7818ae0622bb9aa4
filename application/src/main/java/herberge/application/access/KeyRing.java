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
 * The keys that tokens are signed with. The newest signs; it is replaced once a month or on demand, and those before
 * go on proving what they signed until that has expired, so that nobody is logged out by a new one.
 */
final class KeyRing {

    /** A key signs no longer than that. */
    static final Duration RENEWED_AFTER = Duration.ofDays(30);

    /** So soon every server signs with a new key; the tokens of the old one then live for a quarter of an hour. */
    private static final Duration LOOKED_AT_AGAIN = Duration.ofMinutes(1);

    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(2);

    /** Strangers who make up key names must not cost a query each: after one look in vain there is none for a second. */
    private static final Duration AFTER_A_VAIN_LOOK = Duration.ofSeconds(1);

    private record Ring(List<SigningKey> keys, Map<String, SigningKey> byName, Instant asOf) {}

    private final Transactions transactions;
    private final SigningKeys keys;
    private final Supplier<String> secrets;
    private final Clock clock;
    private final Caller system = Caller.system("signing-keys");
    private volatile @Nullable Ring ring;
    private volatile Instant vain = Instant.MIN;

    KeyRing(Transactions transactions, SigningKeys keys, Supplier<String> secrets, Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What signs now. */
    SigningKey current() {
        Instant now = clock.instant();
        Ring known = ring;
        if (known == null || !now.isBefore(known.asOf().plus(LOOKED_AT_AGAIN)) || isOutdated(known, now)) {
            known = renew(now.minus(RENEWED_AFTER), now);
        }
        return known.keys().get(0);
    }

    private static boolean isOutdated(Ring known, Instant now) {
        return known.keys().get(0).createdAt().isBefore(now.minus(RENEWED_AFTER));
    }

    /** Makes another key sign from now on; where those before are revoked, they prove nothing any more. */
    void rotate(boolean revoke) {
        Instant now = clock.instant();
        Ring fresh = renew(now, now);
        if (revoke) {
            transactions.run(system, () -> {
                keys.forgetReplacedBefore(fresh.keys().get(0).createdAt().plusSeconds(1));
                return true;
            });
            reload(now);
        }
    }

    /** The key of that name, if it still proves anything: a key that is revoked elsewhere is so here a minute later. */
    Optional<SigningKey> find(String name) {
        Ring known = ring;
        Instant now = clock.instant();
        if (known == null
                || !now.isBefore(known.asOf().plus(LOOKED_AT_AGAIN))
                || (!known.byName().containsKey(name) && !now.isBefore(vain))) {
            known = reload(now);
            if (!known.byName().containsKey(name)) {
                vain = now.plus(AFTER_A_VAIN_LOOK);
            }
        }
        return Optional.ofNullable(known.byName().get(name));
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
        Ring fresh = new Ring(all, all.stream().collect(Collectors.toMap(SigningKey::id, Function.identity())), now);
        ring = fresh;
        return fresh;
    }
}
