package herberge.domain.invoice;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingStatus;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is left to be invoiced of a price of 185.05: nights, cleaning, a dog and the member discount. */
final class InvoicingTest {

    private static final LocalDate TODAY = day("2026-05-06");
    private static final Percent LODGING = Percent.of(7);
    private static final Percent SERVICE = Percent.of(19);

    private static final Price PRICE = Price.stored(
            List.of(
                    line(PriceLineRule.LOW_SEASON, null, 3, 5_100, "lodging", LODGING),
                    line(PriceLineRule.FINAL_CLEANING, null, 1, 4_000, "lodging", LODGING),
                    line(PriceLineRule.EXTRA_PER_STAY, "Hund", 1, 1_500, "service", SERVICE),
                    line(PriceLineRule.MEMBER_PERCENT_OF_OVERNIGHT, null, 1, -2_295, "lodging", LODGING)),
            List.of(Price.storedGroup("lodging", LODGING, 17_005), Price.storedGroup("service", SERVICE, 1_500)));

    private static PriceLine line(
            PriceLineRule rule, @Nullable String name, long quantity, long unitCents, String vat, Percent percent) {
        return Price.storedLine(rule, name, quantity, unitCents, vat, percent, Map.of());
    }

    private final List<IssuedInvoice> issued = new ArrayList<>();
    private Booking booking = aBooking().build().withPricing(Pricing.settled(PriceTerms.NONE, PRICE));

    private Invoicing invoicing() {
        return new Invoicing(booking, issued);
    }

    private static InvoiceDraft draft(InvoiceKind kind, @Nullable Long amount, Long... lines) {
        return new InvoiceDraft(kind, RecipientKind.GUEST, amount, Arrays.asList(lines), null, null);
    }

    private InvoiceCharge charge(InvoiceDraft draft) {
        return invoicing().charge(draft, TODAY, (stay, line) -> line.rule().code(), new Faults());
    }

    private IssuedInvoice issue(InvoiceDraft draft) {
        IssuedInvoice invoice = InvoiceSamples.issue(
                charge(draft),
                issued.size() + 1,
                new InvoiceCharge.Days(TODAY, TODAY.plusDays(issued.size())),
                booking,
                "2026-7");
        issued.add(invoice);
        return invoice;
    }

    private void cancel(IssuedInvoice invoice) {
        InvoiceId own = new InvoiceId(issued.size() + 1L);
        InvoiceContent content =
                invoice.content().cancelled(new InvoiceNumber(2026, issued.size() + 1), TODAY, "falsch");
        Invoice first = invoice.invoice();
        issued.set(
                issued.indexOf(invoice),
                new IssuedInvoice(
                        new Invoice(first.id(), first.entry(), first.hash(), own, first.authorship()),
                        invoice.content()));
        issued.add(new IssuedInvoice(
                new Invoice(own, InvoiceEntry.cancelling(first, content), InvoiceSeries.NO_HASH, null, BY_SYSTEM),
                content));
    }

