package herberge.application.guest;

import herberge.application.shared.Caller;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;
import org.jspecify.annotations.Nullable;

/** Lists the guests by name or, where words are given, those that match them, closest first. */
@FunctionalInterface
public interface FindGuests {

    Page<GuestView> find(Caller caller, @Nullable String words, PageRequest page);
}
