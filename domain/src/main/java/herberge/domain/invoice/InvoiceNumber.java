package herberge.domain.invoice;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of an invoice, such as {@code 2026-0042}. Each year counts from 1, without gaps.
 *
 * @param year  the year in which the invoice was issued
 * @param count has at least four digits in the text
 */
public record InvoiceNumber(int year, int count) {

    private static final Pattern TEXT = Pattern.compile("(\\d{4})-(\\d{4}|[1-9]\\d{4,8})");

    public InvoiceNumber {
        if (year < 1000 || year > 9999 || count < 0) {
            throw new IllegalArgumentException("no number of an invoice: " + year + ", " + count);
        }
    }

    /** Empty if the text is no number of an invoice. */
    public static Optional<InvoiceNumber> of(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches() && text.charAt(0) != '0'
                ? Optional.of(new InvoiceNumber(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    /** The number as it stands on the invoice. */
    public String text() {
        return String.format(Locale.ROOT, "%d-%04d", year, count);
    }

    @Override
    public String toString() {
        return text();
    }
}
