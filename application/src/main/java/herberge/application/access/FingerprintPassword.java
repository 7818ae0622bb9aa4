package herberge.application.access;

import herberge.application.shared.Caller;

/**
 * Stands in for a password where a request has to be known again: the same for the same password, of the same caller
 * and under the same idempotency key only, and as slow to guess by as a hash that is kept. For whoever may give
 * passwords; not inside a unit of work, because it may have to wait for others.
 */
@FunctionalInterface
public interface FingerprintPassword {

    String fingerprint(Caller caller, String key, String password);
}
