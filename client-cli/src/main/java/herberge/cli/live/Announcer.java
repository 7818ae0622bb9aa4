package herberge.cli.live;

import herberge.cli.live.model.Dialog;
import herberge.cli.live.model.LiveModel;
import herberge.cli.live.view.PlainView;
import herberge.cli.output.DisplayWidth;
import java.io.PrintStream;
import java.util.List;
import java.util.Objects;

/** Prints each change of the model once, as lines. Nothing that is printed is ever changed or printed again. */
final class Announcer {

    private static final String PROMPT = "> ";

    private final PlainView view;
    private final PrintStream out;
    private final boolean prompts;
    private LiveModel said;
    private boolean prompted;
    private int start;
    private long printed;

    /** @param prompts whether a user types; a pipe is not prompted */
    Announcer(PlainView view, PrintStream out, boolean prompts, LiveModel first) {
        this.view = view;
        this.out = out;
        this.prompts = prompts;
        this.said = first;
    }

    /** The number of lines that were printed so far. */
    long printed() {
        return printed;
    }

    void print(List<String> lines) {
        if (prompted && !lines.isEmpty()) {
            out.print('\n');
            prompted = false;
        }
        lines.forEach(line -> out.print(DisplayWidth.oneLine(line) + "\n"));
        printed += lines.size();
        out.flush();
    }

    /** Asks for the next line. */
    void prompt() {
        if (prompts && !prompted) {
            out.print(PROMPT);
            out.flush();
            prompted = true;
        }
    }

    /** Called for a line that the user has typed behind the prompt: its end has moved the cursor to the next line. */
    void received() {
        prompted = false;
    }

    /** Says what differs from the model before. */
    void announce(LiveModel model, String hint) {
        LiveModel before = said;
        said = model;
        if (!model.link().equals(before.link())) {
            print(List.of(view.status(model.link())));
        }
        if (hasNotice(before, model)) {
            print(List.of(view.say(model.notice())));
        }
        Dialog dialog = model.dialog();
        if (dialog != null && !dialog.equals(before.dialog())) {
            start = 0;
            print(view.dialog(dialog, 0));
            printHint(hint);
        } else if (model.ghost() != null && before.ghost() == null) {
            printHint(hint);
        } else if (dialog == null && model.ghost() == null && hasMoved(before, model)) {
            print(List.of(view.place(model)));
        }
        announcePresence(before, model);
    }

    private void printHint(String hint) {
        if (!hint.isEmpty()) {
            print(List.of(view.say(hint)));
        }
    }

    /** Whether there is a message other than that a request is under way; the same one again is a change of another user that reads the same. */
    private static boolean hasNotice(LiveModel before, LiveModel model) {
        String notice = model.notice();
        List<String> log = model.log();
        boolean logged = !log.equals(before.log())
                && !log.isEmpty()
                && log.get(log.size() - 1).equals(notice);
        return !notice.isEmpty() && !notice.startsWith("… ") && (logged || !notice.equals(before.notice()));
    }

    private static boolean hasMoved(LiveModel before, LiveModel model) {
        return model.position().room() != before.position().room()
                || !model.position().night().equals(before.position().night());
    }

    private void announcePresence(LiveModel before, LiveModel model) {
        model.selected().map(stay -> stay.id()).ifPresent(id -> {
            List<String> others = model.present().getOrDefault(id, List.of());
            if (!others.isEmpty() && !Objects.equals(others, before.present().get(id))) {
                print(List.of(view.say(String.join("  ", others))));
            }
        });
    }

    /** Says the next part of the open list, if there is one. */
    void more() {
        Dialog dialog = said.dialog();
        if (dialog != null && start + PlainView.PAGE < dialog.lines().size()) {
            start += PlainView.PAGE;
            print(view.dialog(dialog, start));
        }
    }
}
