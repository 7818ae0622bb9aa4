package herberge.adapter.documents;

import static herberge.application.testing.InvoiceContents.GUEST;
import static herberge.application.testing.InvoiceContents.SELLER;
import static herberge.application.testing.InvoiceContents.SMALL_SELLER;
import static herberge.application.testing.InvoiceContents.line;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.testing.InvoiceContents;
import herberge.domain.invoice.InvoiceContent;
import herberge.domain.invoice.InvoiceKind;
import herberge.domain.invoice.InvoiceSeller;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GiroCodeTest {

    private static InvoiceContent charging(InvoiceSeller seller, long cents) {
        return InvoiceContents.of(
                InvoiceKind.INVOICE,
                seller,
                GUEST,
                List.of(line("overnight", "Nacht", 1, cents, "lodging", 7)),
                List.of());
    }

    private static InvoiceSeller heldBy(String holder) {
        return new InvoiceSeller(
                "Haus",
                "Weg 1",
                "20095",
                "Hamburg",
                "DE",
                null,
                null,
                null,
                "1",
                null,
                null,
                null,
                "DE02120300000000202051",
                "BYLADEM1001",
                holder,
                null);
    }

    @Test
    void saysWhatATransferNeeds() {
        assertThat(GiroCode.text(charging(SELLER, 123_456)))
                .contains(
                        "BCD\n002\n1\nSCT\nBYLADEM1001\nHerberge am See gGmbH\nDE02120300000000202051\nEUR1234.56\n\n\nRechnung 2026-0042");
    }

    @Test
    void isMissingWithoutAnAccountOrAmount() {
        assertThat(GiroCode.text(charging(SMALL_SELLER, 100))).isEmpty();
        assertThat(GiroCode.text(charging(SELLER, 0))).isEmpty();
        assertThat(GiroCode.text(InvoiceContents.cancellation())).isEmpty();
        assertThat(GiroCode.text(charging(SELLER, 100_000_000_000L))).isEmpty();
    }

    /** Version 13 of the code, level M, holds 331 bytes. */
    @Test
    void aLongNameIsCut() {
        for (String letter : List.of("x", "ü", "€", "😀")) {
            String text = GiroCode.text(charging(heldBy(letter.repeat(100)), 99_999_999_999L))
                    .orElseThrow();

            assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(331);
            assertThat(text.lines().toList().get(5).replace(letter, "")).isEmpty();
            assertThat(text.lines()
                            .toList()
                            .get(5)
                            .codePointCount(0, text.lines().toList().get(5).length()))
                    .isBetween(50, 70);
            assertThat(GiroCode.png(text)).startsWith(0x89, 'P', 'N', 'G');
        }
    }
}
