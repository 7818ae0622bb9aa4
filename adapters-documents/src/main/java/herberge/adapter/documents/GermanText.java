package herberge.adapter.documents;

import herberge.domain.invoice.InvoiceContent;
import herberge.domain.invoice.InvoiceLine;
import herberge.domain.price.Percent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Values and sentences as documents say them, in German. Nothing depends on the language of the machine. */
final class GermanText {

    private GermanText() {}

    /** Such as {@code 04.05.2026}. */
    static String day(LocalDate day) {
        return String.format(Locale.ROOT, "%02d.%02d.%04d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    /** Such as {@code -1.234,50}. */
    static String amount(long cents) {
        String whole = Long.toString(Math.abs(cents) / 100);
        StringBuilder text = new StringBuilder(cents < 0 ? "-" : "");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                text.append('.');
            }
            text.append(whole.charAt(i));
        }
        return text.append(String.format(Locale.ROOT, ",%02d", Math.abs(cents) % 100))
                .toString();
    }

    /** Such as {@code 1.234,50 €}, with a space at which no line ends. */
    static String euro(long cents) {
        return amount(cents) + "\u00A0€";
    }

    /** Such as {@code 7 %}. */
    static String percent(Percent percent) {
        BigDecimal value = percent.value();
        return value.toPlainString().replace('.', ',') + "\u00A0%";
    }

    /** Returns an IBAN in groups of four characters. */
    static String iban(String iban) {
        return String.join(" ", List.of(iban.split("(?<=\\G.{4})")));
    }

    /** What kind of document it is. */
    static String title(InvoiceContent content) {
        return switch (content.kind()) {
            case INVOICE -> "Rechnung";
            case ADVANCE -> "Anzahlungsrechnung";
            case FINAL -> "Schlussrechnung";
            case CANCELLATION -> "Stornorechnung";
        };
    }

    /** When the invoice is to be paid; a cancellation asks for nothing. */
    static String terms(InvoiceContent content) {
        return content.payableCents() > 0
                ? "Zahlbar bis " + day(content.dueOn()) + " ohne Abzug."
                : "Es ist nichts zu zahlen.";
    }

    /** Why lines contain no VAT: a tourist tax is passed on to the town. */
    static String exemption(List<InvoiceLine> lines) {
        boolean passedOn = lines.stream().anyMatch(InvoiceLine::isTouristTax);
        boolean other = lines.stream().anyMatch(line -> !line.isTouristTax());
        String reason = passedOn ? "Kurtaxe als durchlaufender Posten nach § 10 Abs. 1 UStG" : "";
        String rest = other ? "Leistungen ohne Umsatzsteuer" : "";
        return reason + (passedOn && other ? "; " : "") + rest;
    }
}
