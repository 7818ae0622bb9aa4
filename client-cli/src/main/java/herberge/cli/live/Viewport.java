package herberge.cli.live;

import herberge.cli.api.Room;
import herberge.cli.live.model.LiveModel;
import herberge.cli.live.model.Position;
import herberge.cli.live.model.RoomLines;
import herberge.cli.live.screen.Size;
import herberge.cli.live.view.Layout;
import java.time.LocalDate;

/** Keeps the cursor on a listed room and the visible part of the chart around the cursor. */
final class Viewport {

    private Viewport() {}

    static LiveModel follow(LiveModel model, Size size) {
        RoomLines lines = model.lines();
        Position position = model.position();
        if (lines.indexOf(position.room()) < 0) {
            position = position.room(lines.roomFrom(0, 0).map(Room::id).orElse(0L));
        }
        Layout layout = Layout.of(model, size);
        position = position.top(top(lines, position, layout.bodyRows()));
        return model.position(position.first(first(position, layout.nights())));
    }

    private static int top(RoomLines lines, Position position, int rows) {
        int line = Math.max(0, lines.indexOf(position.room()));
        // the heading above the first room of a location is shown with it
        boolean headed = line > 0 && lines.lines().get(line - 1).room().isEmpty() && rows > 1;
        int highest = headed ? line - 1 : line;
        int top = Math.min(position.top(), highest);
        top = Math.max(top, line - rows + 1);
        return Math.max(0, Math.min(top, Math.max(0, lines.lines().size() - rows)));
    }

    private static LocalDate first(Position position, int nights) {
        if (position.night().isBefore(position.first())) {
            return position.night();
        }
        LocalDate last = position.first().plusDays(nights - 1L);
        return position.night().isAfter(last) ? position.night().minusDays(nights - 1L) : position.first();
    }
}
