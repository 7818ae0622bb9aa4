package herberge.domain.shared;

/** One thing that is wrong with a request. */
public record Fault(Field field, Violation violation) {

    /** The kind of fault, for programs. */
    public String code() {
        return violation.code();
    }
}
