package herberge.application.testing;

import static herberge.domain.testing.Fixtures.NOON;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * After every change, the open automatic reminders are those that the rules want, without those that a user closed.
 */
public interface ReminderLawContract extends StoresUnderTest {

    @Test
    default void theRemindersAreWhatTheRulesWantWhateverHappens() {
        changeAnything(100);
    }

    @Test
    @Tag("thorough")
    default void theRemindersAreWhatTheRulesWantWhateverHappensInTheLongRun() {
        changeAnything(1_000);
    }

    private void changeAnything(int times) {
        long seed = Long.getLong("herberge.seed", new Random().nextLong());
        Random random = new Random(seed);
        ReminderDesk desk = new ReminderDesk(this, new SettableClock(NOON), random);
        List<String> story = new ArrayList<>();
        try {
            for (int i = 0; i < times; i++) {
                story.add(desk.anything());
                desk.check();
            }
        } catch (RuntimeException | AssertionError e) {
            List<String> end = story.subList(Math.max(0, story.size() - 25), story.size());
            throw new AssertionError("seed " + seed + ", change " + story.size() + ", lately " + end + ": " + e, e);
        } finally {
            desk.leave();
        }
    }
}
