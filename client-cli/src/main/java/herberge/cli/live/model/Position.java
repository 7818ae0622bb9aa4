package herberge.cli.live.model;

import java.time.LocalDate;

/**
 * Where the cursor stands and which part of the house is visible. The cursor names a room and a night, so no change of
 * other users moves it.
 *
 * @param room the id of the cursor's room; 0 before there is one
 * @param night the cursor's night
 * @param first the first visible night
 * @param top the first visible line of the list of rooms
 * @param zoom the columns of a night
 */
public record Position(long room, LocalDate night, LocalDate first, int top, int zoom) {

    private static final int[] ZOOMS = {1, 2, 3, 5, 8};
    private static final int DEFAULT_ZOOM = 3;

    public static Position at(LocalDate today) {
        return new Position(0, today, today.minusDays(2), 0, DEFAULT_ZOOM);
    }

    public Position room(long id) {
        return new Position(id, night, first, top, zoom);
    }

    public Position night(LocalDate day) {
        return new Position(room, day, first, top, zoom);
    }

    public Position first(LocalDate day) {
        return new Position(room, night, day, top, zoom);
    }

    public Position top(int line) {
        return new Position(room, night, first, line, zoom);
    }

    /** Returns the next wider (positive) or narrower zoom. */
    public Position zoomed(int step) {
        int index = 0;
        while (index < ZOOMS.length - 1 && ZOOMS[index] < zoom) {
            index++;
        }
        int next = Math.max(0, Math.min(ZOOMS.length - 1, index + step));
        return new Position(room, night, first, top, ZOOMS[next]);
    }
}
