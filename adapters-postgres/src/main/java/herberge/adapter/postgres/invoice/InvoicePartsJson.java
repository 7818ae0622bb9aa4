package herberge.adapter.postgres.invoice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import herberge.domain.booking.BookingId;
import herberge.domain.invoice.InvoicePart;
import java.util.List;

/**
 * Converts what an invoice charges of the prices of bookings from and to JSON. It has columns of its own, since it is not
 * part of what the invoice says.
 */
final class InvoicePartsJson {

    private InvoicePartsJson() {}

    static String write(List<InvoicePart> parts) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        InvoiceJson.putAll(all, parts, (node, part) -> {
            node.put("booking", part.booking().value());
            ArrayNode lines = node.putArray("lines");
            part.lines().forEach(lines::add);
        });
        return all.toString();
    }

    static List<InvoicePart> read(String json) {
        return InvoiceJson.list(
                InvoiceJson.parse(json),
                node -> new InvoicePart(
                        new BookingId(node.path("booking").longValue()),
                        InvoiceJson.list(node.path("lines"), JsonNode::intValue)));
    }

    /** Returns the positions of lines in the price of one booking. */
    static List<Integer> positions(String json) {
        return InvoiceJson.list(InvoiceJson.parse(json), JsonNode::intValue);
    }
}
