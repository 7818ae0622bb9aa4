package herberge.application.testing;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.application.port.Invoices.Link;
import herberge.application.shared.FrozenBytes;
import herberge.application.shared.HashChain;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.GroupId;
import herberge.domain.guest.GuestId;
import herberge.domain.invoice.InvoiceAdvance;
import herberge.domain.invoice.InvoiceContent;
import herberge.domain.invoice.InvoiceEntry;
import herberge.domain.invoice.InvoiceFilter;
import herberge.domain.invoice.InvoiceFormat;
import herberge.domain.invoice.InvoiceId;
import herberge.domain.invoice.InvoiceKind;
import herberge.domain.invoice.InvoiceLine;
import herberge.domain.invoice.InvoiceNumber;
import herberge.domain.invoice.InvoicePart;
import herberge.domain.invoice.InvoiceRecipient;
import herberge.domain.invoice.InvoiceSeller;
import herberge.domain.invoice.InvoiceSeries;
import herberge.domain.invoice.IssuedInvoice;
import herberge.domain.payer.PayerDetails;
import herberge.domain.payer.PayerId;
import herberge.domain.price.Percent;
import herberge.domain.price.Price;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of invoices must do. */
public interface InvoicesContract extends StoresUnderTest {

    /** Bytes that are no text. */
    Map<InvoiceFormat, FrozenBytes> DOCUMENTS = Map.of(
            InvoiceFormat.PDF,
            FrozenBytes.of(new byte[] {'%', 'P', 'D', 'F', 0, (byte) 0xFF}),
            InvoiceFormat.XML,
            FrozenBytes.of(new byte[] {'<', 'a', '/', '>'}));

    private static InvoiceContent content(InvoiceNumber number, LocalDate day) {
        Percent tax = Percent.of(new BigDecimal("12.5")).orElseThrow();
        return new InvoiceContent(
                number,
                InvoiceKind.FINAL,
                day,
                day.plusDays(14),
                day("2026-05-04"),
                day("2026-05-06"),
                "2026-7",
                new InvoiceSeller(
                        "Haus \"Süd\"",
                        "Weg 1",
                        "20095",
                        "Hamburg",
                        "DE",
                        "+49 40 1",
                        null,
                        null,
                        "12/345",
                        null,
                        null,
                        null,
                        "DE02120300000000202051",
                        null,
                        null,
                        null),
                new InvoiceRecipient(
                        "Ada Ängström", null, null, "Gasse 2", null, "Wien", "AT", null, "ada@example.org"),
                List.of(
                        new InvoiceLine("overnight", "Übernachtung, Nebensaison", 2, 5_100, "lodging", Percent.of(7)),
                        new InvoiceLine("member-discount", "Mitgliederrabatt", 1, -150, "lodging", tax)),
                List.of(Price.storedGroup("lodging", Percent.of(7), 10_200), Price.storedGroup("lodging", tax, -150)),
                List.of(new InvoiceAdvance(
                        new InvoiceNumber(2026, 1),
                        day("2026-04-01"),
                        List.of(Price.storedGroup("lodging", Percent.of(7), 1_000)))),
                null,
                null,
                "Vielen Dank\nfür Ihren Besuch",
                null,
                "EUR");
    }

    /** Issues an invoice for a booking. */
    default IssuedInvoice issued(Booking booking) {
        return issued(booking.id(), booking.terms().guest(), null);
    }

    private IssuedInvoice issued(BookingId booking, GuestId guest, @Nullable PayerId payer) {
        return inWork(() -> {
            InvoiceSeries series = invoices().lockSeries();
            LocalDate day = series.dayFor(day("2026-05-04"));
            InvoiceContent content = content(series.next(day), day);
            InvoiceEntry entry = InvoiceEntry.of(
                    content,
                    List.of(new InvoicePart(booking, List.of(0, 3))),
                    new InvoiceEntry.Parties(null, guest, payer));
            return invoices().add(series, entry, content, DOCUMENTS, BY_SYSTEM);
        });
    }

    private IssuedInvoice cancelled(IssuedInvoice issued) {
        return inWork(() -> {
            InvoiceSeries series = invoices().lockSeries();
            LocalDate day = series.dayFor(day("2026-05-05"));
            InvoiceContent content = issued.content().cancelled(series.next(day), day, "Zahlendreher");
            return invoices()
                    .add(series, InvoiceEntry.cancelling(issued.invoice(), content), content, DOCUMENTS, BY_SYSTEM);
        });
    }

