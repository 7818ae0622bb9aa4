package herberge.application.realtime;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.aGuest;
import static herberge.domain.testing.Fixtures.aReminder;
import static herberge.domain.testing.Fixtures.aRoom;
import static herberge.domain.testing.Fixtures.aUser;
import static herberge.domain.testing.Fixtures.day;
import static herberge.domain.testing.Fixtures.nights;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.access.UserEntity;
import herberge.application.access.UserView;
import herberge.application.booking.BookingEntity;
import herberge.application.booking.BookingPriceView;
import herberge.application.booking.BookingView;
import herberge.application.booking.GroupEntity;
import herberge.application.booking.GroupView;
import herberge.application.catalog.CatalogKind;
import herberge.application.catalog.DiscountView;
import herberge.application.catalog.ServiceView;
import herberge.application.credit.CreditEntity;
import herberge.application.credit.CreditView;
import herberge.application.guest.GuestEntity;
import herberge.application.guest.GuestView;
import herberge.application.invoice.InvoiceEntity;
import herberge.application.invoice.InvoiceView;
import herberge.application.payer.PayerEntity;
import herberge.application.payer.PayerView;
import herberge.application.payment.PaymentEntity;
import herberge.application.payment.PaymentView;
import herberge.application.port.Bookings;
import herberge.application.reminder.ReminderEntity;
import herberge.application.reminder.ReminderView;
import herberge.application.room.RoomBlockEntity;
import herberge.application.room.RoomBlockView;
import herberge.application.room.RoomEntity;
import herberge.application.room.RoomView;
import herberge.application.shared.EntityDefinition;
import herberge.application.shared.EntityKind;
import herberge.application.shared.EventView;
import herberge.application.shared.ReadableBy;
import herberge.application.testing.EntityCatalogs;
import herberge.application.testing.MemoryHouse;
import herberge.domain.booking.BookingGroup;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.GroupId;
import herberge.domain.catalog.CatalogEntry;
import herberge.domain.catalog.CatalogId;
import herberge.domain.catalog.DiscountDetails;
import herberge.domain.catalog.ServiceDetails;
import herberge.domain.credit.Credit;
import herberge.domain.credit.CreditEntry;
import herberge.domain.credit.CreditId;
import herberge.domain.credit.CreditKind;
import herberge.domain.guest.GuestId;
import herberge.domain.invoice.Invoice;
import herberge.domain.invoice.InvoiceEntry;
import herberge.domain.invoice.InvoiceId;
import herberge.domain.invoice.InvoiceKind;
import herberge.domain.invoice.InvoiceNumber;
import herberge.domain.invoice.InvoicePart;
import herberge.domain.invoice.InvoiceSeries;
import herberge.domain.payer.Payer;
import herberge.domain.payer.PayerDetails;
import herberge.domain.payer.PayerId;
import herberge.domain.payment.Payment;
import herberge.domain.payment.PaymentEntry;
import herberge.domain.payment.PaymentId;
import herberge.domain.price.ExtraKind;
import herberge.domain.price.PercentBase;
import herberge.domain.price.Reduction;
import herberge.domain.room.RoomBlock;
import herberge.domain.room.RoomBlockId;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Version;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lists every field that events show, so that no new field of an entity reaches all subscribers unnoticed. A field with a
 * secret belongs in the view of answers only.
 */
final class EventViewTest {

    private static final String BOOKKEEPING = " version createdAt createdBy updatedAt updatedBy";

    /**
     * What events show of a kind.
     *
     * @param answer   the view of answers
     * @param shown    the fields of the event view, in order
     * @param withheld the fields that answers show and events do not
     */
    record Expected(EntityKind kind, EventView event, Class<? extends Record> answer, String shown, String withheld) {

        static <T> Expected of(
                EntityDefinition<T> type, T sample, Class<? extends Record> answer, String shown, String withheld) {
            EventView event = type.eventView().orElseThrow().apply(sample);
            return new Expected(type.kind(), event, answer, shown + BOOKKEEPING, withheld);
        }
    }

