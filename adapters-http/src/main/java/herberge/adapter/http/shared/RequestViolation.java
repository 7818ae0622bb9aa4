package herberge.adapter.http.shared;

import herberge.domain.shared.Violation;

/** What is wrong with an HTTP request itself: with its JSON, its parameters or its headers. */
record RequestViolation(String code, String text) implements Violation {}
