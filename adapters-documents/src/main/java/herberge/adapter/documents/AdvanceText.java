package herberge.adapter.documents;

import herberge.domain.invoice.InvoiceAdvance;
import herberge.domain.price.VatGroup;
import java.util.stream.Collectors;

/** What a final invoice says about an advance that it takes off: the law wants its tax to be named. */
final class AdvanceText {

    private AdvanceText() {}

    static String of(InvoiceAdvance advance) {
        String parts = advance.vat().stream().map(AdvanceText::of).collect(Collectors.joining(", "));
        return "Abzüglich Anzahlung " + advance.number().text() + " vom " + GermanText.day(advance.issuedOn()) + ": "
                + GermanText.amount(advance.grossCents()) + " EUR (" + parts + ")";
    }

    private static String of(VatGroup group) {
        return "netto " + GermanText.amount(group.netCents()) + " EUR, Umsatzsteuer "
                + GermanText.percent(group.percent()) + " " + GermanText.amount(group.taxCents()) + " EUR";
    }
}
