package herberge.application.access;

import herberge.application.port.CommonPasswords;
import herberge.application.port.Passwords;
import herberge.application.shared.Denied;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Refusal;
import herberge.domain.user.PasswordForms;
import herberge.domain.user.PasswordRule;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where passwords are worked on: by few at once, with a short queue, and whoever finds it full is sent away. However
 * many log in at once, most of the machine is left to those who are in.
 */
final class PasswordDesk {

    static final String TOO_COMMON = "too-common";
    static final String CHOOSE_ANOTHER = "is among the first that are tried; choose a less common one";

    static final Duration COME_BACK = Duration.ofSeconds(2);

    private final Passwords passwords;
    private final CommonPasswords common;
    private final Semaphore places;
    private final AtomicInteger inside = new AtomicInteger();
    private final int room;

    PasswordDesk(Passwords passwords, CommonPasswords common, Limits limits) {
        this.passwords = passwords;
        this.common = common;
        this.places = new Semaphore(limits.hashesAtOnce(), true);
        this.room = limits.hashesAtOnce() + limits.hashesWaiting();
    }

    /** Finds fault with a password that somebody wants to have; says whether it is too common. */
    boolean check(String pointer, @Nullable String typed, @Nullable String username, Faults faults) {
        String password = typed == null ? null : PasswordForms.normal(typed);
        PasswordRule.check(pointer, password, username, faults);
        boolean tooCommon = password != null && !faults.at(pointer) && inTurn(() -> common.include(password));
        if (tooCommon) {
            faults.add(pointer, TOO_COMMON, CHOOSE_ANOTHER);
        }
        return tooCommon;
    }

    /** Gets one ready for somebody whose name is not known yet. */
    GivenPassword given(String typed) {
        String password = PasswordForms.normal(typed);
        Faults faults = new Faults();
        PasswordRule.check("", password, null, faults);
        if (!faults.found().isEmpty()) {
            return new GivenPassword(password, false, null);
        }
        return inTurn(() -> common.include(password)
                ? new GivenPassword(password, true, null)
                : new GivenPassword(password, false, passwords.hash(password)));
    }

    String hash(String password) {
        return inTurn(() -> passwords.hash(password));
    }

    String digest(String password, String salt) {
        return inTurn(() -> passwords.digest(password, salt));
    }

    /** What {@code work} finds out, as soon as there is a place for it. */
    <T> T inTurn(Supplier<T> work) {
        if (inside.incrementAndGet() > room) {
            inside.decrementAndGet();
            throw Refusal.because(new Denied.RateLimited(COME_BACK));
        }
        try {
            return placed(work);
        } finally {
            inside.decrementAndGet();
        }
    }

    /** Whether the next one would be sent away. */
    boolean full() {
        return inside.get() >= room;
    }

    private <T> T placed(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
