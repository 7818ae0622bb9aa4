package herberge.cli.live;

import herberge.cli.live.model.Stay;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Shows changes of stays before the server has confirmed them, with a mark, and takes them back if it refuses. What an
 * event has changed meanwhile stays as the event says.
 */
final class ExpectedStays {

    /**
     * What is shown of a change.
     *
     * @param former the bar before it; null if it makes one
     */
    private record Shown(@Nullable Stay former, Stay marked) {}

    private final Desk desk;
    private final Map<String, Shown> byKey = new HashMap<>();

    ExpectedStays(Desk desk) {
        this.desk = desk;
    }

    void show(WantedChange change) {
        Stay expected = change.expected();
        if (expected != null) {
            show(change, expected, former(expected));
        }
    }

    /** Shows it in a chart that was loaded since. If another change has come first, only the mark is shown. */
    void showAgain(WantedChange change) {
        Stay expected = change.expected();
        if (expected != null) {
            Optional<Stay> former = former(expected);
            Stay shown = former.filter(there -> there.version() != expected.version())
                    .orElse(expected);
            show(change, shown, former);
        }
    }

    private Optional<Stay> former(Stay expected) {
        Long id = expected.id();
        return id == null
                ? Optional.empty()
                : desk.model().house().stays().stream()
                        .filter(stay -> stay.is(expected.block(), id))
                        .findFirst();
    }

    private void show(WantedChange change, Stay expected, Optional<Stay> former) {
        if (expected.id() == null || former.isPresent()) {
            Shown shown = new Shown(former.orElse(null), expected.marked());
            byKey.put(change.write().key(), shown);
            desk.change(model -> model.house(model.house().replace(shown.former(), shown.marked())));
        }
    }

    /** Removes what was shown of a new stay, which the server's answer takes the place of. */
    void confirm(WantedChange change) {
        Shown shown = byKey.remove(change.write().key());
        if (shown != null && shown.former() == null) {
            desk.change(model -> model.house(model.house().replace(shown.marked(), null)));
        }
    }

    void takeBack(WantedChange change) {
        Shown shown = byKey.remove(change.write().key());
        if (shown != null) {
            desk.change(model -> model.house(model.house().replace(shown.marked(), shown.former())));
        }
    }
}
