package herberge.adapter.http.shared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.application.shared.ParsedRequest;
import herberge.application.shared.RequestFault;
import herberge.domain.shared.Faults;
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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Translates a request's body, and the version it speaks of, into what is asked for. */
public final class RequestBody {

    /** Fields that every entity has and nobody sets. */
    private static final Set<String> BOOKKEEPING = Set.of("id", "createdAt", "createdBy", "updatedAt", "updatedBy");

    private static final byte[] NO_FIELDS = {'{', '}'};

    /** Reads the fields of a draft from what was sent, starting from what there is. */
    @FunctionalInterface
    public interface Reader<D> {
        D read(JsonFields in, D is);
    }

    private RequestBody() {}

    /** Something new: it has no version yet. */
    public static <D> ParsedRequest<D> creation(Context ctx, D blank, Reader<D> reader, String... readOnly) {
        JsonFields in = inputs(required(ctx), all -> reader.read(all, blank));
        D draft = reader.read(in, blank);
        Set<String> untouchable = with(readOnly);
        untouchable.add("version");
        return asked(in, draft, null, untouchable);
    }

    /** A change of something: it should name the version it was made from. */
    public static <D> ParsedRequest<D> change(Context ctx, D current, Reader<D> reader, String... readOnly) {
        return versioned(ctx, required(ctx), current, reader, readOnly);
    }

    /** A step or a deletion, which may come without a body. */
    public static <D> ParsedRequest<D> step(Context ctx, D current, Reader<D> reader) {
        return versioned(ctx, optional(ctx), current, reader);
    }

    /** A command that says all there is to say in its path: without a body, or with an empty object. */
    public static <D> ParsedRequest<D> nothing(Context ctx, D none) {
        return asked(inputs(optional(ctx), in -> {}), none, null, Set.of());
    }

    /** The same, where not even a body is looked at. */
    public static <D> ParsedRequest<D> none(Context ctx, D none) {
        QueryParameters.requireNone(ctx);
        return new ParsedRequest<>(none, null, Set.of(), List.of());
    }

    /** A text of the body before it is read; empty where there is none, or no body that can be read. */
    public static Optional<String> textual(Context ctx, String field) {
        try {
            JsonNode value = BodyParser.parse(RequestContext.body(ctx), BodySchema.of(in -> in.secret(field)))
                    .object()
                    .path(field);
            return Optional.ofNullable(value.textValue());
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }

    /** A body of the usual size, if it is what it should be; what is wrong is told when it is read. */
    static Optional<ObjectNode> readable(byte[] body) {
        try {
            return Optional.of(Json.object(body));
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }

    private static <D> ParsedRequest<D> versioned(
            Context ctx, byte[] body, D current, Reader<D> reader, String... readOnly) {
        JsonFields in = inputs(body, all -> {
            reader.read(all, current);
            all.number("version", null);
        });
        D draft = reader.read(in, current);
        Long inBody = in.number("version", null);
        Set<Version> inHeader = EntityTags.versions(RequestContext.header(ctx, "If-Match"));
        ParsedRequest<D> asked = asked(in, draft, version(inBody), with(readOnly));
        if (inHeader.isEmpty()) {
            return asked;
        }
        if (asked.from() != null && !inHeader.contains(asked.from())) {
            throw RequestFault.malformed("/version", "disagrees", "If-Match names another version");
        }
        return asked.from() == null ? asked.fromAnyOf(inHeader) : asked;
    }

    private static <D> ParsedRequest<D> asked(JsonFields in, D draft, @Nullable Version from, Set<String> readOnly) {
        in.refuseUnread(readOnly);
        Faults wrongTypes = in.wrongTypes();
        if (!wrongTypes.found().isEmpty()) {
            throw Refusal.because(new RequestFault.Malformed(wrongTypes.found(), wrongTypes.more()));
        }
        Faults wrongValues = in.wrongValues();
        return new ParsedRequest<>(draft, from, Set.of(), in.fields(), wrongValues.found(), wrongValues.more());
    }

    private static @Nullable Version version(@Nullable Long value) {
        if (value != null && value < 1) {
            throw RequestFault.malformed("/version", "invalid", "versions count from 1");
        }
        return value == null ? null : new Version(value);
    }

    /** The body's fields, of which {@code reader} asks for all that there may be. */
    private static JsonFields inputs(byte[] body, Consumer<JsonFields> reader) {
        return new JsonFields(BodyParser.parse(body, BodySchema.of(reader)));
    }

    private static byte[] required(Context ctx) {
        requireJson(ctx);
        return RequestContext.body(ctx);
    }

    private static byte[] optional(Context ctx) {
        return RequestContext.body(ctx).length == 0 ? NO_FIELDS : required(ctx);
    }

    private static void requireJson(Context ctx) {
        String type = ctx.contentType();
        String essence = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!essence.equals(ContentType.JSON) && !(essence.isEmpty() && RequestContext.body(ctx).length == 0)) {
            throw new HttpResponseException(415, "the body must be application/json");
        }
    }

    private static Set<String> with(String... readOnly) {
        Set<String> all = new HashSet<>(BOOKKEEPING);
        all.addAll(Set.of(readOnly));
        return all;
    }
}
