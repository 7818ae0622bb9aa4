package herberge.application.write;

import herberge.application.shared.Caller;
import herberge.application.shared.StoredResponse;
import org.jspecify.annotations.Nullable;

/**
 * Runs a change so that a retry of the same request gets the first answer instead of a second effect, and so that a
 * rehearsal has none at all.
 */
@FunctionalInterface
public interface ExecuteOnce {

    Given answer(Caller caller, Terms terms, Work work);

    /**
     * How the caller wants it done.
     *
     * @param key       names the request among the caller's; null: every call counts
     * @param digest    of everything that makes the request what it is
     * @param rehearsal whether all is to be undone again
     */
    record Terms(@Nullable String key, String digest, boolean rehearsal) {}

    /** What is to be done; it takes the claim once the caller's right and the thing itself are established. */
    @FunctionalInterface
    interface Work {
        StoredResponse run(Claim claim);
    }

    /** Ends the work at once if the same request has been answered before. */
    @FunctionalInterface
    interface Claim {
        void take();
    }

    /** The answer, and whether it was given before. */
    record Given(StoredResponse answer, boolean replayed) {}
}
