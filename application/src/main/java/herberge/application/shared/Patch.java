package herberge.application.shared;

/**
 * A request that has not been read yet: given the thing as it is (or a blank one), what does it ask for? Reading is
 * left to the use case's moment, because a caller hears of a missing right or a missing thing before he hears of
 * mistakes in his request.
 */
@FunctionalInterface
public interface Patch<D> {

    ParsedRequest<D> apply(D current);
}
