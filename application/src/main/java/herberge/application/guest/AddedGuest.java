package herberge.application.guest;

import herberge.application.port.Guests.Duplicate;
import java.util.List;

/** A guest that was added, with the guests that may be the same. */
public record AddedGuest(GuestView guest, List<DuplicateView> duplicates) {

    /**
     * A guest that may be the same as another one.
     *
     * @param why the fields that say so
     */
    public record DuplicateView(long id, String name, List<String> why) {

        static DuplicateView of(Duplicate duplicate) {
            return new DuplicateView(duplicate.id().value(), duplicate.name(), duplicate.why());
        }
    }

    public AddedGuest {
        duplicates = List.copyOf(duplicates);
    }
}
