package herberge.adapter.http.shared;

import herberge.domain.shared.Violation;

/** What is wrong with an HTTP request itself: with its JSON, its parameters or its headers. */
record RequestViolation(String code, String text) implements Violation {

    static RequestViolation wrongType(String type) {
        return new RequestViolation("wrong-type", "must be " + type);
    }
}
