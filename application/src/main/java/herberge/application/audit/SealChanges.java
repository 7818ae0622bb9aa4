package herberge.application.audit;

/**
 * Adds committed changes to the chain of seals. Any server may do so at any time. Writers never wait for it, and the next
 * call seals what a crashed server left behind.
 */
@FunctionalInterface
public interface SealChanges {

    /**
     * Seals the oldest changes that have numbers, in a batch so small that an erasure, which waits for it, waits only a
     * moment. Returns whether there may be more.
     */
    boolean seal();
}
