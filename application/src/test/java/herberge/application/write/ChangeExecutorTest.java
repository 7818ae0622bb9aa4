package herberge.application.write;

import static herberge.application.testing.Refusals.assertRefused;
import static herberge.application.testing.Refusals.malformed;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aRoom;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.port.Transactions;
import herberge.application.room.RoomView;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.Credential;
import herberge.application.shared.EntityKind;
import herberge.application.shared.IdempotencyKey;
import herberge.application.testing.MemoryHouse;
import herberge.application.testing.Refusals;
import herberge.application.testing.SettableClock;
import herberge.domain.room.Room;
import herberge.domain.room.RoomDetails;
import herberge.domain.shared.Fault;
import herberge.domain.shared.Field;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import herberge.domain.user.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The order of refusals, which every change has from the template. */
final class ChangeExecutorTest {

    /** Runs every unit of work a second time, as after a deadlock. */
    private record Repeating(Transactions transactions) implements Transactions {

        private static final class RolledBack extends RuntimeException {
            private static final long serialVersionUID = 1L;
        }

        @Override
        public <T> T run(Caller caller, Supplier<T> work) {
            try {
                transactions.run(caller, () -> {
                    T unused = work.get();
                    throw new RolledBack();
                });
            } catch (RolledBack expected) {
                return transactions.run(caller, work);
            }
            throw new IllegalStateException("it was not rolled back");
        }

        @Override
        public <T> T read(Caller caller, Supplier<T> work) {
            return transactions.read(caller, work);
        }

        @Override
        public <T> T rehearse(Caller caller, Supplier<T> work) {
            return transactions.rehearse(caller, work);
        }

        @Override
        public <T> T runStatement(Supplier<T> statement) {
            return transactions.runStatement(statement);
        }

        @Override
        public <T> T withoutVisibilityLimits(Supplier<T> work) {
            return transactions.withoutVisibilityLimits(work);
        }

        @Override
        public void runAfterCommit(Runnable work) {
            transactions.runAfterCommit(work);
        }
    }

    private static final Caller CALLER = new Caller(new UserId(7), "anna", Role.USER, "request", null);
    private static final Caller READER = new Caller(
            new UserId(7), "anna", Role.USER, "request", null, new Credential(Credential.Kind.READ_TOKEN, 1));
    private static final Fault FAULT = new Fault(Field.of("name"), () -> "unknown-field");
    private static final IdempotencyKey KEY = new IdempotencyKey("key", "digest");

    private final SettableClock clock = new SettableClock(NOON);
    private final MemoryHouse house = new MemoryHouse(clock);
    private final Room room = house.storedRoom();
    private final ChangeExecutor changes = new ChangeExecutor(
            new WriteGuard(house.transactions()), house.idempotencyKeys(), house.changeLog(), String::valueOf, clock);

    private ChangeTarget<Room> target(boolean exists) {
        return new ChangeTarget<>(
                EntityKind.ROOM,
                room.id().value(),
                () -> exists ? house.rooms().lock(List.of(room.id())).stream().findFirst() : Optional.empty(),
                Room::version,
                RoomView::of);
    }

    private ChangeResult<RoomView> rename(Caller caller, boolean exists, ChangeRequest<RoomDetails> request) {
        return changes.change(caller, target(exists), request, (current, faults) -> {
            RoomDetails details = request.appliedTo(current.details());
            faults.refuseIfAny();
            Room changed = current.changeTo(details, caller.userId(), NOON);
            house.rooms().save(changed);
            return RoomView.of(changed);
        });
    }

    private static ChangeRequest<RoomDetails> to(String name, Version from) {
        return ChangeRequest.to(aRoom().name(name).details(), from);
    }

    @Test
    void refusesInTheOrderThatTheApiPromises() {
        ChangeRequest<RoomDetails> unreadable = malformed();
        ChangeRequest<RoomDetails> unversioned =
                ChangeRequest.to(aRoom().details()).withFault(FAULT);
        Version second = new Version(2);

        assertRefused(() -> rename(READER, false, unreadable), "forbidden");
        assertRefused(() -> rename(CALLER, false, unreadable), "not-found");
        assertRefused(() -> rename(CALLER, true, unreadable), "malformed-request");
        assertRefused(() -> rename(CALLER, true, unversioned), "precondition-required");
        assertRefused(() -> rename(CALLER, true, to("Zwei", second).withFault(FAULT)), "version-conflict");
        assertRefused(() -> rename(CALLER, true, to("Zwei", Version.FIRST).withFault(FAULT)), "validation-failed");
        assertThat(rename(CALLER, true, to("Zwei", Version.FIRST)).view().name())
                .isEqualTo("Zwei");
    }

    @Test
    void replaysBeforeItLooksAtTheRequest() {
        rename(CALLER, true, to("Zwei", Version.FIRST).withKey(KEY));

        ChangeResult<RoomView> replay =
                rename(CALLER, true, Refusals.<RoomDetails>malformed().withKey(KEY));

        assertThat(replay.replayed()).isTrue();
        assertThat(replay.revision()).isEqualTo("2");
        assertThat(replay.text()).contains("Zwei");
    }

    @Test
    void refusesAReplayToWhomItRefusesTheEntity() {
        rename(CALLER, true, to("Zwei", Version.FIRST).withKey(KEY));

        assertRefused(() -> rename(READER, true, to("Zwei", Version.FIRST).withKey(KEY)), "forbidden");
        assertRefused(() -> rename(CALLER, false, to("Zwei", Version.FIRST).withKey(KEY)), "not-found");
    }

    @Test
    void takesAnyOfTheVersionsThatTheRequestNames() {
        ChangeRequest<RoomDetails> request = new ChangeRequest<>(
                current -> aRoom().name("Zwei").details(),
                Set.of("name"),
                Set.of(Version.FIRST, new Version(5)),
                null,
                false,
                null,
                List.of(),
                0);

        assertThat(rename(CALLER, true, request).view().version()).isEqualTo(2);
    }

    @Test
    void rollsBackWhereAFaultIsLeft() {
        ChangeRequest<RoomDetails> request = to("Zwei", Version.FIRST).withFault(FAULT);

        assertRefused(
                () -> changes.change(CALLER, target(true), request, (current, faults) -> {
                    house.rooms().save(current.changeTo(aRoom().name("Zwei").details(), CALLER.userId(), NOON));
                    return RoomView.of(current);
                }),
                "validation-failed");

        assertThat(house.inWork(() -> house.rooms().find(room.id()))).contains(room);
    }

    @Test
    void appliesTheParsedRequestAgainWhereTheUnitOfWorkIsRepeated() {
        AtomicInteger applied = new AtomicInteger();
        UnaryOperator<RoomDetails> patch = current -> {
            applied.incrementAndGet();
            return aRoom().name("Zwei").details();
        };
        ChangeRequest<RoomDetails> parsed = ChangeRequest.changing(Version.FIRST, Set.of("name"), patch);
        ChangeExecutor repeating = new ChangeExecutor(
                new Repeating(house.transactions()),
                house.idempotencyKeys(),
                house.changeLog(),
                String::valueOf,
                clock);

        ChangeResult<RoomView> result = repeating.change(CALLER, target(true), parsed, (current, faults) -> {
            Room changed = current.changeTo(parsed.appliedTo(current.details()), CALLER.userId(), NOON);
            house.rooms().save(changed);
            return RoomView.of(changed);
        });

        assertThat(applied).hasValue(2);
        assertThat(result.view().version()).isEqualTo(2);
    }
}
