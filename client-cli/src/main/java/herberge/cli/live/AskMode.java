package herberge.cli.live;

import herberge.cli.live.model.Dialog;
import java.util.List;
import java.util.Map;

/** Shows some lines and takes one of a few keys. Esc ends it without a choice, and takes a ghost away. */
final class AskMode implements Mode {

    private final Desk desk;
    private final String title;
    private final List<String> lines;
    private final Map<String, Runnable> choices;
    private final String footer;
    private Runnable left = () -> {};

    /** @param choices what each key does, after the mode has ended */
    AskMode(Desk desk, String title, List<String> lines, Map<String, Runnable> choices, String footer) {
        this.desk = desk;
        this.title = title;
        this.lines = List.copyOf(lines);
        this.choices = Map.copyOf(choices);
        this.footer = footer;
    }

    /** @param action what happens after the user has left the question */
    AskMode ifLeft(Runnable action) {
        left = action;
        return this;
    }

    @Override
    public void press(Key key) {
        Runnable choice = choices.get(key.name());
        if (choice != null) {
            desk.pop(this);
            choice.run();
        } else if (key.is("esc") || key.is("ctrl-c")) {
            desk.pop(this);
            desk.change(model -> model.ghost(null).notice(""));
            left.run();
        }
    }

    @Override
    public void enter(String line) {
        press(Key.of(TypedKeys.isYes(line) ? "enter" : line));
    }

    @Override
    public String hint() {
        return choices.isEmpty()
                ? ""
                : footer.replace("Enter", desk.texts().of("plain.yes")).replace("Esc", "esc");
    }

    @Override
    public boolean asks() {
        return !choices.isEmpty();
    }

    @Override
    public Dialog dialog() {
        return new Dialog(title, lines, -1, null, footer);
    }
}