    private IssuedInvoice read(InvoiceId id) {
        return inWork(() -> invoices().find(id)).orElseThrow();
    }

    private List<InvoiceId> listed(InvoiceFilter filter) {
        return allPages(1, page -> invoices().list(filter, page)).stream()
                .map(issued -> issued.invoice().id())
                .toList();
    }

    @Test
    default void keepsEveryInvoiceAsItWasIssued() {
        IssuedInvoice issued = issued(storedBooking());

        assertThat(read(issued.invoice().id())).isEqualTo(issued);
        assertThat(issued.invoice().entry().parts().get(0).lines()).containsExactly(0, 3);
        assertThat(issued.invoice().entry().payableCents()).isEqualTo(9_050);
        assertThat(issued.invoice().authorship()).isEqualTo(BY_SYSTEM);
        assertThat(inWork(() -> invoices().find(new InvoiceId(Long.MAX_VALUE)))).isEmpty();
    }

    @Test
    default void keepsTheDocumentsAsTheyWereMade() {
        InvoiceId id = issued(storedBooking()).invoice().id();

        for (InvoiceFormat format : InvoiceFormat.values()) {
            assertThat(inWork(() -> invoices().document(id, format))).contains(DOCUMENTS.get(format));
            assertThat(inWork(() -> invoices().document(new InvoiceId(Long.MAX_VALUE), format)))
                    .isEmpty();
        }
    }

    @Test
    default void numbersHaveNoGap() {
        Booking booking = storedBooking();
        InvoiceNumber first = issued(booking).content().number();
        InvoiceNumber second = issued(booking).content().number();

        assertThat(second).isEqualTo(new InvoiceNumber(first.year(), first.count() + 1));
        assertThat(inWork(() -> invoices().readSeries()).last()).isEqualTo(second.count());
    }

