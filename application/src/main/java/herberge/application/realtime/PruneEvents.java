package herberge.application.realtime;

/**
 * Forgets events that are older or more than are kept. The changes they told of stay in the audit; a client that needed
 * them is told to load afresh. Any server may do so at any time.
 */
@FunctionalInterface
public interface PruneEvents {

    /** All that may go by now; answers how many went. */
    long prune();
}
