package herberge.domain.shared;

/**
 * What is wrong with a value: a code with its arguments, without prose. Each feature has its own sealed family of
 * violations; adapters make the texts.
 */
public interface Violation {

    /** The code in the API contract, for example {@code required}; several violations may share one. */
    String code();
}
