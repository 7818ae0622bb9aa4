package herberge.cli.output;

import static herberge.cli.output.Column.number;
import static herberge.cli.output.Column.text;

import herberge.cli.api.CatalogEntry;
import herberge.cli.text.Code;
import herberge.cli.text.Decimal;
import herberge.cli.text.Text;
import herberge.cli.text.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of services and discounts. Scripts may rely on the CSV headings. */
public final class CatalogListings {

    public static final Listing<CatalogEntry> SERVICES = new Listing<>(
            CatalogEntry::of,
            List.of(
                    number("ID", entry -> orEmpty(entry.id())),
                    text("Name", CatalogEntry::name),
                    text("Kind", entry -> new Code("serviceKind", entry.kind())),
                    number("Price", CatalogListings::value),
                    text("VAT", CatalogEntry::vat),
                    text("", CatalogListings::state)),
            List.of(
                    number("id", entry -> orEmpty(entry.id())),
                    text("name", CatalogEntry::name),
                    text("description", CatalogEntry::description),
                    text("kind", CatalogEntry::kind),
                    number("priceCents", entry -> orEmpty(entry.cents())),
                    number("percent", entry -> orEmpty(entry.percent())),
                    text("vat", CatalogEntry::vat),
                    text("active", CatalogEntry::active)));

    public static final Listing<CatalogEntry> DISCOUNTS = new Listing<>(
            CatalogEntry::of,
            List.of(
                    number("ID", entry -> orEmpty(entry.id())),
                    text("Name", CatalogEntry::name),
                    number("Off", CatalogListings::value),
                    text("Of", entry -> entry.percent() == null ? "" : new Code("base", entry.base())),
                    text("", CatalogListings::state)),
            List.of(
                    number("id", entry -> orEmpty(entry.id())),
                    text("name", CatalogEntry::name),
                    text("kind", CatalogEntry::kind),
                    number("amountCents", entry -> orEmpty(entry.cents())),
                    number("percent", entry -> orEmpty(entry.percent())),
                    text("base", CatalogEntry::base),
                    text("active", CatalogEntry::active)));

    private CatalogListings() {}

    /** Describes an entry in one sentence, after what happened to it. */
    public static String sentence(Texts texts, String happened, CatalogEntry entry) {
        return DisplayWidth.oneLine(happened + ": " + entry.name() + ", " + texts.shown(value(entry))
                + (entry.id() == null ? "" : " (" + texts.of("catalog.id", entry.id()) + ")")
                + (entry.active() ? "" : ", " + texts.of("inactive")) + ".");
    }

    /** Returns the amount or the percentage. */
    private static Decimal value(CatalogEntry entry) {
        return entry.cents() == null
                ? Decimal.ofPercent(String.valueOf(entry.percent()))
                : Decimal.ofCents(entry.cents());
    }

    private static Object state(CatalogEntry entry) {
        return entry.active() ? "" : new Text("inactive");
    }

    private static Object orEmpty(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
