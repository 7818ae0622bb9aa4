package herberge.application.access;

import herberge.application.access.FairWorkQueue.Rank;
import herberge.application.access.FairWorkQueue.Ticket;
import herberge.application.port.CommonPasswords;
import herberge.application.port.Passwords;
import herberge.application.shared.AccessRefusal;
import herberge.application.shared.Caller;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Refusal;
import herberge.domain.user.PasswordForms;
import herberge.domain.user.PasswordRule;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where passwords are worked on: by few at once, with a short queue, and whoever finds it full is sent away. However
 * many log in at once, most of the machine is left to those who are in; however many of them only guess, those whom the
 * house knows have their turn.
 */
final class PasswordHasher {

    static final String TOO_COMMON = "too-common";
    static final String CHOOSE_ANOTHER = "is among the first that are tried; choose a less common one";

    static final Duration COME_BACK = Duration.ofSeconds(2);

    private final Passwords passwords;
    private final CommonPasswords common;
    private final FairWorkQueue queue;

    PasswordHasher(Passwords passwords, CommonPasswords common, RequestLimits limits) {
        this.passwords = passwords;
        this.common = common;
        this.queue = new FairWorkQueue(limits.hashesAtOnce(), limits.hashesWaiting());
    }

    /** The place of a caller who is logged in, or of the server itself. */
    static Ticket ticketOf(Caller caller) {
        return new Ticket(Rank.KNOWN, caller.username());
    }

    /** Finds fault with a password that the caller wants to have; says whether it is too common. */
    boolean check(Caller caller, String pointer, @Nullable String typed, Faults faults) {
        String password = typed == null ? null : PasswordForms.normalize(typed);
        PasswordRule.check(pointer, password, caller.username(), faults);
        boolean tooCommon = password != null
                && !faults.hasFaultAt(pointer)
                && runQueued(ticketOf(caller), () -> common.contains(password));
        if (tooCommon) {
            faults.add(pointer, TOO_COMMON, CHOOSE_ANOTHER);
        }
        return tooCommon;
    }

    /** Gets one ready that the caller gives somebody whose name is not known yet. */
    HashedInitialPassword hashInitial(Caller caller, String typed) {
        String password = PasswordForms.normalize(typed);
        Faults faults = new Faults();
        PasswordRule.check("", password, null, faults);
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

    /** The slow digest of what the caller sends under that key. */
    String digest(Caller caller, String key, String password) {
        return runQueued(
                ticketOf(caller),
                () -> passwords.digest(password, caller.userId().value() + "\n" + key));
    }

    /** What {@code work} finds out, as soon as there is a place for it. */
    <T> T runQueued(Ticket ticket, Supplier<T> work) {
        if (!queue.enter(ticket)) {
            throw Refusal.because(new AccessRefusal.RateLimited(COME_BACK));
        }
        try {
            return work.get();
        } finally {
            queue.leave();
        }
    }

    /** Whether the next one finds no free place. */
    boolean isFull() {
        return queue.isFull();
    }
}
