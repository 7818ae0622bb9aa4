package herberge.application.testing;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.port.EventLog;
import herberge.application.shared.LogPosition;
import org.junit.jupiter.api.Test;

/** What every {@link EventLog} must do. */
public interface EventLogContract extends StoresUnderTest {

    @Test
    default void hasANameAndStandsSomewhere() {
        LogPosition position = inWork(() -> eventLog().position());

        assertThat(position.epoch()).isNotBlank();
        assertThat(position.seq()).isNotNegative();
    }

    @Test
    default void keepsItsNameAndNeverGoesBack() {
        LogPosition before = inWork(() -> eventLog().position());
        storedBooking();
        LogPosition after = inWork(() -> eventLog().position());

        assertThat(after.epoch()).isEqualTo(before.epoch());
        assertThat(after.seq()).isGreaterThanOrEqualTo(before.seq());
    }

    @Test
    default void hearsNothingOfARehearsal() {
        LogPosition before = inWork(() -> eventLog().position());
        transactions().rehearsed(caller(), this::storedBooking);

        assertThat(inWork(() -> eventLog().position())).isEqualTo(before);
    }
}
