package herberge.cli.live;

import herberge.cli.live.model.Dialog;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shows a list that typing narrows down; Enter takes the marked item. */
final class ListMode<T> implements Mode {

    /** An item and what the list shows of it. */
    record Item<T>(String text, T value) {}

    private final Desk desk;
    private final String title;
    private final List<Item<T>> items;
    private final Consumer<T> chosen;
    private Function<String, @Nullable Item<T>> otherwise = typed -> null;
    private String query = "";
    private int selected;

    ListMode(Desk desk, String title, List<Item<T>> items, Consumer<T> chosen) {
        this.desk = desk;
        this.title = title;
        this.items = List.copyOf(items);
        this.chosen = chosen;
    }

    /** Offers an item for what is typed, if it fits no other. */
    ListMode<T> otherwise(Function<String, @Nullable Item<T>> item) {
        otherwise = item;
        return this;
    }

    @Override
    public void press(Key key) {
        List<Item<T>> matching = matching();
        int last = Math.max(0, matching.size() - 1);
        switch (key.name()) {
            case "esc", "ctrl-c" -> desk.pop(this);
            case "up", "wheel-up" -> selected = Math.max(0, selected - 1);
            case "down", "wheel-down" -> selected = Math.min(last, selected + 1);
            case "pgup" -> selected = Math.max(0, selected - 10);
            case "pgdn" -> selected = Math.min(last, selected + 10);
            case "home" -> selected = 0;
            case "end" -> selected = last;
            case "enter" -> {
                if (!matching.isEmpty()) {
                    desk.pop(this);
                    chosen.accept(matching.get(Math.min(selected, last)).value());
                }
            }
            default -> {
                query = LineMode.edit(query, key);
                selected = 0;
            }
        }
    }

    /** A number takes the item in that place; any other text is searched for. */
    @Override
    public void enter(String line) {
        int count = matching().size();
        if (line.matches("[1-9][0-9]{0,5}") && Integer.parseInt(line) <= count) {
            pick(Integer.parseInt(line) - 1);
        } else {
            query = line;
            selected = 0;
        }
    }

    @Override
    public String hint() {
        return desk.texts().of("plain.list");
    }

    private List<Item<T>> matching() {
        List<Item<T>> matching =
                items.stream().filter(item -> matches(item.text(), query)).toList();
        Item<T> other = matching.isEmpty() && !query.isBlank() ? otherwise.apply(query) : null;
        return other == null ? matching : List.of(other);
    }

    @Override
    public void pick(int line) {
        selected = line;
        press(Key.of("enter"));
    }

    /** Whether all letters of the query occur in the text in their order, without regard to case. */
    static boolean matches(String text, String query) {
        String small = text.toLowerCase(Locale.ROOT);
        int at = 0;
        for (char letter : query.toLowerCase(Locale.ROOT).toCharArray()) {
            if (letter == ' ') {
                continue;
            }
            at = small.indexOf(letter, at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Dialog dialog() {
        List<String> lines = matching().stream().map(Item::text).toList();
        Dialog.Input input = new Dialog.Input(desk.texts().of("dialog.search"), query);
        return new Dialog(
                title,
                lines,
                lines.isEmpty() ? -1 : selected,
                input,
                desk.texts().of("dialog.list"));
    }
}
