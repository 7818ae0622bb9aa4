package herberge.cli.command;

import herberge.cli.api.Problem;
import herberge.cli.api.ProblemException;
import herberge.cli.api.ServerResponse;
import herberge.cli.api.UnreachableException;
import herberge.cli.text.Text;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Repeats a request after the time that the server asks to wait, if that is short. A login may have to wait because of
 * others' attempts, and an earlier attempt would only prolong the wait.
 */
final class RetryAfterWait {

    /** The maximum sum of all pauses. */
    private static final long MAX_SECONDS = 60;

    private final CommandContext context;
    private long left = MAX_SECONDS;

    RetryAfterWait(CommandContext context) {
        this.context = context;
    }

    /** Sends the request and returns its final response; throws the refusal if the wait would be too long. */
    ServerResponse send(Supplier<ServerResponse> request) {
        while (true) {
            try {
                return request.get();
            } catch (ProblemException refused) {
                long seconds = seconds(refused.problem());
                if (seconds == 0 || seconds > left) {
                    throw refused;
                }
                left -= seconds;
                context.warn(context.text("retry.wait", context.texts().count(seconds, "second")));
                pause(seconds);
            }
        }
    }

    /** Returns how long the server asks to wait; 0 if it does not. */
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
            throw new UnreachableException(new Text("unreachable.interrupted"), e);
        }
    }
}
