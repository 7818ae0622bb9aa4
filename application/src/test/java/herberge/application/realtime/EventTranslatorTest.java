package herberge.application.realtime;

import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aReminder;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.port.EventLog.Logged;
import herberge.application.reminder.ReminderView;
import herberge.application.shared.Caller;
import herberge.application.shared.EntityKind;
import herberge.application.shared.EventView;
import herberge.application.shared.Operation;
import herberge.application.testing.EntityCatalogs;
import herberge.application.testing.MemoryHouse;
import herberge.domain.shared.UserId;
import herberge.domain.user.Role;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class EventTranslatorTest {

    private static final Logged TAKEN_FROM_ANNA = new Logged(
            12,
            EntityKind.REMINDER,
            41,
            Operation.UPDATED,
            3,
            ReminderView.of(aReminder().build()),
            new UserId(4),
            "ben",
            null,
            NOON,
            Set.of(4L),
            Set.of(3L),
            100);

    private static EventTranslator translator(boolean ownOnly) {
        return new EventTranslator(new AudienceRules(EntityCatalogs.of(new MemoryHouse()), ownOnly));
    }

    private static Caller user(long id, Role role) {
        return new Caller(new UserId(id), "somebody", role, "request", null);
    }

    private static Optional<String> told(boolean ownOnly, Caller caller) {
        return translator(ownOnly)
                .translate(TAKEN_FROM_ANNA)
                .visibleTo(caller)
                .map(happening -> happening.event().type() + " " + happening.seq());
    }

    @Test
    void areToldToTheirOwnersAndAdministrators() {
        assertThat(told(true, user(4, Role.USER))).contains("reminder-updated 12");
        assertThat(told(true, user(1, Role.ADMIN))).contains("reminder-updated 12");
        assertThat(told(true, user(5, Role.USER))).isEmpty();
    }

    @Test
    void areADeletionToWhoeverLosesSightOfTheThing() {
        AddressedEvent happening = translator(true).translate(TAKEN_FROM_ANNA);

        Event event = happening.visibleTo(user(3, Role.USER)).orElseThrow().event();

        assertThat(event.type()).isEqualTo("reminder-deleted");
        assertThat(event.seq()).isEqualTo(12);
        assertThat(event.version()).isEqualTo(3);
        assertThat(event.payload()).isEqualTo(new EventView.Gone(41));
    }

    @Test
    void areTheSameToAnAdministratorWhoLosesATask() {
        assertThat(told(true, user(3, Role.ADMIN))).contains("reminder-updated 12");
    }

    @Test
    void areToldToEverybodyWhereEverybodySeesEverything() {
        assertThat(told(false, user(3, Role.USER))).contains("reminder-updated 12");
        assertThat(told(false, user(5, Role.USER))).contains("reminder-updated 12");
    }
}
