package herberge.adapter.http.shared;

import herberge.domain.shared.Refusal;

/** The body of the request is not declared as JSON. */
record UnsupportedMediaType() implements Refusal.Reason {

    @Override
    public Refusal.Kind kind() {
        return Refusal.Kind.MALFORMED;
    }

    @Override
    public String code() {
        return "unsupported-media-type";
    }
}