    private static void assertRefused(Runnable work, String code) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reasons().get(0).code()).isEqualTo(code));
    }

    private void assertFault(InvoiceDraft draft, String field, String code) {
        Faults faults = new Faults();
        assertRefused(
                () -> invoicing()
                        .charge(draft, TODAY, (stay, line) -> line.rule().code(), faults),
                "validation-failed");
        assertThat(faults.found())
                .extracting(fault -> fault.field().toString(), Fault::code)
                .containsExactly(tuple(field, code));
    }

    @Test
    void anInvoiceChargesEverythingThatIsLeft() {
        InvoiceContent content = issue(InvoiceDraft.BLANK).content();

        assertThat(content.totalCents()).isEqualTo(18_505);
        assertThat(content.payableCents()).isEqualTo(18_505);
        assertThat(content.vat()).containsExactlyElementsOf(PRICE.vat());
        assertThat(content.lines())
                .extracting(InvoiceLine::text)
                .containsExactly("low-season", "final-cleaning", "extra-per-stay", "member-percent-of-overnight");
        assertThat(content.lines()).extracting(InvoiceLine::isDiscount).containsExactly(false, false, false, true);
        assertThat(invoicing().left()).isEmpty();
        assertThat(invoicing().numbers()).containsExactly(new InvoiceNumber(2026, 1));
        assertRefused(() -> charge(InvoiceDraft.BLANK), "nothing-to-invoice");
    }

    @Test
    void twoInvoicesShareTheLines() {
        InvoiceContent first = issue(draft(InvoiceKind.INVOICE, null, 2L)).content();
        InvoiceContent second = issue(InvoiceDraft.BLANK).content();

        assertThat(first.totalCents()).isEqualTo(1_500);
        assertThat(first.vat()).extracting(VatGroup::code).containsExactly("service");
        assertThat(second.totalCents()).isEqualTo(17_005);
        assertThat(issued.get(1).invoice().entry().lines(booking.id())).containsExactly(0, 1, 3);
        assertThat(invoicing().dueOn()).isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void noLineIsInvoicedTwice() {
        issue(draft(InvoiceKind.INVOICE, null, 2L));

        assertRefused(() -> charge(draft(InvoiceKind.INVOICE, null, 1L, 2L)), "invoiced");
    }

    @Test
    void aCancelledInvoiceLeavesItsLines() {
        IssuedInvoice invoice = issue(InvoiceDraft.BLANK);

        cancel(invoice);

        assertThat(issued.get(1).content().totalCents()).isEqualTo(-18_505);
        assertThat(issued.get(1).content().cancels())
                .isEqualTo(invoice.content().number());
        assertThat(issued.get(1).content().vat())
                .extracting(VatGroup::taxCents)
                .containsExactly(
                        -PRICE.vat().get(0).taxCents(), -PRICE.vat().get(1).taxCents());
        assertThat(invoicing().left()).containsExactly(0, 1, 2, 3);
        assertThat(invoicing().dueOn()).isNull();
        assertRefused(() -> invoicing().requireCancellable(issued.get(0).invoice()), "not-standing");
        assertRefused(() -> invoicing().requireCancellable(issued.get(1).invoice()), "not-standing");
    }

    @Test
    void aFinalInvoiceTakesAdvancesOff() {
        IssuedInvoice advance = issue(draft(InvoiceKind.ADVANCE, 5_000L));
        assertThat(invoicing().numbers()).isEmpty();
        assertThat(invoicing().left()).hasSize(4);
        assertFault(InvoiceDraft.BLANK, "kind", "advances-stand");

        InvoiceContent last = issue(draft(InvoiceKind.FINAL, null)).content();

        assertThat(advance.content().vat())
                .containsExactly(
                        Price.storedGroup("lodging", LODGING, 4_595), Price.storedGroup("service", SERVICE, 405));
        assertThat(last.totalCents()).isEqualTo(18_505);
        assertThat(last.advancesCents()).isEqualTo(5_000);
        assertThat(last.payableCents()).isEqualTo(13_505);
        assertThat(invoicing().advances()).isEmpty();
        assertRefused(() -> invoicing().requireCancellable(advance.invoice()), "invoiced");

        cancel(issued.get(1));

        assertThat(issued.get(2).content().payableCents()).isEqualTo(-13_505);
        assertThat(invoicing().advances())
                .extracting(InvoiceAdvance::grossCents)
                .containsExactly(5_000L);
    }

    @Test
    void advancesChargeNoMoreThanIsLeft() {
        issue(draft(InvoiceKind.ADVANCE, 10_000L));

        assertFault(draft(InvoiceKind.ADVANCE, 8_506L), "amountCents", "more-than-left");
        assertThat(charge(draft(InvoiceKind.ADVANCE, 8_505L)).vat()).isNotEmpty();
    }

    @Test
    void theVatOfAnAdvanceSumsToIt() {
        Random random = new Random(20_261_202L);
        for (int round = 0; round < 10_000; round++) {
            long cents = 1L + random.nextInt(18_505);

            InvoiceCharge charge = charge(draft(InvoiceKind.ADVANCE, cents));

            long sum = charge.vat().stream().mapToLong(VatGroup::grossCents).sum();
            assertThat(sum).isEqualTo(cents);
            for (VatGroup share : charge.vat()) {
                long whole = PRICE.vat().stream()
                        .filter(group -> group.code().equals(share.code()))
                        .mapToLong(VatGroup::grossCents)
                        .sum();
                assertThat(Math.abs(share.grossCents() * 18_505 - cents * whole))
                        .isLessThan(18_505);
            }
        }
    }

    @Test
    void refusesWhatBelongsToAnotherKind() {
        assertFault(draft(InvoiceKind.INVOICE, 100L), "amountCents", "not-of-kind");
        assertFault(draft(InvoiceKind.ADVANCE, 100L, 0L), "lines", "not-of-kind");
        assertFault(draft(InvoiceKind.ADVANCE, null), "amountCents", "required");
        assertFault(draft(InvoiceKind.ADVANCE, 0L), "amountCents", "out-of-range");
        assertFault(draft(InvoiceKind.INVOICE, null, 4L), "lines.0", "unknown-line");
        assertFault(draft(InvoiceKind.INVOICE, null, 1L, 1L), "lines.1", "duplicate");
    }

    @Test
    void refusesDaysThatCannotBe() {
        InvoiceDraft tomorrow =
                new InvoiceDraft(InvoiceKind.INVOICE, RecipientKind.GUEST, null, List.of(), TODAY.plusDays(1), null);
        InvoiceDraft overdue =
                new InvoiceDraft(InvoiceKind.INVOICE, RecipientKind.GUEST, null, List.of(), null, TODAY.minusDays(1));

        assertFault(tomorrow, "issuedOn", "in-future");
        assertFault(overdue, "dueOn", "due-before-issue");
    }

    @Test
    void chargesNothingThatIsNotOwed() {
        assertRefused(() -> charge(draft(InvoiceKind.INVOICE, null, 3L)), "nothing-to-invoice");

        booking =
                aBooking().status(BookingStatus.CANCELLED).build().withPricing(Pricing.settled(PriceTerms.NONE, PRICE));
        assertRefused(() -> charge(InvoiceDraft.BLANK), "nothing-to-invoice");
        booking = aBooking().build();
        assertRefused(() -> charge(InvoiceDraft.BLANK), "nothing-to-invoice");
    }
}
