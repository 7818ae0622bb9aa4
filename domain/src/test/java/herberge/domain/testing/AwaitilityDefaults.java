package herberge.domain.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.pollinterval.IterativePollInterval;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Sets the defaults of Awaitility for every test. It waits for {@link Patience#LIMIT}; its own limit of ten seconds is
 * too short for a busy machine. It polls at once and then at growing intervals from a millisecond to a tenth of a second;
 * its own default waits a tenth of a second first. Most conditions hold within milliseconds, so that the suite would spend
 * minutes in these waits.
 */
public final class AwaitilityDefaults implements BeforeAllCallback {

    private static final Duration FIRST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofMillis(100);

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(Patience.LIMIT);
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(new IterativePollInterval(AwaitilityDefaults::next, FIRST));
    }

    private static Duration next(Duration last) {
        Duration twice = last.multipliedBy(2);
        return twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
    }
}
