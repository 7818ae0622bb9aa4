package herberge.adapter.ws.realtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import herberge.application.access.UserView;
import herberge.application.realtime.AddressedEvent;
import herberge.application.realtime.EntityPresence;
import herberge.application.realtime.EventStream.Start;
import herberge.application.realtime.PresenceMode;
import herberge.application.shared.AccessRefusal;
import herberge.application.shared.RequestFault;
import herberge.domain.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Text frames, one JSON object each. An event is written once, however many sockets it goes to. */
final class Frames {

    private static final int MAX_DEPTH = 10;
    private static final int MAX_ENTITY = 40;

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static {
        JSON.getFactory()
                .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true)
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .build());
    }

    /** The first frame: who somebody is, and what they have seen. */
    record Auth(
            String token,
            @Nullable Long after,
            @Nullable String epoch,
            @Nullable String clientId) {

        /** Says nothing of the token. */
        @Override
        public String toString() {
            return "Auth[after=" + after + ", epoch=" + epoch + "]";
        }
    }

    /** What a client speaks of. */
    record Subject(String entity, long id) {}

    /** What a client is at, and what it does there. */
    record Focus(Subject subject, PresenceMode mode) {}

    /** A sight and its frame: it goes to one desk after the other. */
    private record Seen(EntityPresence sight, EncodedFrame frame) {}

    private volatile @Nullable Seen seen;

    private final FrameCache events = new FrameCache();

    /** The frame of an event. */
    EncodedFrame event(AddressedEvent happening) {
        return events.frame(happening.event(), Frames::write);
    }

    static EncodedFrame ready(Start start, UserView user) {
        ObjectNode frame = typed("ready")
                .put("epoch", start.position().epoch())
                .put("seq", start.position().seq())
                .put("recovered", start.recovered());
        frame.set("user", JSON.valueToTree(user));
        return write(frame);
    }

    /** Who is at a thing; written once for all whom it is shown to one after the other. */
    @SuppressWarnings("ReferenceEquality") // looking for the very same one is enough, and costs nothing
    EncodedFrame presence(EntityPresence sight) {
        Seen last = seen;
        if (last == null || last.sight() != sight) {
            last = new Seen(sight, written(sight));
            seen = last;
        }
        return last.frame();
    }

    private static EncodedFrame written(EntityPresence sight) {
        ObjectNode frame = typed("presence")
                .put("entity", sight.thing().kind().code())
                .put("id", sight.thing().id());
        ArrayNode users = frame.putArray("users");
        for (EntityPresence.Person person : sight.people()) {
            users.addObject()
                    .put("userId", person.userId())
                    .put("fullName", person.fullName())
                    .put("mode", person.mode().code())
                    .put("since", person.since().toString());
        }
        return write(frame);
    }

    /** What could not be done that a client asked for; it stays connected. */
    static EncodedFrame error(Refusal refusal) {
        Refusal.Reason reason = refusal.reasons().get(0);
        return write(typed("error").put("code", reason.code()).put("detail", detail(reason)));
    }

    private static String detail(Refusal.Reason reason) {
        if (reason instanceof Refusal.NotFound gone) {
            return "there is no " + gone.what() + " " + gone.id();
        } else if (reason instanceof Refusal.Invalid invalid) {
            return invalid.faults().get(0).detail();
        } else if (reason instanceof AccessRefusal.Forbidden) {
            return "your role may not do this";
        } else if (reason instanceof RequestFault.Unavailable) {
            return "the database is away or too busy; try again soon";
        }
        return "this cannot be done";
    }

    static EncodedFrame pong(long seq) {
        return write(typed("pong").put("seq", seq));
    }

    private static ObjectNode typed(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    private static EncodedFrame write(Object frame) {
        try {
            // by way of characters: what a client sent comes back, and half a character of it is no fault of ours
            return new EncodedFrame(JSON.writeValueAsString(frame).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a frame could not be written: " + e.getMessage(), e);
        }
    }

    /** A frame that is one JSON object with a type; empty for everything else. */
    static Optional<ObjectNode> read(String text) {
        try {
            return JSON.readTree(text) instanceof ObjectNode object
                            && object.path("type").isTextual()
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The first frame, which may be a bare token; empty where it is neither that nor a sound {@code auth}. */
    static Optional<Auth> auth(String text) {
        String token = text.strip();
        if (!token.isEmpty() && token.indexOf('{') < 0 && token.indexOf('"') < 0) {
            return Optional.of(new Auth(token, null, null, null));
        }
        return read(text)
                .filter(frame -> frame.path("type").asText().equals("auth"))
                .flatMap(Frames::auth);
    }

    private static Optional<Auth> auth(ObjectNode frame) {
        JsonNode token = frame.path("token");
        JsonNode after = frame.path("after");
        boolean sound = token.isTextual()
                && (after.isMissingNode() || after.isNull() || (after.isIntegralNumber() && after.canConvertToLong()))
                && textOrAbsent(frame, "epoch")
                && textOrAbsent(frame, "clientId");
        if (!sound) {
            return Optional.empty();
        }
        return Optional.of(new Auth(
                token.asText(),
                after.isIntegralNumber() ? after.asLong() : null,
                frame.path("epoch").isTextual() ? frame.path("epoch").asText() : null,
                frame.path("clientId").isTextual() ? frame.path("clientId").asText() : null));
    }

    /** What a frame speaks of; empty where it does not say so soundly. */
    static Optional<Subject> subject(ObjectNode frame) {
        JsonNode entity = frame.path("entity");
        JsonNode id = frame.path("id");
        return entity.isTextual()
                        && entity.asText().length() <= MAX_ENTITY
                        && id.isIntegralNumber()
                        && id.canConvertToLong()
                ? Optional.of(new Subject(entity.asText(), id.asLong()))
                : Optional.empty();
    }

    static Optional<Focus> focus(ObjectNode frame) {
        return subject(frame)
                .flatMap(subject -> PresenceMode.of(frame.path("mode").asText()).map(mode -> new Focus(subject, mode)));
    }

    private static boolean textOrAbsent(ObjectNode frame, String field) {
        JsonNode value = frame.path(field);
        return value.isMissingNode() || value.isNull() || value.isTextual();
    }
}
