package herberge.application.realtime;

/**
 * Gives committed changes their place in the event log. Any server may do so at any time; writers never wait for it, and
 * what a server that died left behind the next call takes along.
 */
@FunctionalInterface
public interface PublishChanges {

    /** All that is committed by now; afterwards the stream has it, whichever server published it. */
    void publish();
}
