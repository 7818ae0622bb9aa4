package herberge.adapter.http.shared;

import herberge.domain.shared.Violation;

/** What is wrong with an HTTP request itself: with its JSON, its parameters or its headers. */
record RequestViolation(String code, String text) implements Violation {

    static final RequestViolation READ_ONLY = new RequestViolation("read-only", "is set by the server");
    static final RequestViolation UNKNOWN_FIELD = new RequestViolation("unknown-field", "there is no such field");
    static final RequestViolation TOO_LONG = new RequestViolation("too-long", "is longer than any text may be");

    static final RequestViolation INVALID_DATE =
            new RequestViolation("invalid-date", "must be a date of the calendar, YYYY-MM-DD");
    static final RequestViolation INVALID_TIME = new RequestViolation("invalid-time", "must be a time of day, HH:MM");
    static final RequestViolation INVALID_INSTANT =
            new RequestViolation("invalid-instant", "must be an RFC 3339 date and time");

    static RequestViolation notAmong(String words) {
        return new RequestViolation("unknown-value", "must be one of " + words);
    }

    static RequestViolation wrongType(String type) {
        return new RequestViolation("wrong-type", "must be " + type);
    }
}
