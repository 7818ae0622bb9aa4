package herberge.cli.live.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A box over the chart.
 *
 * @param lines what it says; the box shows the part around {@code selected}
 * @param selected the marked line; -1 for none
 * @param input the text being typed, with its label; null if nothing is typed
 * @param footer the keys that work here
 */
public record Dialog(
        String title,
        List<String> lines,
        int selected,
        @Nullable Input input,
        String footer) {

    /** A line of input; the cursor stands at its end. */
    public record Input(String label, String text) {}

    public Dialog {
        lines = List.copyOf(lines);
    }
}
