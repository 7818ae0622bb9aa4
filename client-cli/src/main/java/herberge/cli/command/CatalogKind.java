package herberge.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.CatalogEntry;
import herberge.cli.input.PriceItemParser;
import herberge.cli.output.CatalogListings;
import herberge.cli.output.Listing;

/** The catalogues of the house, and how the commands read and show their entries. */
enum CatalogKind {
    SERVICES("/services", "List the services: the extras that the house offers."),
    DISCOUNTS("/discounts", "List the discounts: the reductions that the house offers.");

    final String path;
    final String description;

    CatalogKind(String path, String description) {
        this.path = path;
        this.description = description;
    }

    Listing<CatalogEntry> listing() {
        return this == SERVICES ? CatalogListings.SERVICES : CatalogListings.DISCOUNTS;
    }

    /** Parses the values of an entry. A value that the entry may have had before, and has no more, is null. */
    ObjectNode parse(String text) {
        boolean service = this == SERVICES;
        ObjectNode values = service ? PriceItemParser.parseExtra(text) : PriceItemParser.parseReduction(text);
        String amount = service ? "priceCents" : "amountCents";
        values.putNull(values.has("percent") ? amount : "percent");
        return values;
    }
}
