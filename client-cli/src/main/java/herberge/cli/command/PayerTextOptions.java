package herberge.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for the texts of a payer, as {@code payers add} and {@code payers edit} take them. */
final class PayerTextOptions {

    @Option(names = "--company", paramLabel = "NAME")
    @Nullable
    String company;

    @Option(names = "--street")
    @Nullable
    String street;

    @Option(names = "--postal-code")
    @Nullable
    String postalCode;

    @Option(names = "--city")
    @Nullable
    String city;

    @Option(names = "--country", description = "two letters, or the German or English name; DE when left out")
    @Nullable
    String country;

    @Option(names = "--contact", paramLabel = "NAME", description = "who is asked about an invoice")
    @Nullable
    String contact;

    @Option(names = "--email")
    @Nullable
    String email;

    @Option(names = "--leitweg-id", paramLabel = "ID", description = "routes an e-invoice to a German authority")
    @Nullable
    String leitwegId;

    @Option(names = "--notes")
    @Nullable
    String notes;

    /** Puts what was given into the body of a request; an empty text becomes null. */
    void putInto(ObjectNode body) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("company", company);
        texts.put("street", street);
        texts.put("postalCode", postalCode);
        texts.put("city", city);
        texts.put("country", country);
        texts.put("contactPerson", contact);
        texts.put("email", email);
        texts.put("leitwegId", leitwegId);
        texts.put("notes", notes);
        texts.forEach((field, text) -> GuestTextOptions.put(body, field, text));
    }
}
