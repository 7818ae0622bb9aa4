package herberge.cli.output;

import static herberge.cli.output.Column.number;
import static herberge.cli.output.Column.text;

import herberge.cli.api.Quote;
import herberge.cli.text.Decimal;
import herberge.cli.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The columns of prices. Scripts may rely on the CSV headings. */
public final class PriceListings {

    public static final List<Column<Quote.Line>> LINES = List.of(
            text("Line", Quote.Line::text),
            number("Quantity", Quote.Line::quantity),
            number("Each", line -> Decimal.ofCents(line.unitCents())),
            number("Amount", line -> Decimal.ofCents(line.amountCents())),
            text("VAT", line -> new Text("quote.vat", line.vat(), percent(line.percent()))));

    /** The lines of a price, and the reason for each of them. */
    public static final List<Column<Quote.Line>> EXPLAINED_LINES = explained();

    public static final List<Column<Quote.Vat>> VAT = List.of(
            text("VAT", Quote.Vat::code),
            number("Rate", vat -> percent(vat.percent())),
            number("Gross", vat -> Decimal.ofCents(vat.grossCents())),
            number("Tax", vat -> Decimal.ofCents(vat.taxCents())),
            number("Net", vat -> Decimal.ofCents(vat.netCents())));

    public static final List<Column<Quote.Line>> CSV = List.of(
            text("kind", Quote.Line::kind),
            text("text", Quote.Line::text),
            number("quantity", Quote.Line::quantity),
            number("unitCents", Quote.Line::unitCents),
            number("amountCents", Quote.Line::amountCents),
            text("vat", Quote.Line::vat),
            number("percent", line -> line.percent().toPlainString()),
            text("rule", line -> line.reason().rule()));

    private PriceListings() {}

    private static Decimal percent(BigDecimal percent) {
        return Decimal.ofPercent(percent.toPlainString());
    }

    private static List<Column<Quote.Line>> explained() {
        List<Column<Quote.Line>> columns = new ArrayList<>(LINES);
        columns.add(text("Why", line -> line.reason().text()));
        return List.copyOf(columns);
    }
}
