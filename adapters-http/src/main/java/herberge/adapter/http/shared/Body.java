package herberge.adapter.http.shared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.application.shared.Asked;
import herberge.application.shared.RequestFault;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.Version;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Translates a request's body, and the version it speaks of, into what is asked for. */
public final class Body {

    /** Fields that every entity has and nobody sets. */
    private static final Set<String> BOOKKEEPING = Set.of("id", "createdAt", "createdBy", "updatedAt", "updatedBy");

    /** The version may be followed by what else the ETag covers. */
    private static final Pattern IF_MATCH = Pattern.compile("(?:W/)?\"([1-9][0-9]{0,17})(?:\\.[0-9a-z]{1,20})?\"");

    /** Reads the fields of a draft from what was sent, starting from what there is. */
    @FunctionalInterface
    public interface Reader<D> {
        D read(Inputs in, D is);
    }

    private Body() {}

    /** Something new: it has no version yet. */
    public static <D> Asked<D> creation(Context ctx, D blank, Reader<D> reader, String... readOnly) {
        Inputs in = new Inputs(required(ctx));
        D draft = reader.read(in, blank);
        Set<String> untouchable = with(readOnly);
        untouchable.add("version");
        return asked(in, draft, null, untouchable);
    }

    /** A change of something: it should name the version it was made from. */
    public static <D> Asked<D> change(Context ctx, D current, Reader<D> reader, String... readOnly) {
        return versioned(ctx, new Inputs(required(ctx)), current, reader, readOnly);
    }

    /** A step or a deletion, which may come without a body. */
    public static <D> Asked<D> step(Context ctx, D current, Reader<D> reader) {
        return versioned(ctx, new Inputs(optional(ctx)), current, reader);
    }

    /** A command that says all there is to say in its path: without a body, or with an empty object. */
    public static <D> Asked<D> nothing(Context ctx, D none) {
        return asked(new Inputs(optional(ctx)), none, null, Set.of());
    }

    /** The same, where not even a body is looked at. */
    public static <D> Asked<D> none(Context ctx, D none) {
        Parameters.requireNone(ctx);
        return new Asked<>(none, null, Set.of(), List.of());
    }

    /** A text of the body before it is read; empty where there is none, or no body that can be read. */
    public static Optional<String> textual(Context ctx, String field) {
        return readable(ctx.bodyAsBytes())
                .map(object -> object.get(field))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue);
    }

    /** The body, if it is what it should be; whoever reads it later says what is wrong. */
    static Optional<ObjectNode> readable(byte[] body) {
        try {
            return Optional.of(Json.object(body));
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }

    private static <D> Asked<D> versioned(Context ctx, Inputs in, D current, Reader<D> reader, String... readOnly) {
        D draft = reader.read(in, current);
        Long inBody = in.number("version", null);
        Version inHeader = ifMatch(ctx);
        Asked<D> asked = asked(in, draft, inHeader == null ? version(inBody) : inHeader, with(readOnly));
        if (inHeader != null && inBody != null && inHeader.value() != inBody) {
            throw RequestFault.malformed("/version", "disagrees", "If-Match names another version");
        }
        return asked;
    }

    private static <D> Asked<D> asked(Inputs in, D draft, @Nullable Version from, Set<String> readOnly) {
        in.refuseUnread(readOnly);
        if (!in.wrongTypes().isEmpty()) {
            throw Refusal.because(new RequestFault.Malformed(in.wrongTypes()));
        }
        return new Asked<>(draft, from, in.fields(), in.wrongValues());
    }

    private static @Nullable Version version(@Nullable Long value) {
        if (value != null && value < 1) {
            throw RequestFault.malformed("/version", "invalid", "versions count from 1");
        }
        return value == null ? null : new Version(value);
    }

    private static @Nullable Version ifMatch(Context ctx) {
        String header = Calls.header(ctx, "If-Match");
        if (header == null) {
            return null;
        }
        Matcher matcher = IF_MATCH.matcher(header.strip());
        if (!matcher.matches()) {
            throw RequestFault.malformed("If-Match", "invalid", "must be one ETag, such as \"3\"");
        }
        return new Version(Long.parseLong(matcher.group(1)));
    }

    private static ObjectNode required(Context ctx) {
        requireJson(ctx);
        return Json.object(ctx.bodyAsBytes());
    }

    private static ObjectNode optional(Context ctx) {
        return ctx.bodyAsBytes().length == 0 ? JsonNodeFactory.instance.objectNode() : required(ctx);
    }

    private static void requireJson(Context ctx) {
        String type = ctx.contentType();
        String essence = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!essence.equals(ContentType.JSON) && !(essence.isEmpty() && ctx.bodyAsBytes().length == 0)) {
            throw new HttpResponseException(415, "the body must be application/json");
        }
    }

    private static Set<String> with(String... readOnly) {
        Set<String> all = new HashSet<>(BOOKKEEPING);
        all.addAll(Set.of(readOnly));
        return all;
    }
}
