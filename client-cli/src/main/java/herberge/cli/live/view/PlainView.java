package herberge.cli.live.view;

import herberge.cli.api.Room;
import herberge.cli.live.model.Dialog;
import herberge.cli.live.model.Link;
import herberge.cli.live.model.LiveModel;
import herberge.cli.live.model.Stay;
import herberge.cli.output.DisplayWidth;
import herberge.cli.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Says in lines what the chart shows, for screen readers: without colours, columns and signs. The same model always gives
 * the same lines.
 */
public final class PlainView {

    /** The items of a list that are said at once. */
    public static final int PAGE = 20;

    private final Texts texts;

    public PlainView(Texts texts) {
        this.texts = texts;
    }

    /** Where the cursor is, and the stay there. */
    public String place(LiveModel model) {
        return summary(model, model.selected());
    }

    /** Everything that is known of the stay under the cursor. */
    public List<String> details(LiveModel model) {
        return new SideView(model, texts).lines().stream().map(this::say).toList();
    }

    /** All listed rooms in the night of the cursor. */
    public List<String> night(LiveModel model) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.day(model.position().night()) + ":");
        for (Room room : model.lines().rooms()) {
            lines.add(place(model.position(model.position().room(room.id()))));
        }
        return lines.size() > 1 ? lines : List.of(say(texts.of("chart.nothingMatches")));
    }

    /** The stays of the cursor's room that end after the cursor's night, as far as they are loaded. */
    public List<String> stays(LiveModel model) {
        LocalDate night = model.position().night();
        List<String> lines = model.house().staysIn(model.position().room()).stream()
                .filter(stay -> stay.end().isAfter(night))
                .map(stay -> summary(model, Optional.of(stay)))
                .toList();
        return lines.isEmpty() ? List.of(texts.of("plain.noStays", texts.day(night))) : lines;
    }

    private String summary(LiveModel model, Optional<Stay> stay) {
        return say(String.join("  ", new SideView(model, texts).summary(stay)));
    }

    public String status(Link link) {
        return say(Screen.status(link, texts));
    }

    /** A box; of a list the next page from {@code start} on, with a number for each line that can be taken. */
    public List<String> dialog(Dialog dialog, int start) {
        List<String> all = dialog.lines();
        boolean numbered = dialog.selected() >= 0;
        int end = numbered ? Math.min(all.size(), start + PAGE) : all.size();
        List<String> lines = new ArrayList<>();
        if (start == 0) {
            lines.add(say(dialog.title()));
        }
        IntStream.range(start, end)
                .filter(line -> !all.get(line).isBlank())
                .mapToObj(line -> (numbered ? line + 1 + ": " : "") + say(all.get(line)))
                .forEach(lines::add);
        if (end < all.size()) {
            lines.add(texts.of("plain.more", end, all.size()));
        }
        return lines;
    }

    /** Says the text in words: screen readers leave out signs and blanks, or spell them. */
    public String say(String text) {
        String clean = DisplayWidth.oneLine(text).strip().replaceAll(" {2,}", ", ");
        String words = clean.replace("✱ ", "")
                .replaceAll("^[*✎＋○●] |(?<=, )[*✎] ", "")
                .replaceAll("(^|[:,→] )–(?=,| →|$)", "$1" + texts.of("nothing"))
                .replaceAll(" [–→] ", texts.of("plain.to"));
        if (clean.startsWith("✱ ")) {
            return texts.of("plain.waits", words);
        }
        return words.startsWith("✔ ") ? texts.of("plain.done", words.substring(2)) : words;
    }
}
