package herberge.application.realtime;

/** Says that whoever sits at a desk looks at a thing or edits it. Refuses what he may not see, and too many at once. */
@FunctionalInterface
public interface TakeFocus {

    void take(Presence.Desk desk, Thing thing, Attention mode);
}
