package herberge.adapter.ws.realtime;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
import herberge.application.booking.BookingPriceView;
import herberge.application.booking.BookingView;
import herberge.application.booking.LateDepartureView;
import herberge.application.price.PriceView;
import herberge.application.realtime.AddressedEvent;
import herberge.application.realtime.EntityPresence;
import herberge.application.realtime.EventStream.Start;
import herberge.application.realtime.PresenceMode;
import herberge.application.realtime.TooManyFocused;
import herberge.application.shared.AccessRefusal;
import herberge.application.shared.RequestFault;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and writes text frames, one JSON object each. An event is encoded once, however many sockets it is sent to. */
final class Frames {

    private static final int MAX_DEPTH = 10;
    private static final int MAX_ENTITY = 40;

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addMixIn(BookingView.class, BookingAndTimes.class)
            .addMixIn(BookingView.Times.class, ForTheAuthor.class)
            .addMixIn(BookingPriceView.class, ForTheAuthor.class)
            .build();

    static {
        JSON.getFactory()
                .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true)
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .build());
    }

    /** The expected times and the price among the fields of the booking, as in the answers to requests. */
    interface BookingAndTimes {

        @JsonUnwrapped
        BookingView.Times times();

        @JsonUnwrapped
        BookingPriceView pricing();
    }

    /** Warnings and the former price are for the user who made the change. */
    interface ForTheAuthor {

        @JsonIgnore
        List<LateDepartureView> warnings();

        @JsonIgnore
        PriceView formerPrice();
    }

    /** The first frame of a client: its token and the last event it has seen. */
    record Auth(
            String token,
            @Nullable Long after,
            @Nullable String epoch,
            @Nullable String clientId) {

        /** Leaves out the token. */
        @Override
        public String toString() {
            return "Auth[after=" + after + ", epoch=" + epoch + "]";
        }
    }

    /** The entity that a message is about. */
    record Subject(String entity, long id) {}

    /** The entity that a client works on, and how. */
    record Focus(Subject subject, PresenceMode mode) {}

    /** A presence and its frame, kept because the same presence is sent to many clients in a row. */
    private record EncodedPresence(EntityPresence presence, EncodedFrame frame) {}

    private volatile @Nullable EncodedPresence lastPresence;

    private final FrameCache events = new FrameCache();

    /** Returns the frame of an event. */
    EncodedFrame event(AddressedEvent event) {
        return events.frame(event.event(), Frames::write);
    }

    static EncodedFrame ready(Start start, UserView user) {
        ObjectNode frame = typed("ready")
                .put("epoch", start.position().epoch())
                .put("seq", start.position().seq())
                .put("recovered", start.recovered());
        frame.set("user", JSON.valueToTree(user));
        return write(frame);
    }

    /** Returns the frame of a presence; it is encoded once while the same presence is sent to many clients in a row. */
    @SuppressWarnings("ReferenceEquality") // comparing the identity is enough, and free
    EncodedFrame presence(EntityPresence presence) {
        EncodedPresence last = lastPresence;
        if (last == null || last.presence() != presence) {
            last = new EncodedPresence(presence, encode(presence));
            lastPresence = last;
        }
        return last.frame();
    }

    private static EncodedFrame encode(EntityPresence presence) {
        ObjectNode frame = typed("presence")
                .put("entity", presence.thing().kind().code())
                .put("id", presence.thing().id());
        ArrayNode users = frame.putArray("users");
        for (EntityPresence.Person person : presence.people()) {
            users.addObject()
                    .put("userId", person.userId())
                    .put("fullName", person.fullName())
                    .put("mode", person.mode().code())
                    .put("since", person.since().toString());
        }
        return write(frame);
    }

    /** Returns the frame for a refused request of a client, which stays connected. */
    static EncodedFrame error(Refusal refusal) {
        Refusal.Reason reason = refusal.reasons().get(0);
        return write(typed("error").put("code", reason.code()).put("detail", detail(reason)));
    }

    private static String detail(Refusal.Reason reason) {
        if (reason instanceof Refusal.NotFound gone) {
            return "there is no " + gone.what() + " " + gone.id();
        } else if (reason instanceof Refusal.Invalid invalid) {
            return detail(invalid.faults().get(0).violation());
        } else if (reason instanceof AccessRefusal.Forbidden) {
            return "your role may not do this";
        } else if (reason instanceof RequestFault.Unavailable) {
            return "the database is away or too busy; try again soon";
        }
        return "this cannot be done";
    }

    private static String detail(Violation violation) {
        return violation instanceof TooManyFocused focused
                ? "a client may be at " + focused.max() + " things at once; blur one of them first"
                : "this cannot be done";
    }

    static EncodedFrame pong(long seq) {
        return write(typed("pong").put("seq", seq));
    }

    private static ObjectNode typed(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    private static EncodedFrame write(Object frame) {
        try {
            // by way of characters: text from clients is sent back, and may contain half a surrogate pair
            return new EncodedFrame(JSON.writeValueAsString(frame).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("could not encode frame: " + e.getMessage(), e);
        }
    }

    /** Parses a frame; empty unless it is one JSON object with a type. */
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

    /** Parses the first frame, which may be a bare token; empty if it is neither that nor a valid {@code auth}. */
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
        boolean valid = token.isTextual()
                && (after.isMissingNode() || after.isNull() || (after.isIntegralNumber() && after.canConvertToLong()))
                && isTextOrAbsent(frame, "epoch")
                && isTextOrAbsent(frame, "clientId");
        if (!valid) {
            return Optional.empty();
        }
        return Optional.of(new Auth(
                token.asText(),
                after.isIntegralNumber() ? after.asLong() : null,
                frame.path("epoch").isTextual() ? frame.path("epoch").asText() : null,
                frame.path("clientId").isTextual() ? frame.path("clientId").asText() : null));
    }

    /** Reads the entity of a message; empty if it is missing or malformed. */
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

    private static boolean isTextOrAbsent(ObjectNode frame, String field) {
        JsonNode value = frame.path(field);
        return value.isMissingNode() || value.isNull() || value.isTextual();
    }
}
