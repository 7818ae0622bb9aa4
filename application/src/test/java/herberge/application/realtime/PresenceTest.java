package herberge.application.realtime;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.aReminder;
import static herberge.domain.testing.Fixtures.aUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.application.port.Relay.Listener;
import herberge.application.port.Relay.Topic;
import herberge.application.realtime.EntityPresence.Person;
import herberge.application.realtime.RealtimeUseCases.MarkPresence;
import herberge.application.shared.Caller;
import herberge.application.shared.Credential;
import herberge.application.shared.EntityCatalog;
import herberge.application.shared.EntityKind;
import herberge.application.shared.EventView;
import herberge.application.testing.EntityCatalogs;
import herberge.application.testing.MemoryHouse;
import herberge.application.testing.MemoryRelay;
import herberge.application.testing.SettableClock;
import herberge.domain.booking.BookingId;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderDetails;
import herberge.domain.reminder.ReminderId;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.UserId;
import herberge.domain.testing.Fixtures;
import herberge.domain.user.Role;
import herberge.domain.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Presence on two servers that share a database. */
class PresenceTest {

    private final SettableClock clock = new SettableClock(Fixtures.NOON);
    private final AtomicLong nanos = new AtomicLong(-5);
    private final MemoryHouse house = new MemoryHouse(clock);
    private final EntityCatalog entities = EntityCatalogs.of(house);
    private final MemoryRelay relay = new MemoryRelay();
    private final List<String> talk = new ArrayList<>();
    private final Server one = new Server("one", true);
    private final Server two = new Server("two", true);
    private final User anna = user("anna", "Anna Berger");
    private final User ben = user("ben", "Ben Wimmer");
    private final EntityRef room =
            new EntityRef(EntityKind.ROOM, house.storedRoom().id().value());

    PresenceTest() {
        relay.join(Map.of(Topic.PRESENCE, new Words(talk::add)));
    }

    @Test
    void showsWhoMayOnlyReadAsLooking() {
        DeskOf screen = one.desk(anna, Role.USER, new Credential(Credential.Kind.READ_TOKEN, 1));
        DeskOf bens = two.desk(ben);

        screen.focus(room, PresenceMode.EDIT);

        assertThat(bens.at(room)).extracting(Person::mode).containsExactly(PresenceMode.VIEW);
    }

    private User user(String username, String fullName) {
        return house.inWork(() ->
                house.users().add(aUser().username(username).fullName(fullName).details(), "hash", false, BY_SYSTEM));
    }

    private record Words(java.util.function.Consumer<String> ear) implements Listener {
        @Override
        public void onMessage(String what) {
            ear.accept(what);
        }

        @Override
        public void onConnected() {
            // no message was missed
        }

        @Override
        public void onDisconnected() {
            // nothing can be done
        }
    }

    private final class Server {
        final Presence presence;
        final MarkPresence takeFocus;

        Server(String name, boolean ownBookingsOnly) {
            presence = new Presence(
                    new Presence.Parts(name, relay, nanos::get, () -> {}),
                    new AudienceRules(entities, ownBookingsOnly));
            takeFocus = new MarkPresenceUseCase(house.transactions(), house.users(), entities, presence, clock);
            relay.join(Map.of(Topic.PRESENCE, new Words(presence::hear)));
        }

        DeskOf desk(User user) {
            return desk(user, Role.USER);
        }

        DeskOf desk(User user, Role role) {
            return desk(user, role, Credential.HOUSE);
        }

        DeskOf desk(User user, Role role, Credential pass) {
            DeskOf desk = new DeskOf(this, new Caller(user.id(), user.username(), role, "test", null, pass));
            presence.enter(desk);
            rounds();
            return desk;
        }
    }

    /** Keeps the last presence that it received for each entity, and counts them. */
    private final class DeskOf implements Presence.Subscriber {
        final Server server;
        final Caller caller;
        final List<EntityPresence> seen = new ArrayList<>();

        DeskOf(Server server, Caller caller) {
            this.server = server;
            this.caller = caller;
        }

        @Override
        public Caller caller() {
            return caller;
        }

        @Override
        public void seen(EntityPresence sight) {
            seen.add(sight);
        }

        void focus(EntityRef thing, PresenceMode mode) {
            server.takeFocus.take(this, thing, mode);
            rounds();
        }

        void blur(EntityRef thing) {
            server.presence.blur(this, thing);
            rounds();
        }

        List<Person> at(EntityRef thing) {
            return seen.stream()
                    .filter(sight -> sight.thing().equals(thing))
                    .reduce((first, last) -> last)
                    .map(EntityPresence::people)
                    .orElse(List.of());
        }
    }

