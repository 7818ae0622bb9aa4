package herberge.application.testing;

import static herberge.domain.testing.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.port.MoveIns;
import herberge.application.port.MoveIns.Filter;
import herberge.application.port.MoveIns.Kept;
import herberge.application.port.MoveIns.Known;
import herberge.application.shared.Caller;
import herberge.application.shared.EntityKind;
import herberge.application.shared.PageRequest;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingFilter;
import herberge.domain.booking.BookingId;
import herberge.domain.guest.GuestId;
import herberge.domain.movein.Fate;
import herberge.domain.movein.ImportReport;
import herberge.domain.movein.ImportReport.ListedDecision;
import herberge.domain.movein.ImportReport.Source;
import herberge.domain.movein.ImportReport.Sum;
import herberge.domain.movein.LegacyFile;
import herberge.domain.movein.LegacyRow;
import herberge.domain.movein.Remark;
import herberge.domain.movein.Remedy;
import herberge.domain.price.ImportedPrice;
import herberge.domain.price.PriceSettings;
import herberge.domain.price.PriceTerms;
import herberge.domain.price.Pricing;
import herberge.domain.shared.UserId;
import herberge.domain.user.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link MoveIns} must do. */
public interface MoveInsContract extends StoresUnderTest {

    LegacyFile FILE = new LegacyFile("0123456789abcdef".repeat(4), null, 4096, "sqlite");

    List<Remark> REMARKS = List.of(
            new Remark(Remark.REPAIR, "rule", "name", "before", null, null),
            new Remark(Remark.REFUSAL, "no-amount", "preis", "viel", null, Remedy.AMOUNT));

    MoveIns moveIns();

    /** Only the author of what is moved in reserves ids and ends a move-in. */
    @Override
    default Caller caller() {
        return new Caller(UserId.IMPORT, "import", Role.SYSTEM, "contract", null);
    }

    private static Kept kept(String table, long key, Fate fate, @Nullable Long id, @Nullable GuestId guest) {
        LegacyRow row = new LegacyRow(table, key, Map.of("name", "ä " + key, "preis", 1.5, "zahl", 7L));
        return new Kept(row, "digest-" + key, fate, REMARKS, id, guest, null);
    }

    private static ImportReport report(long number, ListedDecision... decisions) {
        Sum sum = new Sum(3, 2, 1, 0);
        return new ImportReport(
                number,
                new Source(FILE.sha256(), null, 4096, "v16", "sqlite"),
                false,
                true,
                "anna",
                NOON,
                List.of(new ImportReport.TableCount("rooms", 1, 1, 0, 0, 0, 0)),
                Map.of("storniert", new ImportReport.StatusSum(1, 0, 100, 0, 100, 0)),
                sum,
                sum,
                List.of(decisions),
                Map.of(),
                List.of(),
                Map.of("rooms: rule", 1L),
                List.of(),
                List.of(),
                List.of("seasons"));
    }

    @Test
    default void knowsTheRowsOfAnEarlierMoveIn() {
        String table = "t-known";
        doInWork(() -> {
            long number = moveIns().begin(FILE, "anna", NOON);
            moveIns()
                    .keep(
                            number,
                            List.of(
                                    kept(table, 5, Fate.REPAIRED, 77L, null),
                                    kept(table, 6, Fate.REFUSED, null, null)));
        });

        Map<Long, List<Known>> known = inWork(() -> moveIns().findKnown(table, List.of(5L, 6L, 7L)));

        assertThat(known).containsOnlyKeys(5L, 6L);
        assertThat(known.get(5L)).containsExactly(new Known("digest-5", Fate.REPAIRED, 77L, REMARKS));
        assertThat(inWork(() -> moveIns().findKept(table, 5)))
                .hasValueSatisfying(row -> assertThat(row.values())
                        .containsEntry("name", "ä 5")
                        .containsEntry("preis", 1.5)
                        .containsEntry("zahl", 7L));
        assertThat(inWork(() -> moveIns().findKept(table, 7))).isEmpty();
    }

