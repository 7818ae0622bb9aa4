package herberge.application.access;

import herberge.application.shared.Caller;

/**
 * Returns a fingerprint of a password, by which a repeated request can be recognized: equal only for the same password,
 * caller and idempotency key, and as slow to guess from as a stored hash. For callers who may set passwords. Must not
 * be called inside a unit of work, because it may have to wait for others.
 */
@FunctionalInterface
public interface FingerprintPassword {

    String fingerprint(Caller caller, String key, String password);
}
