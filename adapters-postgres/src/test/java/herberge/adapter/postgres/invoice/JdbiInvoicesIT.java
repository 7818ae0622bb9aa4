package herberge.adapter.postgres.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.postgres.testing.JdbiHouse;
import herberge.adapter.postgres.testing.Rivals;
import herberge.application.testing.InvoicesContract;
import herberge.domain.booking.Booking;
import herberge.domain.invoice.InvoiceNumber;
import herberge.domain.invoice.InvoiceSeries;
import herberge.domain.invoice.IssuedInvoice;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JdbiInvoicesIT extends JdbiHouse implements InvoicesContract {

    private static final int RIVALS = 64;

    @Test
    void numbersOfRivalsHaveNoGapAndNoDouble() {
        Booking booking = storedBooking();
        IssuedInvoice first = issued(booking);

        Rivals.Outcome<IssuedInvoice> outcome = Rivals.race(RIVALS, () -> issued(booking));

        InvoiceNumber before = first.content().number();
        assertThat(outcome.losers()).isEmpty();
        assertThat(outcome.winners())
                .extracting(issued -> issued.content().number())
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, RIVALS)
                        .mapToObj(i -> new InvoiceNumber(before.year(), before.count() + i))
                        .toList());
        InvoiceSeries series = inWork(() -> invoices().readSeries());
        assertThat(series.last()).isEqualTo(before.count() + RIVALS);
    }
}