    /** Runs rounds on both servers: what one sends in a round, the other takes up in its next. */
    private void rounds() {
        for (int i = 0; i < 2; i++) {
            one.presence.round();
            two.presence.round();
        }
    }

    private void pass(Duration time) {
        clock.advance(time);
        nanos.addAndGet(time.toNanos());
        rounds();
    }

    private static Person person(User user, PresenceMode mode, Instant since) {
        return new Person(user.id().value(), String.valueOf(user.details().fullName()), mode, since);
    }

    @Test
    void tellsTwoEditorsOfEachOtherOnWhicheverServerTheyAre() {
        DeskOf annas = one.desk(anna);
        DeskOf bens = two.desk(ben);

        annas.focus(room, PresenceMode.EDIT);
        pass(Duration.ofSeconds(1));
        bens.focus(room, PresenceMode.EDIT);

        List<Person> both = List.of(
                person(anna, PresenceMode.EDIT, Fixtures.NOON),
                person(ben, PresenceMode.EDIT, Fixtures.NOON.plusSeconds(1)));
        assertThat(annas.at(room)).isEqualTo(both);
        assertThat(bens.at(room)).isEqualTo(both);
    }

    @Test
    void tellsThatNobodyIsLeft() {
        DeskOf annas = one.desk(anna);
        DeskOf bens = two.desk(ben);
        annas.focus(room, PresenceMode.VIEW);

        annas.blur(room);

        assertThat(bens.seen).hasSize(2);
        assertThat(bens.at(room)).isEmpty();
    }

    @Test
    void tellsWhoComesLaterOfEverybodyThereIs() {
        one.desk(anna).focus(room, PresenceMode.VIEW);

        DeskOf bens = two.desk(ben);

        assertThat(bens.at(room)).containsExactly(person(anna, PresenceMode.VIEW, Fixtures.NOON));
    }

    @Test
    void countsAUserOnceAndEditingBeforeLooking() {
        DeskOf watching = one.desk(ben);
        DeskOf first = one.desk(anna);
        DeskOf second = two.desk(anna);
        first.focus(room, PresenceMode.VIEW);
        pass(Duration.ofSeconds(1));
        second.focus(room, PresenceMode.EDIT);
        assertThat(watching.at(room)).containsExactly(person(anna, PresenceMode.EDIT, Fixtures.NOON.plusSeconds(1)));

        second.blur(room);

        assertThat(watching.at(room)).containsExactly(person(anna, PresenceMode.VIEW, Fixtures.NOON));
    }

    @Test
    void keepsTheTimeOfTheFirstFocusOfAMode() {
        DeskOf annas = one.desk(anna);
        annas.focus(room, PresenceMode.VIEW);
        pass(Duration.ofSeconds(1));
        annas.focus(room, PresenceMode.VIEW);
        assertThat(annas.seen).hasSize(1);

        annas.focus(room, PresenceMode.EDIT);

        assertThat(annas.at(room)).containsExactly(person(anna, PresenceMode.EDIT, Fixtures.NOON.plusSeconds(1)));
    }

    @Test
    void forgetsADeskThatLeaves() {
        DeskOf bens = two.desk(ben);
        DeskOf annas = one.desk(anna);
        annas.focus(room, PresenceMode.EDIT);

        one.presence.leave(annas);
        rounds();

        assertThat(bens.at(room)).isEmpty();
    }

    @Test
    void overlooksADeskThatIsSilentUntilItAnswersAgain() {
        DeskOf bens = two.desk(ben);
        DeskOf annas = one.desk(anna);
        annas.focus(room, PresenceMode.EDIT);

        one.presence.silent(annas, true);
        rounds();
        assertThat(bens.at(room)).isEmpty();
        one.presence.silent(annas, false);
        rounds();

        assertThat(bens.at(room)).containsExactly(person(anna, PresenceMode.EDIT, Fixtures.NOON));
    }

    @Test
    void forgetsThePeopleOfAServerThatIsSilentWithinTenSeconds() {
        DeskOf bens = two.desk(ben);
        one.desk(anna).focus(room, PresenceMode.EDIT);
        pass(Duration.ofSeconds(20));
        assertThat(bens.at(room)).isNotEmpty();

        relay.cut(true);
        for (int i = 0; i < 9; i++) {
            pass(Duration.ofSeconds(1));
        }

        assertThat(bens.at(room)).isEmpty();
    }

    @Test
    void knowsAgainSoonAfterTheWayBetweenServersWasCut() {
        DeskOf bens = two.desk(ben);
        relay.cut(true);
        one.desk(anna).focus(room, PresenceMode.EDIT);
        assertThat(bens.at(room)).isEmpty();

        relay.cut(false);
        pass(Presence.BEAT);

        assertThat(bens.at(room)).hasSize(1);
    }