    @Test
    default void reservesIds() {
        Booking booking = storedBooking();
        long used = booking.id().value();
        long beyond = inWork(() -> moveIns().lastId(EntityKind.BOOKING)) + 1000;

        doInWork(() -> moveIns().reserveIds(EntityKind.BOOKING, beyond));

        assertThat(inWork(() -> moveIns().usedIds(EntityKind.BOOKING, List.of(used, beyond))))
                .containsExactly(used);
        assertThat(inWork(() -> moveIns().drawId(EntityKind.BOOKING))).isGreaterThan(beyond);
    }

    @Test
    default void findsBookingsByFormerNumbers() {
        Booking booking = storedBooking();
        String former = "RES-" + booking.id().value();

        doInWork(() -> moveIns().addFormerNumbers(Map.of(booking.id(), former)));

        BookingFilter filter = new BookingFilter(null, null, null, null, Set.of(), former, null, null, null);
        List<BookingId> found = inWork(() -> bookings().list(filter, first(5)).items()).stream()
                .map(named -> named.booking().id())
                .toList();
        assertThat(found).containsExactly(booking.id());
        assertThat(inWork(() -> moveIns().countNights(List.of(booking.id()))))
                .isEqualTo(booking.stay().nights());
    }

    @Test
    default void tellsWhatBookingsCost() {
        ImportedPrice price = new ImportedPrice(PriceSettings.DEFAULTS, LocalDate.of(2025, 6, 4)).addNights(3, 13_500);
        Booking unpriced = storedBooking();
        Booking priced = storedBooking();
        doInWork(() -> bookings()
                .save(priced.changeTo(priced.terms(), priced.authorship().updatedBy(), NOON)
                        .withPricing(Pricing.settled(PriceTerms.NONE, price.price()))));

        List<BookingId> ids = List.of(unpriced.id(), priced.id(), new BookingId(999_999_999));

        assertThat(inWork(() -> moveIns().findTotals(ids))).isEqualTo(Map.of(priced.id(), 13_500L));
        assertThat(inWork(() -> bookings().find(priced.id()))
                        .orElseThrow()
                        .booking()
                        .terms()
                        .pricing()
                        .price())
                .isEqualTo(price.price());
    }

    @Test
    default void keepsReports() {
        ListedDecision decision = new ListedDecision("no-name", "guests", 3, "the name is the code of a category");
        long number = inWork(() -> {
            long begun = moveIns().begin(FILE, "anna", NOON);
            moveIns().finish(report(begun, decision), Map.of(3L, new GuestId(1)));
            return begun;
        });

        assertThat(inWork(() -> moveIns().find(number))).contains(report(number, decision));
        assertThat(inWork(() -> moveIns().find(number + 1))).isEmpty();
        assertThat(inWork(() -> moveIns().list()))
                .filteredOn(summary -> summary.number() == number)
                .containsExactly(new MoveIns.Summary(number, NOON, "anna", FILE.sha256(), "v16", true));
    }

    @Test
    default void listsTheArchive() {
        String table = "t-archive";
        GuestId guest = storedGuest().id();
        doInWork(() -> {
            long number = moveIns().begin(FILE, "anna", NOON);
            moveIns()
                    .keep(
                            number,
                            List.of(
                                    kept(table, 1, Fate.ARCHIVED, null, guest),
                                    kept(table, 2, Fate.ARCHIVED, null, null),
                                    kept(table, 3, Fate.TAKEN, 9L, null)));
        });
        Filter all = new Filter(table, null, null, null);

        var first = inWork(() -> moveIns().archive(all, first(2)));
        var second = inWork(() -> moveIns().archive(all, new PageRequest(2, first.next())));

        assertThat(first.items()).extracting(MoveIns.Archived::key).containsExactly(1L, 2L);
        assertThat(second.items()).extracting(MoveIns.Archived::key).containsExactly(3L);
        assertThat(second.next()).isNull();
        assertThat(inWork(() -> moveIns().archive(new Filter(table, null, guest.value(), Fate.ARCHIVED), first(9)))
                        .items())
                .extracting(MoveIns.Archived::key)
                .containsExactly(1L);
    }
}
