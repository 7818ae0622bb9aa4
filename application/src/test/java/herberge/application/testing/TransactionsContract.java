package herberge.application.testing;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.aRoom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.application.port.Transactions;
import herberge.domain.room.Room;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Transactions} must do. */
public interface TransactionsContract extends StoresUnderTest {

    private Room addRoom() {
        return rooms().add(aRoom().details(), BY_SYSTEM);
    }

    private boolean isThere(RoomId id) {
        return inWork(() -> rooms().find(id).isPresent());
    }

    @Test
    default void keepsWhatWasDone() {
        Room room = inWork(this::addRoom);

        assertThat(inWork(() -> rooms().find(room.id()))).contains(room);
    }

    @Test
    default void givesBackWhatTheWorkGave() {
        assertThat(transactions().<String>run(caller(), () -> "done")).isEqualTo("done");
        assertThat(transactions().<String>read(caller(), () -> "read")).isEqualTo("read");
        assertThat(transactions().<String>rehearse(caller(), () -> "rehearsed")).isEqualTo("rehearsed");
    }

    @Test
    default void keepsNothingOfWorkThatIsRefused() {
        List<RoomId> made = new ArrayList<>();
        Refusal refusal = Refusal.because(new Refusal.NotFound("anything", 1));

        assertThatThrownBy(() -> doInWork(() -> {
                    made.add(addRoom().id());
                    throw refusal;
                }))
                .isSameAs(refusal);

        assertThat(made).singleElement().matches(id -> !isThere(id));
    }

    @Test
    default void keepsNothingOfWorkThatFails() {
        Room room = storedRoom();

        assertThatThrownBy(() -> doInWork(() -> {
                    rooms().remove(room.id());
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(isThere(room.id())).isTrue();
    }

    @Test
    default void joinsTheUnitOfWorkItIsIn() {
        List<RoomId> made = new ArrayList<>();

        assertThatThrownBy(() -> doInWork(() -> {
                    made.add(inWork(this::addRoom).id());
                    throw new IllegalStateException("broken after the inner work was done");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(made).singleElement().matches(id -> !isThere(id));
    }

    @Test
    default void readsWhatTheSameUnitOfWorkWrote() {
        boolean seen = inWork(() -> {
            RoomId id = addRoom().id();
            return transactions().read(caller(), () -> rooms().find(id).isPresent());
        });

        assertThat(seen).isTrue();
    }

    @Test
    default void lastsUntilTheOuterWorkIsOver() {
        Room room = inWork(() -> {
            transactions().read(caller(), () -> rooms().listAll());
            return addRoom();
        });

        assertThat(isThere(room.id())).isTrue();
    }

    @Test
    default void readingByItselfCannotWrite() {
        List<RoomId> made = new ArrayList<>();

        assertThatThrownBy(() ->
                        transactions().read(caller(), () -> made.add(addRoom().id())))
                .isInstanceOf(RuntimeException.class);

        assertThat(made).noneMatch(this::isThere);
    }

    @Test
    default void nothingIsReadOrWrittenOutsideAUnitOfWork() {
        assertThatThrownBy(() -> rooms().listAll()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(this::addRoom).isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void whatIsUnhiddenIsPartOfTheUnitOfWork() {
        List<RoomId> made = new ArrayList<>();

        assertThatThrownBy(() -> doInWork(() -> {
                    made.add(transactions()
                            .withoutVisibilityLimits(() -> addRoom().id()));
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(made).singleElement().matches(id -> !isThere(id));
        assertThatThrownBy(() -> transactions().<Boolean>withoutVisibilityLimits(() -> true))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void aRehearsalSeesWhatItDoes() {
        boolean seen = transactions()
                .rehearse(caller(), () -> rooms().find(addRoom().id()).isPresent());

        assertThat(seen).isTrue();
    }

    @Test
    default void aRehearsalLeavesNothingBehind() {
        Room room = storedRoom();

        RoomId rehearsed = transactions().rehearse(caller(), () -> {
            rooms().remove(room.id());
            return inWork(this::addRoom).id();
        });

        assertThat(isThere(room.id())).isTrue();
        assertThat(isThere(rehearsed)).isFalse();
    }

    @Test
    default void aRehearsalDrawsNoNumber() {
        Room before = storedRoom();

        RoomId rehearsed = transactions().rehearse(caller(), () -> addRoom().id());
        Room after = storedRoom();

        assertThat(rehearsed.value()).isNegative();
        assertThat(after.id().value()).isEqualTo(before.id().value() + 1);
    }

    @Test
    default void aRefusedRehearsalIsRefused() {
        Refusal refusal = Refusal.because(new Refusal.NotFound("anything", 1));

        assertThatThrownBy(() -> transactions().rehearse(caller(), () -> {
                    throw refusal;
                }))
                .isSameAs(refusal);
    }

    @Test
    default void doesWhatIsToFollowOnceTheOutermostWorkIsCommitted() {
        List<String> order = new ArrayList<>();
        List<RoomId> made = new ArrayList<>();

        doInWork(() -> {
            doInWork(() -> {
                made.add(addRoom().id());
                transactions().runAfterCommit(() -> order.add("afterwards"));
                order.add("inner");
            });
            order.add("outer");
        });

        assertThat(order).containsExactly("inner", "outer", "afterwards");
        assertThat(made).singleElement().matches(this::isThere);
    }

    @Test
    default void doesNotWhatWasToFollowWorkThatIsTakenBack() {
        List<String> order = new ArrayList<>();

        assertThatThrownBy(() -> doInWork(() -> {
                    transactions().runAfterCommit(() -> order.add("after a failure"));
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        transactions().<Boolean>rehearse(caller(), () -> {
            transactions().runAfterCommit(() -> order.add("after a rehearsal"));
            return addRoom().id().value() < 0;
        });
        doInWork(this::addRoom);

        assertThat(order).isEmpty();
        assertThatThrownBy(() -> transactions().runAfterCommit(() -> {})).isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void worksOnAfterFailure() {
        assertThatThrownBy(() -> doInWork(() -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(isThere(storedRoom().id())).isTrue();
    }
}