    @Test
    void saysNothingToOtherServersWhereNobodyLooksAtAnything() {
        one.desk(anna);
        two.desk(ben);

        pass(Duration.ofSeconds(60));

        assertThat(talk).isEmpty();
    }

    @Test
    void repeatsWhatStandsInPartsThatAreShortEnough() {
        List<User> many = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            many.add(user("user" + i, "Ä".repeat(100)));
        }
        DeskOf bens = two.desk(ben);
        many.forEach(user -> one.desk(user).focus(room, PresenceMode.EDIT));
        talk.clear();

        pass(Presence.BEAT);

        assertThat(talk).hasSizeGreaterThan(1);
        assertThat(bens.at(room)).hasSize(60);
    }

    @Test
    void tellsOfAForeignBookingItsOwnerAndAdministratorsOnly() {
        long id = bookingOf(anna);
        EntityRef booking = new EntityRef(EntityKind.BOOKING, id);
        DeskOf bens = two.desk(ben);
        DeskOf admins = two.desk(ben, Role.ADMIN);
        DeskOf annas = one.desk(anna);

        annas.focus(booking, PresenceMode.EDIT);
        annas.blur(booking);

        assertThat(bens.seen).isEmpty();
        assertThat(admins.seen).hasSize(2);
        assertThat(annas.seen).hasSize(2);
    }

    @Test
    void tellsOfAReminderAboutABookingItsMakerItsDoerAndTheBookingsOwnerOnly() {
        User carla = user("carla", "Carla Cords");
        ReminderDetails details = aReminder()
                .booking(new BookingId(bookingOf(anna)))
                .assignedTo(ben.id())
                .details();
        EntityRef reminder = new EntityRef(
                EntityKind.REMINDER,
                house.inWork(() -> house.reminders().add(details, null, BY_SYSTEM))
                        .id()
                        .value());
        DeskOf annas = two.desk(anna);
        DeskOf carlas = two.desk(carla);

        one.desk(ben).focus(reminder, PresenceMode.EDIT);

        assertThat(annas.at(reminder)).hasSize(1);
        assertThat(carlas.seen).isEmpty();
    }

    private EntityRef reminderOf(User doer) {
        ReminderDetails details = aReminder().assignedTo(doer.id()).details();
        return new EntityRef(
                EntityKind.REMINDER,
                house.inWork(() -> house.reminders().add(details, null, BY_SYSTEM))
                        .id()
                        .value());
    }

    private void reassign(EntityRef reminder, User doer) {
        house.doInWork(() -> {
            Reminder before =
                    house.reminders().find(new ReminderId(reminder.id())).orElseThrow();
            house.reminders()
                    .save(before.changeTo(aReminder().assignedTo(doer.id()).details(), anna.id(), clock.instant()));
        });
    }

    @Test
    void looksAnewWhoseThingItIsWhenSomebodyFocusesAgain() {
        User carla = user("carla", "Carla Cords");
        EntityRef reminder = reminderOf(ben);
        DeskOf bens = two.desk(ben);
        DeskOf carlas = two.desk(carla);
        DeskOf admins = one.desk(anna, Role.ADMIN);
        admins.focus(reminder, PresenceMode.EDIT);
        assertThat(bens.at(reminder)).hasSize(1);
        reassign(reminder, carla);
        pass(Duration.ofSeconds(1));

        admins.focus(reminder, PresenceMode.EDIT);

        List<Person> there = List.of(person(anna, PresenceMode.EDIT, Fixtures.NOON));
        assertThat(carlas.at(reminder)).isEqualTo(there);
        assertThat(admins.at(reminder)).isEqualTo(there);
        assertThat(bens.seen).hasSize(2);
        assertThat(bens.at(reminder)).isEmpty();
    }

    @Test
    void followsAThingThatChangesHandsOnEveryServer() {
        User carla = user("carla", "Carla Cords");
        EntityRef reminder = reminderOf(ben);
        List<DeskOf> bens = List.of(one.desk(ben), two.desk(ben));
        List<DeskOf> carlas = List.of(one.desk(carla), two.desk(carla));
        one.desk(anna, Role.ADMIN).focus(reminder, PresenceMode.EDIT);

        one.presence.onEvents(List.of(happened(reminder, carla.id().value())));
        rounds();

        assertThat(bens).allSatisfy(desk -> assertThat(desk.seen).hasSize(2));
        assertThat(bens).allSatisfy(desk -> assertThat(desk.at(reminder)).isEmpty());
        assertThat(carlas).allSatisfy(desk -> assertThat(desk.at(reminder)).hasSize(1));
        one.presence.onEvents(List.of(happened(room, ben.id().value())));
        rounds();
        assertThat(bens).allSatisfy(desk -> assertThat(desk.seen).hasSize(2));
    }

    private AddressedEvent happened(EntityRef thing, long owner) {
        String entity = thing.kind().code();
        return new AddressedEvent(
                new Event(
                        entity + "-updated",
                        1,
                        entity,
                        thing.id(),
                        2,
                        new EventView.Gone(thing.id()),
                        0,
                        "x",
                        null,
                        Fixtures.NOON),
                new AudienceRules(entities, true).of(thing.kind(), Set.of(owner)),
                null);
    }

    @Test
    void tellsOfAnyBookingWhereAllAreVisible() {
        Server open = new Server("open", false);
        EntityRef booking = new EntityRef(EntityKind.BOOKING, bookingOf(anna));
        DeskOf bens = open.desk(ben);
        open.presence.round();

        one.desk(anna).focus(booking, PresenceMode.EDIT);
        open.presence.round();

        assertThat(bens.at(booking)).hasSize(1);
    }

    @Test
    void tellsOfUsersToAdministratorsOnly() {
        EntityRef user = new EntityRef(EntityKind.USER, ben.id().value());
        DeskOf bens = one.desk(ben);
        DeskOf admins = one.desk(anna, Role.ADMIN);

        admins.focus(user, PresenceMode.VIEW);

        assertThat(admins.at(user)).hasSize(1);
        assertThat(bens.seen).isEmpty();
        assertThatThrownBy(() -> bens.focus(user, PresenceMode.VIEW)).isInstanceOf(Refusal.class);
    }

    @Test
    void refusesWhatIsNotThere() {
        DeskOf annas = one.desk(anna);

        for (EntityKind kind : List.of(
                EntityKind.ROOM, EntityKind.ROOM_BLOCK, EntityKind.GUEST, EntityKind.BOOKING, EntityKind.REMINDER)) {
            assertThatThrownBy(() -> annas.focus(new EntityRef(kind, 4711), PresenceMode.VIEW))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.reasons())
                                    .containsExactly(new Refusal.NotFound(kind.code(), 4711L)));
        }
    }

    @Test
    void letsAClientBeAtFiftyThingsAtOnce() {
        DeskOf annas = one.desk(anna);
        List<EntityRef> rooms = new ArrayList<>();
        for (int i = 0; i <= Presence.MOST_AT_ONCE; i++) {
            rooms.add(new EntityRef(EntityKind.ROOM, house.storedRoom().id().value()));
        }
        rooms.subList(0, Presence.MOST_AT_ONCE).forEach(each -> annas.focus(each, PresenceMode.VIEW));
        EntityRef last = rooms.get(Presence.MOST_AT_ONCE);

        assertThatThrownBy(() -> annas.focus(last, PresenceMode.VIEW)).isInstanceOf(Refusal.class);
        annas.focus(rooms.get(0), PresenceMode.EDIT);
        annas.blur(rooms.get(0));
        annas.focus(last, PresenceMode.VIEW);

        assertThat(annas.at(last)).hasSize(1);
    }

    @Test
    void overlooksTalkThatItDoesNotUnderstand() {
        DeskOf bens = two.desk(ben);

        List.of(
                        "",
                        "x",
                        "x y",
                        "x sauna,1,-,2,view,2026-05-04T08:28:03Z,QQ",
                        "x room,1,-,2,dance,2026-05-04T08:28:03Z,QQ",
                        "x room,1,-,2,view,yesterday,QQ",
                        "x room,1,-,2,view,2026-05-04T08:28:03Z,*",
                        "x room,1,-,-")
                .forEach(two.presence::hear);
        rounds();

        assertThat(bens.seen).isEmpty();
    }

    @Test
    void believesOthersUpToABound() {
        for (int i = 0; i < PresenceBoard.MOST_FROM_ELSEWHERE + 5; i++) {
            two.presence.hear("x room," + i + ",-,2,view,2026-05-04T08:28:03Z,QQ");
        }
        DeskOf bens = two.desk(ben);

        assertThat(bens.seen).hasSize(PresenceBoard.MOST_FROM_ELSEWHERE);
    }

    private long bookingOf(User owner) {
        Authorship authorship = Authorship.of(new UserId(owner.id().value()), Fixtures.NOON);
        return house.inWork(() -> house.bookings()
                .add(
                        aBooking()
                                .room(house.storedRoom().id())
                                .guest(house.storedGuest().id())
                                .build()
                                .terms(),
                        aBooking().build().status(),
                        2026,
                        authorship)
                .id()
                .value());
    }
}
