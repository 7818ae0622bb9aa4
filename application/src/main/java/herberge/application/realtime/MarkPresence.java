package herberge.application.realtime;

/** Says that whoever sits at a desk looks at a thing or edits it. Refuses what he may not see, and too many at once. */
@FunctionalInterface
public interface MarkPresence {

    void take(Presence.Subscriber desk, EntityRef thing, PresenceMode mode);
}
