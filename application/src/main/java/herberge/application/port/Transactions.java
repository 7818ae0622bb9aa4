package herberge.application.port;

import herberge.application.shared.Caller;
import java.util.function.Supplier;

/**
 * Runs units of work. Each unit of work has one thread and a caller, who becomes the author of everything that it
 * writes. The work may be run again from its start after a conflict with another unit of work, so it must do nothing
 * but read and write through ports.
 */
public interface Transactions {

    /**
     * Runs the work and commits all of it or, if it throws, nothing. Inside another unit of work it joins that one.
     */
    <T> T run(Caller caller, Supplier<T> work);

    /**
     * Runs the work with read access for the caller. Inside another unit of work it joins that one; on its own it
     * cannot write.
     */
    <T> T read(Caller caller, Supplier<T> work);

    /** Runs the work and rolls it back: nothing is stored, no number is drawn, and no event is published. */
    <T> T rehearse(Caller caller, Supplier<T> work);

    /**
     * Runs a single statement as a unit of work of its own, which ends with the statement: its locks are released
     * whatever happens to this process. It has no author, so it must not write anything that needs one.
     */
    <T> T runStatement(Supplier<T> statement);

    /**
     * Inside a unit of work: runs this part without the visibility limits of the caller. For rules of the house that
     * consider more than the caller may see and reveal nothing of it.
     */
    <T> T withoutVisibilityLimits(Supplier<T> work);

    /**
     * Inside a unit of work: runs {@code work} once the outermost unit of work is committed, and never if it is not.
     * The work must not read or write through ports.
     */
    void runAfterCommit(Runnable work);
}
