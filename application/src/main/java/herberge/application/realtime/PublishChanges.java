package herberge.application.realtime;

/**
 * Assigns committed changes their numbers in the event log. Any server may do so at any time. Writers never wait for it, and
 * the next call publishes what a crashed server left behind.
 */
@FunctionalInterface
public interface PublishChanges {

    /** Publishes all that is committed. Afterwards the stream has it, whichever server published it. */
    void publish();
}
