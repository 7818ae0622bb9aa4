package herberge.application.movein;

import herberge.application.movein.BookingTransfer.Parts;
import herberge.application.movein.MoveInUseCases.Progress;
import herberge.application.movein.MoveInUseCases.Request;
import herberge.application.port.LegacyHouse;
import herberge.application.shared.EntityKind;
import herberge.domain.movein.BookingMapping;
import herberge.domain.movein.GuestMapping;
import herberge.domain.movein.GuestQuestion;
import herberge.domain.movein.ImportReport;
import herberge.domain.movein.LegacyFile;
import herberge.domain.movein.LegacyTable;
import herberge.domain.movein.LegacyVariant;
import herberge.domain.movein.OpenDecision;
import herberge.domain.movein.RowQuestion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One move-in within its unit of work, from the first row to the closed account. */
final class MoveInRun {

    /** Tables whose rows become entities or parts of them; all others are archived. */
    private static final Set<String> TAKEN = Set.of(
            "rooms",
            "guests",
            "bookings",
            "guest_companions",
            "accompanying_guests",
            "additional_services",
            "booking_services",
            "discounts",
            "booking_discounts");

    private final Request request;
    private final LegacyHouse house;
    private final MoveInUseCases.Stores stores;
    private final ZoneId zone;
    private final MoveInContext context;
    private final List<LegacyTable> tables;

    MoveInRun(Request request, LegacyHouse house, MoveInUseCases.Stores stores, Clocked at, Progress progress) {
        this.request = request;
        this.house = house;
        this.stores = stores;
        this.zone = at.zone();
        this.tables = house.tables();
        long number = stores.moveIns().begin(house.file(), request.startedBy(), at.now());
        this.context = new MoveInContext(
                house,
                stores.moveIns(),
                new Account(),
                MoveInContext.byName(tables),
                number,
                request.dryRun(),
                at.now(),
                progress);
    }

    /** The time of the move-in, and the zone of the house. */
    record Clocked(Instant now, ZoneId zone) {}

    ImportReport run() {
        DatabaseFacts prelude = DatabaseFacts.read(context, request.overlaps());
        Ids roomIds = ids(EntityKind.ROOM, "rooms");
        Ids guestIds = ids(EntityKind.GUEST, "guests");
        Ids bookingIds = ids(EntityKind.BOOKING, "bookings");
        ArchiveIntake archive = new ArchiveIntake(context, guestIds, bookingIds);
        RoomTransfer rooms = new RoomTransfer(stores.rooms(), context.now());
        context.chunks("rooms", new EntityIntake<>(context, roomIds, rooms)::take);
        takeGuests(prelude, guestIds, archive);
        takeBookings(
                prelude,
                new Parts(stores.bookings(), stores.occupancies(), charges(), rooms, roomIds, guestIds),
                bookingIds,
                archive);
        tables.stream()
                .map(LegacyTable::name)
                .filter(name -> !TAKEN.contains(name))
                .forEach(archive::takeTable);
        decide(prelude);
        ImportReport report = context.account().report(frame(), tables);
        if (!context.account().isUnchanged()) {
            stores.moveIns().finish(report, context.account().people());
        }
        return report;
    }

    /** Whether nothing was stored, because everything had been moved in before. */
    boolean isUnchanged() {
        return context.account().isUnchanged();
    }

    private Ids ids(EntityKind kind, String table) {
        return new Ids(kind, stores.moveIns(), request.dryRun(), house.highestId(table));
    }

    private void takeGuests(DatabaseFacts prelude, Ids ids, ArchiveIntake archive) {
        LocalDate today = LocalDate.ofInstant(context.now(), zone);
        GuestTransfer guests =
                new GuestTransfer(context, stores.guests(), new GuestMapping(prelude.placeholderDates(), today));
        context.chunks("guests", new EntityIntake<>(context, ids, guests)::take);
        guests.companions().archiveOrphans(ids, archive);
    }

    private void takeBookings(DatabaseFacts prelude, Parts parts, Ids ids, ArchiveIntake archive) {
        LocalDate today = LocalDate.ofInstant(context.now(), zone);
        BookingTransfer bookings =
                new BookingTransfer(context, parts, new BookingMapping(zone, today, context.now()), prelude);
        context.chunks("bookings", new EntityIntake<>(context, ids, bookings)::take);
        bookings.flush();
        bookings.archiveOrphans(ids, archive);
    }

    private ChargeTransfer charges() {
        return new ChargeTransfer(context, stores.prices().read().settings(), stores.payments());
    }

    private void decide(DatabaseFacts prelude) {
        prelude.doubles().decisions().forEach(context.account()::decide);
        prelude.categories()
                .forEach((note, count) -> context.account()
                        .decide(new OpenDecision("guests", 0, new GuestQuestion.CategoryNote(note, count))));
        variant()
                .unknown()
                .forEach(
                        name -> context.account().decide(new OpenDecision(name, 0, new RowQuestion.UnknownName(name))));
    }

    private LegacyVariant variant() {
        return LegacyVariant.of(tables);
    }

    private ImportReport frame() {
        LegacyFile file = house.file();
        LegacyVariant variant = variant();
        ImportReport.Sum none = new ImportReport.Sum(0, 0, 0, 0);
        return new ImportReport(
                context.number(),
                new ImportReport.Source(file.sha256(), file.logSha256(), file.bytes(), variant.code(), file.kind()),
                request.dryRun(),
                false,
                request.startedBy(),
                context.now(),
                List.of(),
                Map.of(),
                none,
                none,
                List.of(),
                Map.of(),
                List.of(),
                Map.of(),
                List.of(),
                variant.absent(),
                variant.unknown());
    }
}
