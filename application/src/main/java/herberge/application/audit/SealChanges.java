package herberge.application.audit;

/**
 * Links committed changes to the chain of seals. Any server may do so at any time; writers never wait for it, and what a
 * server that died left behind the next call takes along.
 */
@FunctionalInterface
public interface SealChanges {

    /**
     * The oldest that have numbers: so many that an erasure, which waits for it, waits for a moment. Says whether there
     * may be more.
     */
    boolean seal();
}
