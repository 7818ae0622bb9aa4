package herberge.cli.command;

import herberge.cli.api.Problem;
import herberge.cli.api.ProblemException;
import herberge.cli.api.ServerResponse;
import herberge.cli.api.UnreachableException;
import herberge.cli.output.Wording;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Obeys a server that asks to come back later, where that is soon: a login may have to wait for what others have tried,
 * and trying again earlier would only take longer.
 */
final class RetryAfterWait {

    /** All pauses together. */
    private static final long MOST_SECONDS = 60;

    private final CommandContext desk;
    private long left = MOST_SECONDS;

    RetryAfterWait(CommandContext desk) {
        this.desk = desk;
    }

    /** What the request is answered in the end; the refusal where it would take too long. */
    ServerResponse answer(Supplier<ServerResponse> request) {
        while (true) {
            try {
                return request.get();
            } catch (ProblemException refused) {
                long seconds = seconds(refused.problem());
                if (seconds == 0 || seconds > left) {
                    throw refused;
                }
                left -= seconds;
                desk.warn("The server asks to wait for " + Wording.count(seconds, "second", "seconds")
                        + "; trying again then.");
                pause(seconds);
            }
        }
    }

    /** How long the server asks to wait; 0 where it does not. */
    private static long seconds(Problem problem) {
        boolean later = problem.status() == 429 || problem.status() == 503;
        String given = problem.retryAfter().strip();
        return later && given.matches("[0-9]{1,4}") ? Long.parseLong(given) : 0;
    }

    private static void pause(long seconds) {
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreachableException("interrupted while the server wanted to be waited for", e);
        }
    }
}
