package herberge.application.guest;

import herberge.application.shared.Caller;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;
import org.jspecify.annotations.Nullable;

/** Lists the guests by name or, if words are given, the guests that match them, best match first. */
@FunctionalInterface
public interface FindGuests {

    Page<GuestView> find(Caller caller, @Nullable String words, PageRequest page);
}
