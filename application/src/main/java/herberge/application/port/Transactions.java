package herberge.application.port;

import herberge.application.shared.Caller;
import java.util.function.Supplier;

/**
 * Units of work. Each has a caller, who becomes the author of all it writes, and one thread. The work may be run again
 * from its start where another got in its way, so it does nothing but read and write through ports.
 */
public interface Transactions {

    /** Commits all of the work or, if it throws, nothing. Inside another unit of work it joins that one. */
    <T> T run(Caller caller, Supplier<T> work);

    /** Reads on behalf of the caller. Inside another unit of work it joins that one; by itself it cannot write. */
    <T> T read(Caller caller, Supplier<T> work);

    /** Does all of the work and takes it back: nothing is stored, no number is drawn, nobody hears of it. */
    <T> T rehearse(Caller caller, Supplier<T> work);

    /**
     * Runs a single statement, which is a unit of work of its own and ends with it: what it locks is free again whatever
     * becomes of this process. It has no author, so it writes nothing that needs one.
     */
    <T> T runStatement(Supplier<T> statement);

    /**
     * Inside a unit of work: nothing is hidden from this part of it, whoever calls. For rules of the house that look at
     * more than the caller may see, and tell him nothing of it.
     */
    <T> T withoutVisibilityLimits(Supplier<T> work);

    /**
     * Inside a unit of work: has something done as soon as the outermost one is committed, and never if it is not. It may
     * not read or write through ports.
     */
    void runAfterCommit(Runnable work);
}
