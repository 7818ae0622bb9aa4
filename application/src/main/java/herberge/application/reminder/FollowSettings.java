package herberge.application.reminder;

/**
 * Has the reminders of all bookings follow settings that were changed a moment ago, whichever server changed them. Does
 * nothing where they do already; where it was broken off, the next one begins anew.
 */
@FunctionalInterface
public interface FollowSettings {

    void follow();
}
