package herberge.bench;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** A token that is valid for the next measurement: a run takes longer than a token's lifetime. */
final class Login {

    /** A third less than the lifetime of access tokens; no measurement with one takes minutes. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Callable<String> logIn;
    private @Nullable String token;
    private long since;

    Login(Callable<String> logIn) {
        this.logIn = logIn;
    }

    synchronized String token() throws Exception {
        String known = token;
        if (known == null || System.nanoTime() - since > FRESH.toNanos()) {
            known = logIn.call();
            token = known;
            since = System.nanoTime();
        }
        return known;
    }
}
