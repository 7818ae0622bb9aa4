package herberge.adapter.postgres.shared;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.aGuest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import herberge.adapter.postgres.testing.Stores;
import herberge.adapter.postgres.testing.TestDatabase;
import herberge.application.port.EventLog.Keeping;
import herberge.application.port.EventLog.Logged;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which events pruning deletes and keeps, and which the server's role may not delete. */
class EventPruningIT {

    private static final Keeping A_WEEK = new Keeping(7, 1_000_000);
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final TestDatabase database = TestDatabase.shared();
    private final Stores stores = Stores.of(database);
    private final Jdbi app = Jdbi.create(database.app());
    private final Jdbi owner = Jdbi.create(database.owner());

    private void happen(int events) {
        stores.change(
                () -> IntStream.range(0, events).forEach(i -> stores.guests().add(aGuest().details(), BY_SYSTEM)));
        stores.write(
                () -> stores.eventLog().publish(events) + stores.auditSeals().seal(events));
    }

    private void age(long first, long last, String by) {
        owner.useHandle(h -> h.createUpdate(
                        "update event set at = at - cast(:by as interval)" + " where seq between :first and :last")
                .bind("by", by)
                .bind("first", first)
                .bind("last", last)
                .execute());
    }

    private int prune(Keeping keeping, int atMost) {
        return stores.write(() -> stores.eventLog().prune(keeping, atMost));
    }

    private List<Long> left() {
        return stores.read(() -> stores.eventLog().readAfter(0, 10_000)).stream()
                .map(Logged::seq)
                .toList();
    }

    private static List<Long> numbers(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    @Test
    void forgetsWhatIsOlderAndKeepsItsAudit() {
        happen(10);
        age(1, 6, "168 hours 1 minute");
        age(7, 7, "167 hours");

        assertThat(prune(A_WEEK, 100)).isEqualTo(6);

        assertThat(left()).isEqualTo(numbers(7, 10));
        assertThat(stores.read(() -> stores.eventLog().oldestSequence())).isEqualTo(7);
        List<Long> audited = owner.withHandle(
                h -> h.createQuery("select a.id from audit_log a join audit_seal s on s.audit_id = a.id")
                        .mapTo(Long.class)
                        .list());
        assertThat(audited).hasSize(10);
    }

    @Test
    void goesOnCountingWhereNothingIsLeft() {
        happen(3);
        age(1, 3, "8 days");

        assertThat(prune(A_WEEK, 100)).isEqualTo(3);
        assertThat(left()).isEmpty();
        assertThat(stores.read(() -> stores.eventLog().oldestSequence())).isEqualTo(4);
        happen(1);

        assertThat(left()).containsExactly(4L);
    }

    @Test
    void leavesNoHoleWhereOneCommittedLate() {
        happen(6);
        age(1, 2, "8 days");
        age(4, 5, "8 days"); // their change was made long before change 3, and committed after it

        assertThat(prune(A_WEEK, 100)).isEqualTo(2);

        assertThat(left()).isEqualTo(numbers(3, 6));
    }

    @Test
    void doesItInBatches() {
        happen(10);
        age(1, 7, "8 days");

        assertThat(List.of(prune(A_WEEK, 3), prune(A_WEEK, 3), prune(A_WEEK, 3), prune(A_WEEK, 3)))
                .containsExactly(3, 3, 1, 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select prune_events(0, 1000000, 100)",
                "select prune_events(-7, 1000000, 100)",
                "select prune_events(7, 999, 100)",
                "select prune_events(7, 0, 100)",
                "delete from event",
                "truncate event",
                "update event set seq = seq + 1",
                "update event_position set seq = 0",
                "insert into event select seq + 1, audit_id, at from event"
            })
    void letsTheServerTakeNothingElse(String statement) {
        happen(3);
        age(1, 3, "8 days");

        Throwable failure = catchThrowable(() -> app.useHandle(h -> h.execute(statement)));

        assertThat(failure).as(statement).isNotNull();
        assertThat(SqlStates.of(failure)).as(failure.getMessage()).isEqualTo(INSUFFICIENT_PRIVILEGE);
        assertThat(left()).hasSize(3);
    }

    @Test
    void hasAFloor() {
        assertThatThrownBy(() -> new Keeping(0, 1_000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Keeping(1, 999)).isInstanceOf(IllegalArgumentException.class);
    }
}
