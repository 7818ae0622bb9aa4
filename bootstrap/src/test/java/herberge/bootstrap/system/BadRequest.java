package herberge.bootstrap.system;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request that must be refused, and the expected answer. In path and body, {@code <room>}, {@code <guest>}, {@code
 * <booking>} and {@code <block>} stand for the ids of existing entities; the booking is at version 2.
 *
 * @param errors what {@code errors[]} must have, as {@code /pointer code}; nothing where it does not matter
 */
@SuppressWarnings("ArrayRecordComponent") // requests are never compared
record BadRequest(
        String name,
        String method,
        String path,
        Map<String, String> headers,
        byte[] body,
        int status,
        String code,
        String errors) {

    private static final byte[] NOTHING = new byte[0];
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    static BadRequest get(String name, String path, int status, String code) {
        return new BadRequest(name, "GET", path, Map.of(), NOTHING, status, code, "");
    }

    /** A query parameter that is refused. */
    static BadRequest query(String name, String path, String errors) {
        return get(name, path, 400, "malformed-request").saying(errors);
    }

    static BadRequest post(String name, String path, String body, int status, String code) {
        return new BadRequest(name, "POST", path, JSON, utf8(body), status, code, "");
    }

    /** A change of version 2 of the booking in which only the body is wrong. */
    static BadRequest patch(String name, String path, String body, int status, String code) {
        return new BadRequest(name, "PATCH", path, JSON, utf8(body), status, code, "").with("If-Match", "\"2\"");
    }

    static BadRequest bare(String name, String method, String path, int status, String code) {
        return new BadRequest(name, method, path, Map.of(), NOTHING, status, code, "");
    }

    /** A JSON value of the wrong type for the field of a booking. */
    static BadRequest wrongType(String field, String value) {
        return post(field + " as " + brief(value), "/bookings", booking(field, value), 400, "malformed-request")
                .saying("/" + field + " wrong-type");
    }

    /** A value that is not allowed in the field of a booking. */
    static BadRequest invalid(String field, String value, String errors) {
        return post(field + " is " + brief(value), "/bookings", booking(field, value), 422, "validation-failed")
                .saying(errors);
    }

    BadRequest saying(String expected) {
        return new BadRequest(name, method, path, headers, body, status, code, expected);
    }

    BadRequest with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new BadRequest(name, method, path, more, body, status, code, errors);
    }

    BadRequest without(String header) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.remove(header);
        return new BadRequest(name, method, path, fewer, body, status, code, errors);
    }

    BadRequest sending(byte[] bytes) {
        return new BadRequest(name, method, path, headers, bytes, status, code, errors);
    }

    /** A valid booking except for one field; apostrophes stand for quotation marks. */
    static String booking(String field, String value) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("roomId", "<room>");
        fields.put("guestId", "<guest>");
        fields.put("checkIn", "'2031-03-01'");
        fields.put("checkOut", "'2031-03-04'");
        fields.put("partySize", "1");
        fields.put(field, value);
        return object(fields);
    }

    static String room(String field, String value) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", "'Stube'");
        fields.put("buildingType", "'DZ'");
        fields.put("capacity", "2");
        fields.put("location", "'Weiler'");
        fields.put(field, value);
        return object(fields);
    }

    static String guest(String field, String value) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("firstName", "'Erika'");
        fields.put("lastName", "'Meyer'");
        fields.put(field, value);
        return object(fields);
    }

    static String user(String field, String value) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("username", "'carla'");
        fields.put("role", "'user'");
        fields.put("password", "'long enough 1'");
        fields.put(field, value);
        return object(fields);
    }

    private static String object(Map<String, String> fields) {
        StringBuilder json = new StringBuilder();
        fields.forEach((name, value) -> json.append(json.length() == 0 ? "{" : ",")
                .append("'" + name + "':")
                .append(value));
        return json.append('}').toString();
    }

    private static String brief(String value) {
        return value.length() > 40 ? value.substring(0, 40) + "…" : value;
    }

    static byte[] utf8(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return name;
    }
}
