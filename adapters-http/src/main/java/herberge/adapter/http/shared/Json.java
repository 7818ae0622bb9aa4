package herberge.adapter.http.shared;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import herberge.application.audit.AuditUseCases.UndoChange.Undone;
import herberge.application.booking.BookingPriceView;
import herberge.application.booking.BookingView;
import herberge.application.booking.GroupAnswer;
import herberge.application.booking.GroupAnswer.LeftOut;
import herberge.application.booking.GroupView;
import herberge.application.booking.LateDepartureView;
import herberge.application.booking.OccupancyView;
import herberge.application.guest.AddedGuest;
import herberge.application.guest.GuestView;
import herberge.application.price.PriceView;
import herberge.application.shared.EntityView;
import herberge.application.shared.Operation;
import herberge.application.shared.RequestFault;
import herberge.domain.shared.Field;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;

/** JSON as the contract has it: dates and instants as text, no coercion, no duplicate keys, nothing after the end. */
public final class Json {

    /** The maximum number of tokens of an object that is parsed completely: more than any body of the API has. */
    private static final int MAX_TOKENS = 5_000;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addMixIn(OccupancyView.class, OnlyWhatIsKnown.class)
            .addMixIn(BookingView.class, BookingAndTimes.class)
            .addMixIn(BookingView.Times.class, WarningsIfAny.class)
            .addMixIn(BookingPriceView.class, FormerPriceIfAny.class)
            .addMixIn(GroupAnswer.class, GroupAndBookings.class)
            .addMixIn(AddedGuest.class, GuestAndDuplicates.class)
            .addMixIn(Undone.class, EntityAndLostFields.class)
            .addMixIn(Operation.class, ByCode.class)
            .build();

    static {
        MAPPER.getFactory()
                .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true)
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(BodyParser.MAX_DEPTH)
                        .maxNumberLength(BodyParser.MAX_NUMBER)
                        .maxTokenCount(MAX_TOKENS)
                        .build());
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private interface OnlyWhatIsKnown {}

    /** The fields of the entity, and after them the fields that could not be restored. */
    interface EntityAndLostFields {

        @JsonUnwrapped
        EntityView entity();

        @JsonIgnore
        boolean gone();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> notRestored();
    }

    /** The expected times and the price among the fields of the booking. */
    interface BookingAndTimes {

        @JsonUnwrapped
        BookingView.Times times();

        @JsonUnwrapped
        BookingPriceView pricing();
    }

    interface FormerPriceIfAny {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        PriceView formerPrice();
    }

    /** The fields of the group, and after them its bookings. */
    interface GroupAndBookings {

        @JsonUnwrapped
        GroupView group();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        List<LeftOut> leftOut();
    }

    interface WarningsIfAny {

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<LateDepartureView> warnings();
    }

    /** The fields of the guest, and after them its duplicates. */
    interface GuestAndDuplicates {

        @JsonUnwrapped
        GuestView guest();
    }

    private interface ByCode {
        @JsonValue
        String code();
    }

    private Json() {}

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer could not be written: " + e.getMessage(), e);
        }
    }

    /** Jackson accepts UTF-16 and UTF-32 too; both have a zero byte among the first four, or a mark that UTF-8 has not. */
    private static boolean inAnotherEncoding(byte[] body) {
        for (int i = 0; i < Math.min(4, body.length); i++) {
            if (body[i] == 0 || body[i] == (byte) 0xFE || body[i] == (byte) 0xFF) {
                return true;
            }
        }
        return false;
    }

    /** As {@link #write}, for an answer that goes straight to the socket. */
    static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer could not be written: " + e.getMessage(), e);
        }
    }

    /** For an answer that may be large: what is an {@link Iterator} in it is read while it is written. */
    static void write(Object value, OutputStream out) throws IOException {
        try {
            MAPPER.writeValue(out, value);
        } catch (JsonMappingException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause; // out of the reading, such as a database that is away
            }
            throw e;
        }
    }

    /** One JSON object, kept whole, so that it may not be large; refuses everything else as malformed. */
    static ObjectNode object(byte[] body) {
        if (inAnotherEncoding(body)) {
            throw RequestFault.malformed(Field.WHOLE, new RequestViolation("not-json", "the body is not UTF-8"));
        }
        try {
            JsonNode node = MAPPER.readTree(body);
            if (node instanceof ObjectNode object) {
                return object;
            }
            throw RequestFault.malformed(
                    Field.WHOLE, new RequestViolation("not-an-object", "the body must be one JSON object"));
        } catch (JsonProcessingException e) {
            throw RequestFault.malformed(
                    Field.WHOLE, new RequestViolation("not-json", "the body " + JsonFaultTexts.of(e)));
        } catch (IOException e) {
            throw RequestFault.malformed(Field.WHOLE, new RequestViolation("not-json", "the body is not JSON"));
        }
    }
}
