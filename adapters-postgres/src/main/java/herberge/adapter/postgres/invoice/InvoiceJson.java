package herberge.adapter.postgres.invoice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.domain.invoice.InvoiceAdvance;
import herberge.domain.invoice.InvoiceContent;
import herberge.domain.invoice.InvoiceKind;
import herberge.domain.invoice.InvoiceLine;
import herberge.domain.invoice.InvoiceNumber;
import herberge.domain.invoice.InvoiceRecipient;
import herberge.domain.invoice.InvoiceSeller;
import herberge.domain.price.Percent;
import herberge.domain.price.Price;
import herberge.domain.price.VatGroup;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Converts the content of an invoice from and to JSON. The JSON is stored and hashed as it is written here: all fields in a
 * fixed order, without spaces, absent values as null. A field is only ever added, at the end and only where it has a value.
 */
final class InvoiceJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private InvoiceJson() {}

    static String write(InvoiceContent content) {
        InvoiceNumber cancels = content.cancels();
        ObjectNode all = JSON.createObjectNode();
        all.put("number", content.number().text());
        all.put("kind", content.kind().code());
        all.put("issuedOn", content.issuedOn().toString());
        all.put("dueOn", content.dueOn().toString());
        all.put("supplyFrom", content.supplyFrom().toString());
        all.put("supplyTo", content.supplyTo().toString());
        all.put("reservationNumber", content.reservationNumber());
        putSeller(all.putObject("seller"), content.seller());
        putRecipient(all.putObject("recipient"), content.recipient());
        putAll(all.putArray("lines"), content.lines(), InvoiceJson::putLine);
        putAll(all.putArray("vat"), content.vat(), InvoiceJson::putGroup);
        putAll(all.putArray("advances"), content.advances(), (node, advance) -> {
            node.put("number", advance.number().text());
            node.put("issuedOn", advance.issuedOn().toString());
            putAll(node.putArray("vat"), advance.vat(), InvoiceJson::putGroup);
        });
        all.put("totalCents", content.totalCents());
        all.put("advancesCents", content.advancesCents());
        all.put("payableCents", content.payableCents());
        all.put("cancels", cancels == null ? null : cancels.text());
        all.put("reason", content.reason());
        all.put("intro", content.intro());
        all.put("footer", content.footer());
        all.put("currency", content.currency());
        return all.toString();
    }

    static <T> void putAll(ArrayNode array, List<T> items, BiConsumer<ObjectNode, T> put) {
        items.forEach(item -> put.accept(array.addObject(), item));
    }

    private static void putSeller(ObjectNode node, InvoiceSeller seller) {
        node.put("name", seller.name());
        node.put("street", seller.street());
        node.put("postalCode", seller.postalCode());
        node.put("city", seller.city());
        node.put("country", seller.country());
        node.put("phone", seller.phone());
        node.put("email", seller.email());
        node.put("website", seller.website());
        node.put("taxNumber", seller.taxNumber());
        node.put("vatId", seller.vatId());
        node.put("registerCourt", seller.registerCourt());
        node.put("registerNumber", seller.registerNumber());
        node.put("iban", seller.iban());
        node.put("bic", seller.bic());
        node.put("holder", seller.holder());
        node.put("bank", seller.bank());
    }

    private static void putRecipient(ObjectNode node, InvoiceRecipient recipient) {
        node.put("name", recipient.name());
        node.put("company", recipient.company());
        node.put("contact", recipient.contact());
        node.put("street", recipient.street());
        node.put("postalCode", recipient.postalCode());
        node.put("city", recipient.city());
        node.put("country", recipient.country());
        node.put("leitwegId", recipient.leitwegId());
        node.put("email", recipient.email());
    }

    private static void putLine(ObjectNode node, InvoiceLine line) {
        node.put("kind", line.kind());
        node.put("text", line.text());
        node.put("quantity", line.quantity());
        node.put("unitCents", line.unitCents());
        node.put("amountCents", line.amountCents());
        node.put("vat", line.vat());
        node.put("percent", line.percent().value());
    }

    private static void putGroup(ObjectNode node, VatGroup group) {
        node.put("code", group.code());
        node.put("percent", group.percent().value());
        node.put("grossCents", group.grossCents());
        node.put("taxCents", group.taxCents());
        node.put("netCents", group.netCents());
    }

    /** Throws {@link IllegalArgumentException} if this is not the content of an invoice. */
    static InvoiceContent read(String json) {
        JsonNode all = parse(json);
        String cancels = optional(all, "cancels");
        return new InvoiceContent(
                number(text(all, "number")),
                InvoiceKind.of(text(all, "kind")).orElseThrow(() -> new IllegalArgumentException("unknown kind")),
                date(all, "issuedOn"),
                date(all, "dueOn"),
                date(all, "supplyFrom"),
                date(all, "supplyTo"),
                text(all, "reservationNumber"),
                seller(all.path("seller")),
                recipient(all.path("recipient")),
                list(all.path("lines"), InvoiceJson::line),
                groups(all),
                list(
                        all.path("advances"),
                        node -> new InvoiceAdvance(number(text(node, "number")), date(node, "issuedOn"), groups(node))),
                cancels == null ? null : number(cancels),
                optional(all, "reason"),
                optional(all, "intro"),
                optional(all, "footer"),
                text(all, "currency"));
    }

    private static InvoiceSeller seller(JsonNode node) {
        return new InvoiceSeller(
                text(node, "name"),
                text(node, "street"),
                text(node, "postalCode"),
                text(node, "city"),
                text(node, "country"),
                optional(node, "phone"),
                optional(node, "email"),
                optional(node, "website"),
                optional(node, "taxNumber"),
                optional(node, "vatId"),
                optional(node, "registerCourt"),
                optional(node, "registerNumber"),
                optional(node, "iban"),
                optional(node, "bic"),
                optional(node, "holder"),
                optional(node, "bank"));
    }

    private static InvoiceRecipient recipient(JsonNode node) {
        return new InvoiceRecipient(
                text(node, "name"),
                optional(node, "company"),
                optional(node, "contact"),
                optional(node, "street"),
                optional(node, "postalCode"),
                optional(node, "city"),
                text(node, "country"),
                optional(node, "leitwegId"),
                optional(node, "email"));
    }

    private static InvoiceLine line(JsonNode node) {
        return new InvoiceLine(
                text(node, "kind"),
                text(node, "text"),
                node.path("quantity").longValue(),
                node.path("unitCents").longValue(),
                text(node, "vat"),
                percent(node));
    }

    private static List<VatGroup> groups(JsonNode node) {
        return list(
                node.path("vat"),
                group -> Price.storedGroup(
                        text(group, "code"),
                        percent(group),
                        group.path("grossCents").longValue()));
    }

    private static Percent percent(JsonNode node) {
        return Percent.of(node.path("percent").decimalValue()).orElseThrow(IllegalArgumentException::new);
    }

    private static InvoiceNumber number(String text) {
        return InvoiceNumber.of(text).orElseThrow(() -> new IllegalArgumentException("no number of an invoice"));
    }

    private static LocalDate date(JsonNode node, String field) {
        return LocalDate.parse(text(node, field));
    }

    private static String text(JsonNode node, String field) {
        String text = optional(node, field);
        if (text == null) {
            throw new IllegalArgumentException("an invoice without " + field);
        }
        return text;
    }

    private static @Nullable String optional(JsonNode node, String field) {
        return node.path(field).textValue();
    }

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
        return StreamSupport.stream(array.spliterator(), false).map(read).toList();
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + e.getMessage(), e);
        }
    }
}
