package herberge.application.write;

import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aBooking;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.booking.BookingUseCases;
import herberge.application.booking.BookingView;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.IdempotencyKey;
import herberge.application.testing.MemoryHouse;
import herberge.application.testing.SettableClock;
import herberge.domain.booking.BookingDraft;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingPolicy;
import herberge.domain.guest.GuestId;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Fault;
import herberge.domain.shared.Field;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.Refusal.Reason;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import herberge.domain.user.Role;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A driving adapter of lines of text calls the capabilities, with idempotency keys and dry runs, and knows no HTTP. */
final class SecondAdapterTest {

    private static final Caller ANNA = new Caller(new UserId(3), "anna", Role.USER, "line", null);

    /** Executes lines such as {@code book room=1 guest=2 from=2027-03-01 to=2027-03-03 key=k dry}. */
    private record Console(BookingUseCases bookings) {

        String execute(String line) {
            Map<String, String> words = Arrays.stream(line.split(" "))
                    .skip(1)
                    .map(word -> word.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair.length > 1 ? pair[1] : ""));
            try {
                ChangeRequest<BookingDraft> request = parse(line, words, words.get("version"));
                return answer(
                        line.startsWith("book ")
                                ? bookings.bookRoom().book(ANNA, request)
                                : bookings.changeBooking().change(ANNA, id(words), request));
            } catch (Refusal refusal) {
                return refusal.reasons().stream().map(Reason::code).collect(Collectors.joining(", ", "no: ", ""));
            }
        }

        private static BookingId id(Map<String, String> words) {
            return new BookingId(Long.parseLong(words.get("id")));
        }

        private static ChangeRequest<BookingDraft> parse(
                String line, Map<String, String> words, @Nullable String version) {
            UnaryOperator<BookingDraft> patch = draft -> new BookingDraft(
                    words.containsKey("room") ? new RoomId(Long.parseLong(words.get("room"))) : draft.room(),
                    words.containsKey("guest") ? new GuestId(Long.parseLong(words.get("guest"))) : draft.guest(),
                    words.containsKey("from") ? LocalDate.parse(words.get("from")) : draft.checkIn(),
                    words.containsKey("to") ? LocalDate.parse(words.get("to")) : draft.checkOut(),
                    draft.partySize() == null ? Long.valueOf(1) : draft.partySize(),
                    draft.companions(),
                    draft.status(),
                    draft.remarks());
            ChangeRequest<BookingDraft> parsed = new ChangeRequest<>(
                    patch,
                    words.keySet(),
                    version == null ? Set.of() : Set.of(new Version(Long.parseLong(version))),
                    null,
                    words.containsKey("dry"),
                    null,
                    List.of(),
                    0);
            ChangeRequest<BookingDraft> keyed =
                    words.containsKey("key") ? parsed.withKey(new IdempotencyKey(words.get("key"), line)) : parsed;
            return words.containsKey("colour")
                    ? keyed.withFault(new Fault(Field.of("colour"), () -> "unknown"))
                    : keyed;
        }

        private static String answer(ChangeResult<BookingView> result) {
            String prefix = result.dryRun() ? "would be " : result.replayed() ? "was " : "";
            String number = result.dryRun() ? "" : " " + result.id();
            return prefix + result.outcome().name().toLowerCase(Locale.ROOT) + number;
        }
    }

    private final SettableClock clock = new SettableClock(NOON);
    private final MemoryHouse house = new MemoryHouse(clock);
    private final Console console = new Console(BookingUseCases.of(
            house.transactions(),
            new BookingUseCases.Stores(
                    house.bookings(),
                    house.rooms(),
                    house.guests(),
                    house.occupancies(),
                    house.eventLog(),
                    house.stayPrices(),
                    house.ledger(),
                    house.payers()),
            BookingPolicy.HOUSE,
            house.changes(clock),
            clock));
    private final RoomId room = house.storedRoom().id();
    private final GuestId guest = house.storedGuest().id();
    private final String here = "room=" + room.value() + " guest=" + guest.value();

    @Test
    void booksAndReplaysByKey() {
        String line = "book " + here + " from=2027-03-01 to=2027-03-03 key=first";

        String created = console.execute(line);

        assertThat(created).startsWith("created ");
        assertThat(console.execute(line)).isEqualTo("was " + created);
        assertThat(console.execute(line + " dry")).isEqualTo("no: room-taken");
        assertThat(console.execute("book " + here + " from=2027-03-01 to=2027-03-03 key=second"))
                .isEqualTo("no: room-taken");
        assertThat(console.execute("book " + here + " from=2027-04-01 to=2027-04-03 key=first"))
                .isEqualTo("no: idempotency-key-reused");
    }

    @Test
    void changesOnceByKeyAndNamesTheVersion() {
        long id = house.storedBooking(aBooking().room(room).guest(guest)).id().value();
        String line = "move id=" + id + " version=1 from=2027-05-01 to=2027-05-03 key=move";

        assertThat(console.execute("move id=" + id + " from=2027-05-01 to=2027-05-03"))
                .isEqualTo("no: precondition-required");
        assertThat(console.execute(line)).isEqualTo("changed " + id);
        assertThat(console.execute(line)).isEqualTo("was changed " + id);
        assertThat(console.execute("move id=" + id + " version=1 from=2027-06-01 to=2027-06-03"))
                .isEqualTo("no: version-conflict");
    }

    @Test
    void rehearsesWithoutAnEffect() {
        String line = "book " + here + " from=2027-03-01 to=2027-03-03";

        assertThat(console.execute(line + " dry")).isEqualTo("would be created");
        assertThat(console.execute(line + " dry colour=red")).isEqualTo("no: validation-failed");
        assertThat(console.execute(line)).startsWith("created ");
    }
}
