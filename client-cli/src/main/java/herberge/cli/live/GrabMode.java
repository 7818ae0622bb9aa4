package herberge.cli.live;

import herberge.cli.api.Room;
import herberge.cli.live.model.Dialog;
import herberge.cli.live.model.Stay;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Moves a bar with the arrow keys, and its departure with {@code <} and {@code >}. Only a ghost moves; what is in its
 * way is named at once, from the chart that is loaded.
 */
final class GrabMode implements Mode {

    private final Desk desk;
    private final Consumer<Stay> done;
    private Stay ghost;

    /** @param done called with the new place at Enter, after the mode has ended */
    GrabMode(Desk desk, Stay stay, Consumer<Stay> done) {
        this.desk = desk;
        this.done = done;
        this.ghost = stay;
        show(stay);
    }

    @Override
    public void press(Key key) {
        switch (key.name()) {
            case "left" -> shift(-1);
            case "right" -> shift(1);
            case "[" -> shift(-7);
            case "]" -> shift(7);
            case "up" -> room(-1);
            case "down" -> room(1);
            case ">" -> show(ghost.at(ghost.roomId(), ghost.from(), ghost.to().plusDays(1)));
            case "<" -> shorten();
            case "enter" -> {
                end();
                done.accept(ghost);
            }
            case "esc", "ctrl-c" -> end();
            default -> {}
        }
    }

    @Override
    public void enter(String line) {
        TypedKeys.of(TypedKeys.isYes(line) ? "enter" : line).forEach(this::press);
    }

    @Override
    public String hint() {
        return desk.texts().of("plain.ghost");
    }

    private void end() {
        desk.pop(this);
        desk.change(model -> model.ghost(null).notice(""));
    }

    private void shift(int days) {
        show(ghost.at(ghost.roomId(), ghost.from().plusDays(days), ghost.to().plusDays(days)));
    }

    private void room(int step) {
        desk.model()
                .lines()
                .roomFrom(ghost.roomId(), step)
                .ifPresent(room -> show(ghost.at(room.id(), ghost.from(), ghost.to())));
    }

    private void shorten() {
        LocalDate to = ghost.to().minusDays(1);
        if (to.isAfter(ghost.from())) {
            show(ghost.at(ghost.roomId(), ghost.from(), to));
        }
    }

    private void show(Stay next) {
        ghost = next;
        List<Stay> inTheWay = desk.model().house().inTheWayOf(next);
        String room = desk.model().house().room(next.roomId()).map(Room::name).orElse("");
        String place = room + ", " + desk.texts().day(next.from()) + " – "
                + desk.texts().day(next.to());
        String notice = inTheWay.isEmpty()
                ? place
                : desk.texts()
                        .of(
                                "ghost.taken",
                                place,
                                (inTheWay.get(0).number() + " "
                                                + inTheWay.get(0).label())
                                        .strip());
        desk.change(model -> model.ghost(next)
                .notice(notice)
                .position(model.position().room(next.roomId()).night(next.from())));
        desk.loadIfNeeded();
    }

    @Override
    public @Nullable Dialog dialog() {
        return null;
    }
}