    @Test
    default void aRefusedInvoiceDrawsNoNumber() {
        InvoiceSeries before = inWork(() -> invoices().readSeries());

        assertThatThrownBy(() -> doInWork(() -> {
                    Booking booking = storedBooking();
                    issued(booking);
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");

        assertThat(inWork(() -> invoices().readSeries())).isEqualTo(before);
    }

    @Test
    default void knowsByWhatAnInvoiceIsCancelled() {
        IssuedInvoice issued = issued(storedBooking());

        IssuedInvoice cancellation = cancelled(issued);

        assertThat(cancellation.content().payableCents()).isEqualTo(-9_050);
        assertThat(cancellation.content().vat())
                .allSatisfy(group -> assertThat(group.grossCents()).isNotZero());
        assertThat(cancellation.invoice().entry().cancels())
                .isEqualTo(issued.invoice().id());
        assertThat(read(issued.invoice().id()).invoice().cancelledBy())
                .isEqualTo(cancellation.invoice().id());
        assertThat(read(issued.invoice().id()).invoice().stands()).isFalse();
        assertThat(read(cancellation.invoice().id())).isEqualTo(cancellation);
    }

    @Test
    default void cancelsAnInvoiceOnce() {
        IssuedInvoice issued = issued(storedBooking());
        cancelled(issued);

        assertThatThrownBy(() -> cancelled(issued)).isInstanceOf(RuntimeException.class);
    }

    @Test
    default void findsTheInvoicesThatAFilterNames() {
        Booking booking = storedBooking();
        issued(storedBooking());
        IssuedInvoice first = issued(booking);
        IssuedInvoice second = issued(booking);
        IssuedInvoice cancellation = cancelled(first);
        InvoiceId a = first.invoice().id();
        InvoiceId b = second.invoice().id();
        InvoiceId c = cancellation.invoice().id();
        GuestId guest = booking.terms().guest();
        LocalDate issue = second.content().issuedOn();

        assertThat(listed(new InvoiceFilter(booking.id(), null, null, null, null, null, null)))
                .containsExactly(a, b, c);
        assertThat(listed(new InvoiceFilter(null, guest, null, null, null, null, null)))
                .containsExactly(a, b, c);
        assertThat(listed(new InvoiceFilter(booking.id(), null, null, null, null, null, true)))
                .containsExactly(b);
        assertThat(listed(new InvoiceFilter(booking.id(), null, null, null, null, null, false)))
                .containsExactly(a, c);
        assertThat(listed(new InvoiceFilter(
                        null, guest, null, issue, issue, second.content().number(), null)))
                .containsExactly(b);
        assertThat(listed(new InvoiceFilter(booking.id(), null, null, null, issue.minusDays(1), null, null)))
                .isEmpty();
        assertThat(listed(new InvoiceFilter(
                        booking.id(),
                        null,
                        null,
                        cancellation.content().issuedOn().plusDays(1),
                        null,
                        null,
                        null)))
                .isEmpty();
        assertThat(inWork(() -> invoices().count(booking.id()))).isEqualTo(3);
        assertThat(inWork(() -> invoices().listOfBooking(booking.id())))
                .extracting(issued -> issued.invoice().id())
                .containsExactly(a, b, c);
        assertThat(inWork(() -> invoices().listOfGuest(guest))).hasSize(3);
    }

    @Test
    default void aGuestOnAnInvoiceIsInUse() {
        GuestId guest = storedGuest().id();
        issued(storedBooking().id(), guest, null);

        assertThat(inWork(() -> guests().references(guest)))
                .singleElement()
                .satisfies(reference -> assertThat(reference.type()).isEqualTo("invoice"));
    }

    @Test
    default void keepsWhatIsChargedOfEachBookingOfAGroup() {
        Booking one = storedBooking();
        Booking other = storedBooking();
        List<InvoicePart> parts =
                List.of(new InvoicePart(one.id(), List.of(0)), new InvoicePart(other.id(), List.of(1, 2)));
        GuestId contact = storedGuest().id();
        IssuedInvoice issued = inWork(() -> {
            InvoiceSeries series = invoices().lockSeries();
            LocalDate day = series.dayFor(day("2026-05-04"));
            InvoiceContent content = content(series.next(day), day);
            InvoiceEntry.Parties parties = new InvoiceEntry.Parties(new GroupId(7), contact, null);
            return invoices().add(series, InvoiceEntry.of(content, parts, parties), content, DOCUMENTS, BY_SYSTEM);
        });
        IssuedInvoice cancellation = cancelled(issued);

        assertThat(read(issued.invoice().id()).invoice().entry())
                .isEqualTo(issued.invoice().entry());
        assertThat(issued.invoice().entry().parts()).isEqualTo(parts);
        assertThat(cancellation.invoice().entry().parts()).isEqualTo(parts);
        for (Booking charged : List.of(one, other)) {
            assertThat(inWork(() -> invoices().count(charged.id()))).isEqualTo(2);
            assertThat(inWork(() -> invoices().listOfBooking(charged.id())))
                    .extracting(found -> found.invoice().id())
                    .containsExactly(
                            issued.invoice().id(), cancellation.invoice().id());
            assertThat(listed(new InvoiceFilter(charged.id(), null, null, null, null, null, null)))
                    .hasSize(2);
        }
        assertThat(listed(new InvoiceFilter(other.id(), null, null, null, null, null, true)))
                .isEmpty();
    }

    @Test
    default void findsTheInvoicesToAPayer() {
        Booking booking = storedBooking();
        PayerDetails stiftung =
                new PayerDetails("Stiftung", null, PayerDetails.BLANK.address(), null, null, null, null);
        PayerId payer = inWork(() -> payers().add(stiftung, BY_SYSTEM)).id();
        PayerId other = inWork(() -> payers().add(stiftung, BY_SYSTEM)).id();
        issued(booking);
        IssuedInvoice toPayer = issued(booking.id(), booking.terms().guest(), payer);
        IssuedInvoice cancellation = cancelled(toPayer);

        assertThat(read(toPayer.invoice().id()).invoice().entry().payer()).isEqualTo(payer);
        assertThat(listed(new InvoiceFilter(null, null, payer, null, null, null, null)))
                .containsExactly(toPayer.invoice().id(), cancellation.invoice().id());
        assertThat(inWork(() -> payers().countInvoices(payer))).isEqualTo(2);
        assertThat(inWork(() -> payers().countInvoices(other))).isZero();
    }

    @Test
    default void everyInvoiceIsLinkedToTheOneBefore() {
        issued(storedBooking());
        cancelled(issued(storedBooking()));

        List<Link> links = inWork(() -> {
            List<Link> read = new ArrayList<>();
            invoices().read(read::add);
            return read;
        });

        String hash = InvoiceSeries.NO_HASH;
        for (Link link : links) {
            assertThat(link.agrees()).as(link.number().text()).isTrue();
            assertThat(link.files()).as(link.number().text()).isTrue();
            hash = HashChain.link(hash, link.content());
            assertThat(link.hash()).as(link.number().text()).isEqualTo(hash);
        }
        assertThat(inWork(() -> invoices().readSeries()).hash()).isEqualTo(hash);
    }
}
