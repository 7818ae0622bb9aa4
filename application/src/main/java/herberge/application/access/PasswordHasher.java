package herberge.application.access;

import herberge.application.access.FairWorkQueue.Rank;
import herberge.application.access.FairWorkQueue.Ticket;
import herberge.application.port.CommonPasswords;
import herberge.application.port.Passwords;
import herberge.application.shared.AccessRefusal;
import herberge.application.shared.Caller;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.Refusal;
import herberge.domain.user.PasswordForms;
import herberge.domain.user.PasswordRule;
import herberge.domain.user.UserViolation;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs the work with passwords: a few at a time, with a short queue; callers that find the queue full are refused.
 * However many users log in at the same time, most of the machine is left to those who are logged in; however many
 * guesses there are, known users still get their turn.
 */
final class PasswordHasher {

    static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final Passwords passwords;
    private final CommonPasswords common;
    private final FairWorkQueue queue;

    PasswordHasher(Passwords passwords, CommonPasswords common, RequestLimits limits) {
        this.passwords = passwords;
        this.common = common;
        this.queue = new FairWorkQueue(limits.hashesAtOnce(), limits.hashesWaiting());
    }

    /** The place in the queue of a logged-in caller, or of the server itself. */
    static Ticket ticketOf(Caller caller) {
        return new Ticket(Rank.KNOWN, caller.username());
    }

    /** Adds the faults of a password that the caller wants to have; returns whether it is too common. */
    boolean check(Caller caller, Field field, @Nullable String typed, Faults faults) {
        String password = typed == null ? null : PasswordForms.normalize(typed);
        PasswordRule.check(field, password, caller.username(), faults);
        boolean tooCommon = password != null
                && !faults.hasFaultAt(field)
                && runQueued(ticketOf(caller), () -> common.contains(password));
        if (tooCommon) {
            faults.add(field, UserViolation.Plain.TOO_COMMON);
        }
        return tooCommon;
    }

    /** Hashes a password that the caller sets for a user whose name is not known yet. */
    HashedInitialPassword hashInitial(Caller caller, String typed) {
        String password = PasswordForms.normalize(typed);
        Faults faults = new Faults();
        PasswordRule.check(Field.WHOLE, password, null, faults);
        if (!faults.found().isEmpty()) {
            return new HashedInitialPassword(password, false, null);
        }
        return runQueued(
                ticketOf(caller),
                () -> common.contains(password)
                        ? new HashedInitialPassword(password, true, null)
                        : new HashedInitialPassword(password, false, passwords.hash(password)));
    }

    String hash(Caller caller, String password) {
        return runQueued(ticketOf(caller), () -> passwords.hash(password));
    }

    /** Returns the slow digest of what the caller sends under this key. */
    String digest(Caller caller, String key, String password) {
        return runQueued(
                ticketOf(caller),
                () -> passwords.digest(password, caller.userId().value() + "\n" + key));
    }

    /** Runs {@code work} as soon as there is a place for it, and returns its result. */
    <T> T runQueued(Ticket ticket, Supplier<T> work) {
        if (!queue.enter(ticket)) {
            throw Refusal.because(new AccessRefusal.RateLimited(RETRY_AFTER));
        }
        try {
            return work.get();
        } finally {
            queue.leave();
        }
    }

    /** Whether the next piece of work would find no free place. */
    boolean isFull() {
        return queue.isFull();
    }
}
