package herberge.adapter.postgres.invoice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.application.shared.FrozenBytes;
import herberge.domain.invoice.InvoiceFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The SHA-256 of each document of an invoice, which its stored content names last: field {@code documents} with the digests
 * by format. The hash of the content covers them.
 */
final class InvoiceDigests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String FIELD = "documents";

    private InvoiceDigests() {}

    /** Returns the content with the digests added; without documents it stays as it is. */
    static String addedTo(String content, Map<InvoiceFormat, FrozenBytes> documents) {
        if (documents.isEmpty()) {
            return content;
        }
        ObjectNode digests = JSON.createObjectNode();
        new TreeMap<>(documents).forEach((format, file) -> digests.put(format.code(), file.sha256()));
        return content.substring(0, content.length() - 1) + ",\"" + FIELD + "\":" + digests + "}";
    }

    /**
     * Whether these are the digests that the content names.
     *
     * @param stored an object of digests by format, of the stored documents
     */
    static boolean agree(String content, String stored) {
        try {
            JsonNode named = JSON.readTree(content).path(FIELD);
            JsonNode found = JSON.readTree(stored);
            return named.isMissingNode() ? found.isEmpty() : named.equals(found);
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
