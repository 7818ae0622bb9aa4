package herberge.adapter.http.shared;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.RequestFault;
import herberge.application.shared.RequestFault.Malformed;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.Version;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Parses a request that changes something: body, version, idempotency key and dry run. Throws nothing: what is wrong is
 * part of the {@link ChangeRequest}, so that the use case can report it after a missing right or a missing entity.
 */
public final class ChangeRequestParser {

    /** Fields that every entity has and no client sets. */
    private static final Set<String> BOOKKEEPING = Set.of("id", "createdAt", "createdBy", "updatedAt", "updatedBy");

    private static final String VERSION = "version";

    private static final byte[] NO_FIELDS = {'{', '}'};

    /**
     * Reads the fields of a draft from the body; absent fields keep the value of {@code current}. Which fields it reads,
     * and with which faults, does not depend on {@code current}.
     */
    @FunctionalInterface
    public interface Reader<D> {
        D read(JsonFields in, D current);
    }

    private ChangeRequestParser() {}

    /** A request that creates an entity, which has no version yet. */
    public static <D> ChangeRequest<D> creation(Context ctx, D blank, Reader<D> reader, String... readOnly) {
        return parse(ctx, WriteOptions.of(ctx), () -> unversioned(requiredBody(ctx), blank, reader, readOnly));
    }

    /** A request that changes an entity and should name the version that it was made from. */
    public static <D> ChangeRequest<D> change(Context ctx, D blank, Reader<D> reader, String... readOnly) {
        return parse(ctx, WriteOptions.of(ctx), () -> versioned(ctx, requiredBody(ctx), blank, reader, readOnly));
    }

    /** A step of an entity, whose body may be missing. */
    public static <D> ChangeRequest<D> step(Context ctx, D blank, Reader<D> reader) {
        return parse(ctx, WriteOptions.of(ctx), () -> versioned(ctx, optionalBody(ctx), blank, reader));
    }

    /** A request that only names the version, such as a removal; its body may be missing. */
    public static ChangeRequest<?> command(Context ctx) {
        return step(ctx, "", (in, current) -> current);
    }

    /** A request that is complete in its path: without a body, or with an empty object. */
    public static ChangeRequest<?> unversionedCommand(Context ctx) {
        return parse(ctx, WriteOptions.of(ctx), () -> noFields(ctx));
    }

    /** The same where there is no dry run, because the work is done later and elsewhere. */
    public static ChangeRequest<?> start(Context ctx) {
        return parse(ctx, WriteOptions.withoutDryRun(ctx), () -> noFields(ctx));
    }

    /** A request of a resource that has neither idempotency keys nor dry runs. */
    public static <D> ChangeRequest<D> plain(Context ctx, D blank, Reader<D> reader, String... readOnly) {
        return parse(ctx, WriteOptions.none(ctx), () -> unversioned(requiredBody(ctx), blank, reader, readOnly));
    }

    /** The same where the body is ignored. */
    public static ChangeRequest<?> plainCommand(Context ctx) {
        return parse(ctx, WriteOptions.none(ctx), () -> ChangeRequest.command(null));
    }

    /** A text of the body before anything else is read; empty where there is no such text. */
    public static Optional<String> text(Context ctx, String field) {
        try {
            JsonNode value = BodyParser.parse(RequestContext.body(ctx), BodySchema.of(in -> in.secret(field)))
                    .object()
                    .path(field);
            return Optional.ofNullable(value.textValue());
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }

    private static <D> ChangeRequest<D> parse(Context ctx, WriteOptions options, Supplier<ChangeRequest<D>> body) {
        ChangeRequest<D> request = options.faults().isEmpty()
                ? understand(body)
                : ChangeRequest.defective(new Malformed(options.faults()));
        return request.withKey(options.idempotencyKey(ctx)).withDryRun(options.dryRun());
    }

    /** Parsing stops at the first thing that cannot be understood. */
    private static <D> ChangeRequest<D> understand(Supplier<ChangeRequest<D>> body) {
        try {
            return body.get();
        } catch (Refusal defect) {
            return ChangeRequest.defective(defect.reasons().get(0));
        }
    }

    private static <D> ChangeRequest<D> unversioned(byte[] body, D blank, Reader<D> reader, String... readOnly) {
        JsonFields in = fields(body, all -> reader.read(all, blank));
        reader.read(in, blank);
        Set<String> untouchable = readOnly(readOnly);
        untouchable.add(VERSION);
        return request(in, reader, Set.of(), untouchable);
    }

    private static ChangeRequest<String> noFields(Context ctx) {
        return request(fields(optionalBody(ctx), in -> {}), (in, current) -> current, Set.of(), Set.of());
    }

    private static <D> ChangeRequest<D> versioned(
            Context ctx, byte[] body, D blank, Reader<D> reader, String... readOnly) {
        JsonFields in = fields(body, all -> {
            reader.read(all, blank);
            all.number(VERSION, null);
        });
        reader.read(in, blank);
        Set<Version> inHeader = EntityTags.versions(RequestContext.header(ctx, "If-Match"));
        Version inBody = version(in, VERSION);
        ChangeRequest<D> request = request(in, reader, inBody == null ? inHeader : Set.of(inBody), readOnly(readOnly));
        if (inBody != null && !inHeader.isEmpty() && !inHeader.contains(inBody)) {
            throw RequestFault.malformed(
                    Field.of("version"), new RequestViolation("disagrees", "If-Match names another version"));
        }
        return request;
    }

    private static <D> ChangeRequest<D> request(
            JsonFields in, Reader<D> reader, Set<Version> from, Set<String> readOnly) {
        in.refuseUnread(readOnly);
        Faults wrongTypes = in.wrongTypes();
        if (!wrongTypes.found().isEmpty()) {
            throw Refusal.because(new Malformed(wrongTypes.found(), wrongTypes.more()));
        }
        return new ChangeRequest<>(
                current -> reader.read(in, current),
                in.fields(),
                from,
                null,
                false,
                null,
                in.wrongValues().found(),
                in.wrongValues().more());
    }

    /** The version of an entity; null where the field is absent. */
    public static @Nullable Version version(JsonFields in, String field) {
        Long value = in.number(field, null);
        if (value != null && value < 1) {
            throw RequestFault.malformed(Field.of(field), new RequestViolation("invalid", "versions count from 1"));
        }
        return value == null ? null : new Version(value);
    }

    /** The fields of the body, of which {@code reader} reads all that there may be. */
    private static JsonFields fields(byte[] body, Consumer<JsonFields> reader) {
        return new JsonFields(BodyParser.parse(body, BodySchema.of(reader)));
    }

    private static byte[] requiredBody(Context ctx) {
        requireJson(ctx);
        return RequestContext.body(ctx);
    }

    private static byte[] optionalBody(Context ctx) {
        return RequestContext.body(ctx).length == 0 ? NO_FIELDS : requiredBody(ctx);
    }

    private static void requireJson(Context ctx) {
        String type = ctx.contentType();
        String essence = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!essence.equals(ContentType.JSON) && !(essence.isEmpty() && RequestContext.body(ctx).length == 0)) {
            throw Refusal.because(new UnsupportedMediaType());
        }
    }

    private static Set<String> readOnly(String... fields) {
        Set<String> all = new HashSet<>(BOOKKEEPING);
        all.addAll(Set.of(fields));
        return all;
    }
}
