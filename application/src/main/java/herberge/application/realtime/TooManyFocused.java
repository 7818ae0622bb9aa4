package herberge.application.realtime;

import herberge.domain.shared.Violation;

/** A client marks its presence at more than {@code max} entities at once. */
public record TooManyFocused(int max) implements Violation {

    @Override
    public String code() {
        return "too-many";
    }
}
