package herberge.domain.invoice;

import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import herberge.domain.booking.Booking;
import herberge.domain.price.Percent;
import herberge.domain.price.Price;
import herberge.domain.price.PriceLine;
import herberge.domain.price.PriceLineRule;
import herberge.domain.price.PriceTerms;
import herberge.domain.price.Pricing;
import herberge.domain.price.VatGroup;
import herberge.domain.shared.Fault;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is left to be invoiced of a group of two bookings, which cost 10.04 each: nights and an extra. */
final class GroupInvoicingTest {

    private static final LocalDate TODAY = day("2026-05-06");
    private static final Percent LODGING = Percent.of(7);
    private static final Percent SERVICE = Percent.of(19);
    private static final PriceLine NIGHT = line(PriceLineRule.LOW_SEASON, 1_003, "lodging", LODGING);
    private static final PriceLine EXTRA = line(PriceLineRule.EXTRA_PER_STAY, 1, "service", SERVICE);

    private final List<IssuedInvoice> issued = new ArrayList<>();
    private final List<Booking> bookings =
            List.of(booking(7, List.of(NIGHT, EXTRA)), booking(8, List.of(NIGHT, EXTRA)));

    private static PriceLine line(PriceLineRule rule, long unitCents, String vat, Percent percent) {
        return Price.storedLine(rule, null, 1, unitCents, vat, percent, Map.of());
    }

    private static Booking booking(long id, List<PriceLine> lines) {
        List<VatGroup> vat = Price.sum(lines.stream()
                .map(line -> Price.storedGroup(line.vat(), line.percent(), line.amountCents()))
                .toList());
        return aBooking().id(id).build().withPricing(Pricing.settled(PriceTerms.NONE, Price.stored(lines, vat)));
    }

    private static GroupInvoiceDraft draft(InvoiceKind kind, @Nullable Long amount, Long... bookings) {
        return new GroupInvoiceDraft(
                new InvoiceDraft(kind, RecipientKind.GUEST, amount, List.of(), null, null), List.of(bookings));
    }

    private Invoicing of(Booking booking) {
        return new Invoicing(
                booking,
                issued.stream()
                        .filter(each -> each.invoice().entry().bookings().contains(booking.id()))
                        .toList());
    }

    private InvoiceCharge charge(List<Booking> stays, GroupInvoiceDraft draft, Faults faults) {
        return new GroupInvoicing(stays.stream().map(this::of).toList())
                .charge(
                        draft,
                        TODAY,
                        (stay, line) -> stay.id().value() + " " + line.rule().code(),
                        faults);
    }

    private InvoiceContent issue(GroupInvoiceDraft draft) {
        InvoiceCharge charge = charge(bookings, draft, new Faults());
        IssuedInvoice invoice = InvoiceSamples.issue(
                charge, issued.size() + 1, new InvoiceCharge.Days(TODAY, TODAY), bookings.get(0), "Gruppe Chor");
        issued.add(invoice);
        return invoice.content();
    }

    private void assertFault(List<Booking> stays, GroupInvoiceDraft draft, String field, String code) {
        Faults faults = new Faults();
        assertThatThrownBy(() -> charge(stays, draft, faults)).isInstanceOf(Refusal.class);
        assertThat(faults.found())
                .extracting(fault -> fault.field().toString(), Fault::code)
                .containsExactly(tuple(field, code));
    }

    private void assertRefused(GroupInvoiceDraft draft, String code) {
        assertThatThrownBy(() -> charge(bookings, draft, new Faults()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reasons().get(0).code()).isEqualTo(code));
    }

    @Test
    void oneInvoiceChargesAllBookingsWithVatOfTheirSums() {
        InvoiceContent content = issue(GroupInvoiceDraft.BLANK);

        assertThat(content.lines())
                .extracting(InvoiceLine::text)
                .containsExactly("7 low-season", "7 extra-per-stay", "8 low-season", "8 extra-per-stay");
        assertThat(content.totalCents()).isEqualTo(2_008);
        assertThat(content.vat())
                .containsExactly(
                        Price.storedGroup("lodging", LODGING, 2_006), Price.storedGroup("service", SERVICE, 2));
        assertThat(bookings)
                .allSatisfy(booking -> assertThat(of(booking).left()).isEmpty());
        assertRefused(GroupInvoiceDraft.BLANK, "nothing-to-invoice");
    }

    @Test
    void theRestIsInvoicedWithoutWhatIsCharged() {
        issue(draft(InvoiceKind.INVOICE, null, 8L));

        assertRefused(draft(InvoiceKind.INVOICE, null, 7L, 8L), "invoiced");
        assertThat(issue(GroupInvoiceDraft.BLANK).lines())
                .extracting(InvoiceLine::text)
                .containsExactly("7 low-season", "7 extra-per-stay");
    }

    @Test
    void aFinalInvoiceTakesOffOnceWhatWasPaidForSeveralBookings() {
        issue(draft(InvoiceKind.ADVANCE, 1_000L));

        assertFault(bookings, draft(InvoiceKind.INVOICE, null), "kind", "advances-stand");
        assertFault(bookings, draft(InvoiceKind.FINAL, null, 7L), "kind", "advance-of-group");
        assertFault(bookings, draft(InvoiceKind.ADVANCE, 1_009L), "amountCents", "more-than-left");
        assertThat(issue(draft(InvoiceKind.FINAL, null)).payableCents()).isEqualTo(1_008);
    }

    @Test
    void bookingsAreNamedOnceAndAreOfTheGroup() {
        assertFault(bookings, draft(InvoiceKind.INVOICE, null, 7L, 9L), "bookingIds.1", "not-of-group");
        assertFault(bookings, draft(InvoiceKind.INVOICE, null, 7L, 7L), "bookingIds.1", "duplicate");
    }

    @Test
    void anInvoiceHasAtMostFiveHundredLines() {
        Booking most = booking(9, Collections.nCopies(498, NIGHT));
        assertThat(charge(List.of(bookings.get(0), most), GroupInvoiceDraft.BLANK, new Faults())
                        .lines())
                .hasSize(500);

        assertFault(
                Stream.concat(bookings.stream(), Stream.of(most)).toList(),
                GroupInvoiceDraft.BLANK,
                "bookingIds",
                "too-many-lines");
    }
}
