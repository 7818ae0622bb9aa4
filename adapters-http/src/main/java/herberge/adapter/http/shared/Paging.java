package herberge.adapter.http.shared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.application.shared.Cursor;
import herberge.application.shared.LogPosition;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.shared.Refusal;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Reads and writes pages of lists. A cursor contains a fingerprint of its list: in another list it would skip wrong items. */
public final class Paging {

    /** A page of a list as every response shows it. */
    public record Listed<T>(List<T> items, @Nullable String nextCursor, long eventSeq, String epoch) {}

    /** The filter and the page of a list request. */
    public record Wanted<F>(F filter, PageRequest page) {}

    private static final Set<String> PARAMETERS = Set.of("limit", "cursor");

    private Paging() {}

    /** The page of a list that has no filter. */
    public static PageRequest only(Context ctx) {
        return QueryParameters.read(ctx, PARAMETERS, QueryParameters::page);
    }

    public static <T> void answer(Context ctx, Page<T> page) {
        answer(ctx, page.slice(), page.position());
    }

    public static <T> void answer(Context ctx, Slice<T> slice, LogPosition position) {
        answer(ctx, new Page<>(slice, position), page -> page);
    }

    /** Answers with what the function makes of the page, for a response that says more than a list. */
    public static <T> void answer(Context ctx, Page<T> page, Function<Listed<T>, Object> response) {
        Cursor next = page.slice().next();
        String cursor = next == null ? null : encode(next, fingerprint(ctx));
        LogPosition position = page.position();
        JsonResponses.json(
                ctx, response.apply(new Listed<>(page.slice().items(), cursor, position.seq(), position.epoch())));
    }

    private static String encode(Cursor cursor, String fingerprint) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("of", fingerprint);
        cursor.keys().forEach(node.putArray("keys")::add);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(node.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The decoded cursor; empty if it is not a cursor of the requested list. */
    static Optional<Cursor> decode(String cursor, Context ctx) {
        try {
            ObjectNode node = Json.object(Base64.getUrlDecoder().decode(cursor));
            List<String> keys = new ArrayList<>();
            for (JsonNode key : node.path("keys")) {
                keys.add(requireText(key));
            }
            return fingerprint(ctx).equals(node.path("of").asText()) ? Optional.of(new Cursor(keys)) : Optional.empty();
        } catch (IllegalArgumentException | Refusal e) {
            return Optional.empty();
        }
    }

    /** Refuses text that cannot be in the database. */
    private static String requireText(JsonNode key) {
        String text = key.textValue();
        if (text == null
                || text.codePoints()
                        .anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE)) {
            throw new IllegalArgumentException("a key that is no text of ours");
        }
        return text;
    }

    private static String fingerprint(Context ctx) {
        Map<String, List<String>> filters = new TreeMap<>(ctx.queryParamMap());
        filters.remove("cursor");
        filters.remove("limit");
        CRC32 crc = new CRC32();
        crc.update((ctx.path() + filters).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }
}