    static Stream<Expected> kinds() {
        RoomBlock block = new RoomBlock(
                new RoomBlockId(1),
                new RoomId(1),
                nights("2026-05-01", "2026-05-03"),
                "Maler",
                new Version(1),
                BY_SYSTEM);
        return Stream.of(
                Expected.of(
                        RoomEntity.TYPE,
                        aRoom().build(),
                        RoomView.class,
                        "id name buildingType capacity location streetAddress postalCode city notes active"
                                + " lowSeasonCents highSeasonCents finalCleaningCents",
                        "keyCode"),
                Expected.of(RoomBlockEntity.TYPE, block, RoomBlockView.class, "id roomId from to reason", ""),
                Expected.of(
                        GuestEntity.TYPE,
                        aGuest().build(),
                        GuestView.class,
                        "id firstName lastName company email phone member memberNumber street postalCode city country salutation"
                                + " gender birthDate birthPlace nationality language profession federalState office"
                                + " invoiceEmail businessPhone privatePhone mobilePhone fax licensePlate costCenter"
                                + " leitwegId debtorAccount idNumber marketingConsent tags companions notes mergedFrom",
                        ""),
                Expected.of(
                        BookingEntity.TYPE,
                        new Bookings.Named(aBooking().build(), "Zimmer 1", "Eva Wolf"),
                        BookingView.class,
                        "id reservationNumber roomId room guestId guest checkIn checkOut partySize companions status"
                                + " cancellationReason notes foundationCase payerId source confirmationSentAt invoiceSentAt paidAt"
                                + " expectedArrival expectedDeparture warnings extras reductions memberRate agreedTotalCents"
                                + " agreedReason price paidCents openCents dueOn formerPrice continuesId continuedById groupId",
                        ""),
                Expected.of(
                        GroupEntity.TYPE,
                        new BookingGroup(new GroupId(1), "Chor", new GuestId(1), null, new Version(1), BY_SYSTEM),
                        GroupView.class,
                        "id name contactGuestId notes",
                        ""),
                Expected.of(
                        CreditEntity.TYPE,
                        new Credit(
                                new CreditId(1),
                                new CreditEntry(new GuestId(1), CreditKind.ADDED, 500, null, null),
                                1,
                                500,
                                null,
                                BY_SYSTEM),
                        CreditView.class,
                        "id guestId number kind amountCents balanceCents reason reversesId reversedById",
                        ""),
                Expected.of(
                        PaymentEntity.TYPE,
                        new Payment(
                                new PaymentId(1),
                                PaymentEntry.byPaidAt(new BookingId(1), 500, day("2026-05-04")),
                                null,
                                BY_SYSTEM),
                        PaymentView.class,
                        "id bookingId amountCents method paidOn reference reversesId reversedById",
                        ""),
                Expected.of(
                        InvoiceEntity.TYPE,
                        new Invoice(
                                new InvoiceId(1),
                                new InvoiceEntry(
                                        new InvoiceNumber(2026, 1),
                                        InvoiceKind.INVOICE,
                                        List.of(new InvoicePart(new BookingId(1), List.of(0))),
                                        new InvoiceEntry.Parties(null, new GuestId(1), null),
                                        day("2026-05-04"),
                                        day("2026-05-18"),
                                        500,
                                        0,
                                        null),
                                InvoiceSeries.NO_HASH,
                                null,
                                BY_SYSTEM),
                        InvoiceView.class,
                        "id number kind bookingId groupId guestId payerId issuedOn dueOn totalCents advancesCents payableCents cancelsId hash",
                        "supplyFrom supplyTo recipient lines vat currency reason cancelledById warnings"),
                Expected.of(
                        PayerEntity.TYPE,
                        new Payer(
                                new PayerId(1),
                                new PayerDetails("Stadt", null, PayerDetails.BLANK.address(), null, null, null, null),
                                new Version(1),
                                BY_SYSTEM),
                        PayerView.class,
                        "id name company street postalCode city country contactPerson email leitwegId notes",
                        ""),
                Expected.of(
                        ReminderEntity.TYPE,
                        aReminder().build(),
                        ReminderView.class,
                        "id bookingId type title description dueDate priority snoozedUntil assignedTo completedAt"
                                + " completedBy closedReason",
                        ""),
                Expected.of(
                        CatalogKind.SERVICES.type(),
                        new CatalogEntry<>(
                                new CatalogId(1),
                                new ServiceDetails("Hund", null, ExtraKind.PER_STAY, 1_500L, null, "service", true),
                                new Version(1),
                                BY_SYSTEM),
                        ServiceView.class,
                        "id name description kind priceCents percent vat active",
                        ""),
                Expected.of(
                        CatalogKind.DISCOUNTS.type(),
                        new CatalogEntry<>(
                                new CatalogId(1),
                                new DiscountDetails(
                                        "Gutschein", Reduction.Kind.FIXED, null, 500L, PercentBase.TOTAL, true),
                                new Version(1),
                                BY_SYSTEM),
                        DiscountView.class,
                        "id name kind percent amountCents base active",
                        ""),
                Expected.of(
                        UserEntity.TYPE,
                        aUser().build(),
                        UserView.class,
                        "id username fullName email role active",
                        "lastLogin"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void showsTheseFieldsAndNoOthers(Expected expected) {
        assertThat(fields(expected.event().getClass()))
                .containsExactly(expected.shown().split(" "));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void withholdsTheseFieldsOfTheAnswerAndNoOthers(Expected expected) {
        List<String> withheld = Stream.of(fields(expected.answer()))
                .filter(field -> !Set.of(fields(expected.event().getClass())).contains(field))
                .toList();

        assertThat(String.join(" ", withheld)).isEqualTo(expected.withheld());
    }

    @Test
    void isListedHereForEveryPublishedKind() {
        assertThat(kinds().map(Expected::kind))
                .containsExactlyInAnyOrderElementsOf(
                        EntityCatalogs.of(new MemoryHouse()).published());
    }

    @Test
    void tellsTheStateOfTheAccountOfUsersOnly() {
        assertThat(kinds().filter(kind -> kind.event().account().isPresent()).map(Expected::kind))
                .containsExactly(EntityKind.USER);
        assertThat(UserEntity.TYPE.readers()).isEqualTo(ReadableBy.ADMINS);
    }

    private static String[] fields(Class<?> view) {
        return Arrays.stream(view.getRecordComponents())
                .flatMap(component ->
                        Set.of(BookingView.Times.class, BookingPriceView.class).contains(component.getType())
                                ? Arrays.stream(component.getType().getRecordComponents())
                                : Stream.of(component))
                .map(RecordComponent::getName)
                .toArray(String[]::new);
    }
}
