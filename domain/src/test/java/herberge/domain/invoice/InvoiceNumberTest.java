package herberge.domain.invoice;

import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of invoices and how they follow each other. */
final class InvoiceNumberTest {

    @ParameterizedTest
    @CsvSource({"2026, 1, 2026-0001", "2026, 9999, 2026-9999", "2026, 10000, 2026-10000"})
    void isWrittenWithFourDigitsAtLeast(int year, int count, String text) {
        InvoiceNumber number = new InvoiceNumber(year, count);

        assertThat(number.text()).isEqualTo(text);
        assertThat(InvoiceNumber.of(text)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2026-1", "2026-00001", "26-0001", "0026-0001", "2026-0001x", "2026-1234567890", "RE-0001"})
    void nothingElseIsANumber(String text) {
        assertThat(InvoiceNumber.of(text)).isEmpty();
    }

    @Test
    void eachYearCountsFromOne() {
        InvoiceSeries series = new InvoiceSeries(2026, 41, day("2026-12-30"), InvoiceSeries.NO_HASH);

        assertThat(series.next(day("2026-12-31"))).isEqualTo(new InvoiceNumber(2026, 42));
        assertThat(series.next(day("2027-01-01"))).isEqualTo(new InvoiceNumber(2027, 1));
        assertThat(InvoiceSeries.START.next(day("2026-05-04"))).isEqualTo(new InvoiceNumber(2026, 1));
    }

    @Test
    void noInvoiceIsIssuedBeforeTheNewest() {
        InvoiceSeries series = new InvoiceSeries(2026, 41, day("2026-12-30"), InvoiceSeries.NO_HASH);

        assertThat(series.dayFor(day("2026-12-29"))).isEqualTo(day("2026-12-30"));
        assertThat(series.dayFor(day("2026-12-31"))).isEqualTo(day("2026-12-31"));
        assertThat(InvoiceSeries.START.dayFor(day("2026-12-29"))).isEqualTo(day("2026-12-29"));
    }
}
