package herberge.cli.live;

import herberge.cli.live.model.Dialog;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Asks for a line of text. Esc leaves it without a result. */
final class LineMode implements Mode {

    private final Desk desk;
    private final String title;
    private final String label;
    private final Function<String, List<String>> hints;
    private final Consumer<String> done;
    private String text;
    private boolean continued;
    private Runnable left = () -> {};

    /**
     * @param text what the line contains at first
     * @param hints what to show below the line for the text typed so far
     * @param done called with the text at Enter, after the mode has ended
     */
    LineMode(
            Desk desk,
            String title,
            String label,
            String text,
            Function<String, List<String>> hints,
            Consumer<String> done) {
        this.desk = desk;
        this.title = title;
        this.label = label;
        this.text = text;
        this.hints = hints;
        this.done = done;
    }

    /** Makes what is typed in the line mode follow the text instead of taking its place. */
    LineMode continued() {
        continued = true;
        return this;
    }

    /** @param action what happens after the user has left the question */
    LineMode ifLeft(Runnable action) {
        left = action;
        return this;
    }

    @Override
    public void press(Key key) {
        if (key.is("esc") || key.is("ctrl-c")) {
            desk.pop(this);
            left.run();
        } else if (key.is("enter")) {
            desk.pop(this);
            done.accept(text);
        } else {
            text = edit(text, key);
        }
    }

    /** An empty line takes what the text is already; a lone {@code -} takes an empty text. */
    @Override
    public void enter(String line) {
        if (continued) {
            text += line;
        } else if (!line.isEmpty()) {
            text = line.equals("-") ? "" : line;
        }
        press(Key.of("enter"));
    }

    @Override
    public String hint() {
        return text.isEmpty() || continued
                ? desk.texts().of("plain.line", (label + " " + text).strip())
                : desk.texts().of("plain.line.default", label, text);
    }

    /** Returns the text after the key was typed at its end. */
    static String edit(String text, Key key) {
        if (key.is("back")) {
            return text.isEmpty() ? text : text.substring(0, text.offsetByCodePoints(text.length(), -1));
        }
        if (key.is("ctrl-u")) {
            return "";
        }
        return key.isText() ? text + key.name() : text;
    }

    @Override
    public Dialog dialog() {
        Dialog.Input input = new Dialog.Input(label, text);
        return new Dialog(title, hints.apply(text), -1, input, desk.texts().of("dialog.line"));
    }
}
