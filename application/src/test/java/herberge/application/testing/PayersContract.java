package herberge.application.testing;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.application.port.Payers;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingTerms;
import herberge.domain.booking.BookingTerms.Remarks;
import herberge.domain.payer.Payer;
import herberge.domain.payer.PayerDetails;
import herberge.domain.payer.PayerDetails.Address;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of {@link Payers} must do. */
public interface PayersContract extends StoresUnderTest {

    /** Details with every value. */
    private static PayerDetails details(String name) {
        return new PayerDetails(
                name,
                "Größmann \"&\" Söhne",
                new Address("Am Deich 1", "26757", "Borkum", "NL"),
                "Eva Albers",
                "eva@example.org",
                "04011000-1234512345-06",
                "zwei\nZeilen");
    }

    private static PayerDetails named(String name) {
        return new PayerDetails(name, null, PayerDetails.BLANK.address(), null, null, null, null);
    }

    private Payer stored(PayerDetails details) {
        return inWork(() -> payers().add(details, BY_SYSTEM));
    }

    @Test
    default void keepsEveryDetailOfAPayer() {
        Payer payer = stored(details("Every detail"));
        Payer changed = payer.changeTo(named("Every other detail"), UserId.SYSTEM, NOON);

        assertThat(payer.details()).isEqualTo(details("Every detail"));
        assertThat(payer.version()).isEqualTo(Version.FIRST);
        assertThat(payer.authorship()).isEqualTo(BY_SYSTEM);
        assertThat(inWork(() -> payers().find(payer.id()))).contains(payer);
        doInWork(() -> payers().save(changed));
        assertThat(inWork(() -> payers().find(payer.id()))).contains(changed);
        assertThat(inWork(() -> payers().lock(payer.id()))).contains(changed);
    }

    @Test
    default void doesNotOverwriteAPayerThatItHasNotSeen() {
        Payer payer = stored(named("Overwritten"));
        Payer theirs = payer.changeTo(named("Overwritten by them"), UserId.SYSTEM, NOON);
        doInWork(() -> payers().save(theirs));

        assertThatThrownBy(() ->
                        doInWork(() -> payers().save(payer.changeTo(named("Overwritten by us"), UserId.SYSTEM, NOON))))
                .isInstanceOf(IllegalStateException.class);

        assertThat(inWork(() -> payers().find(payer.id()))).contains(theirs);
    }

    @Test
    default void removesAPayerAndRestoresIt() {
        Payer payer = stored(details("Removed"));
        Payer again = payer.restore(payer.version(), UserId.SYSTEM, NOON);

        doInWork(() -> payers().remove(payer.id()));

        assertThat(inWork(() -> payers().find(payer.id()))).isEmpty();
        assertThat(inWork(() -> payers().lock(payer.id()))).isEmpty();
        assertThatThrownBy(() -> doInWork(() -> payers().remove(payer.id()))).isInstanceOf(IllegalStateException.class);
        doInWork(() -> payers().restore(again));
        assertThat(inWork(() -> payers().find(payer.id()))).contains(again);
    }

    @Test
    default void countsTheBookingsThatNameAPayer() {
        Payer payer = stored(named("Named"));
        Payer other = stored(named("Not named"));
        Booking booking = storedBooking();
        Remarks remarks = new Remarks(null, false, payer.id(), null, null, null, null, null, null);
        BookingTerms terms = booking.terms();
        BookingTerms paid = new BookingTerms(
                terms.room(), terms.guest(), terms.stay(), terms.partySize(), terms.companions(), remarks);

        doInWork(() ->
                bookings().save(booking.changeTo(paid, UserId.SYSTEM, NOON).withPricing(terms.pricing())));

        assertThat(inWork(() -> payers().countBookings(payer.id()))).isEqualTo(1);
        assertThat(inWork(() -> payers().countBookings(other.id()))).isZero();
        assertThat(inWork(() -> bookings().find(booking.id()))
                        .orElseThrow()
                        .booking()
                        .terms()
                        .remarks()
                        .payer())
                .isEqualTo(payer.id());
    }

    @Test
    default void listsPayersInTheGermanOrderOfTheirNames() {
        Payer last = stored(named("Order Zaun"));
        Payer first = stored(named("Order Ähre"));
        Payer middle = stored(named("Order Bett 2"));
        Payer later = stored(named("Order Bett 10"));

        assertThat(allPages(2, page -> payers().list(null, page))).containsSubsequence(first, middle, later, last);
        assertThat(allPages(2, page -> payers().list("order", page))).containsExactly(first, middle, later, last);
    }

    @Test
    default void findsPayersByEachWordOfATextInAnySpelling() {
        Payer payer = stored(details("Stiftung Suchfund"));
        stored(named("Suchfund ohne alles"));

        for (String text : List.of(
                "suchfund grossmann",
                "SUCHFUND Größ",
                "fund stift",
                "suchfund borkum",
                "albers suchfund",
                "Suchfund soehne")) {
            assertThat(allPages(2, page -> payers().list(text, page))).as(text).containsExactly(payer);
        }
        assertThat(allPages(2, page -> payers().list("suchfund stiftung meier", page)))
                .isEmpty();
        assertThat(allPages(1, page -> payers().list("suchfund", page))).hasSize(2);
    }
}
