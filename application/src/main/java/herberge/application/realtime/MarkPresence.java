package herberge.application.realtime;

/** Marks that a client views or edits an entity. Refuses entities that the caller may not see, and too many at once. */
@FunctionalInterface
public interface MarkPresence {

    void take(Presence.Subscriber subscriber, EntityRef entity, PresenceMode mode);
}
