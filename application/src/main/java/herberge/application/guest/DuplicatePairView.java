package herberge.application.guest;

import herberge.application.port.Guests.DuplicatePair;
import herberge.domain.guest.Guest;
import java.util.List;

/**
 * Two guests that may be the same.
 *
 * @param guest     the older one
 * @param duplicate the younger one
 * @param why       the fields that say so
 */
public record DuplicatePairView(Ref guest, Ref duplicate, List<String> why) {

    /** A guest, with the version that a merge names. */
    public record Ref(long id, String name, long version) {

        private static Ref of(Guest guest) {
            return new Ref(guest.id().value(), guest.fullName(), guest.version().value());
        }
    }

    static DuplicatePairView of(DuplicatePair pair) {
        return new DuplicatePairView(Ref.of(pair.first()), Ref.of(pair.second()), pair.why());
    }
}
