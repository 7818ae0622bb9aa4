package herberge.adapter.documents;

import static herberge.application.testing.InvoiceContents.GUEST;
import static herberge.application.testing.InvoiceContents.SELLER;
import static herberge.application.testing.InvoiceContents.line;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.testing.InvoiceContents;
import herberge.domain.invoice.InvoiceContent;
import herberge.domain.invoice.InvoiceKind;
import herberge.domain.invoice.InvoiceLine;
import herberge.domain.invoice.InvoiceNumber;
import herberge.domain.price.VatGroup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class NetInvoiceTest {

    private static final long SEED = 20_261_202;

    private static InvoiceContent random(Random random) {
        List<InvoiceLine> lines = new ArrayList<>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            boolean lodging = random.nextBoolean();
            lines.add(line("extra", "x", random.nextInt(20), random.nextInt(9_999), lodging ? "lodging" : "food", 7));
            lines.add(line("extra", "x", random.nextInt(20), random.nextInt(9_999), "drinks", 19));
            lines.add(line(
                    "reduction", "x", 1, -random.nextInt(5_000), lodging ? "lodging" : "drinks", lodging ? 7 : 19));
            lines.add(line("tourist-tax", "x", random.nextInt(9), 250, "none", 0));
        }
        return InvoiceContents.of(InvoiceKind.INVOICE, SELLER, GUEST, lines, List.of());
    }

    /** What EN 16931 calls BR-CO-10 to BR-CO-15, with the tax that the invoice has. */
    private static void assertSums(InvoiceContent content) {
        NetInvoice net = NetInvoice.of(content);
        assertThat(net.lineTotalCents() - net.allowanceTotalCents()).isEqualTo(net.netCents());
        assertThat(net.netCents() + net.taxCents()).isEqualTo(content.totalCents());
        assertThat(net.taxCents())
                .isEqualTo(content.vat().stream().mapToLong(VatGroup::taxCents).sum());
    }

    @Test
    void linesSumToWhatTheInvoiceHas() {
        Random random = new Random(SEED);
        for (int i = 0; i < 10_000; i++) {
            InvoiceContent content = random(random);
            assertSums(content);
            assertSums(content.cancelled(new InvoiceNumber(2026, 43), LocalDate.of(2026, 6, 1), "x"));
        }
    }

    @Test
    void noLineIsOffByMoreThanACent() {
        Random random = new Random(SEED);
        for (int i = 0; i < 10_000; i++) {
            NetInvoice net = NetInvoice.of(random(random));
            assertThat(net.lines()).allSatisfy(line -> {
                long exact = line.line().amountCents() * 10_000;
                long divisor = 10_000L + line.line().percent().hundredths();
                assertThat(Math.abs(line.netCents() * divisor - exact)).isLessThanOrEqualTo(divisor);
            });
        }
    }

    @Test
    void aCancellationMirrorsItsInvoice() {
        Random random = new Random(SEED);
        for (int i = 0; i < 10_000; i++) {
            InvoiceContent content = random(random);
            NetInvoice one = NetInvoice.of(content);
            NetInvoice back =
                    NetInvoice.of(content.cancelled(new InvoiceNumber(2026, 43), LocalDate.of(2026, 6, 1), "x"));
            assertThat(back.lines())
                    .extracting(NetInvoice.Line::netCents)
                    .isEqualTo(
                            one.lines().stream().map(line -> -line.netCents()).toList());
            assertThat(back.allowanceTotalCents()).isEqualTo(-one.allowanceTotalCents());
        }
    }

    @Test
    void codesOfOneRateAreOneTax() {
        NetInvoice net = NetInvoice.of(InvoiceContents.invoice());

        assertThat(net.taxes())
                .extracting(tax -> tax.percent().value().intValue())
                .containsExactly(7, 19, 0);
        assertThat(net.allowances()).hasSize(1);
    }
}
