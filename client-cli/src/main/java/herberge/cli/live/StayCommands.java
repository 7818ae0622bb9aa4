package herberge.cli.live;

import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Json;
import herberge.cli.api.Write;
import herberge.cli.live.model.Detail;
import herberge.cli.live.model.Stay;
import herberge.cli.text.Texts;
import java.util.List;
import java.util.function.Consumer;

/** The commands that change the stay or the block under the cursor. */
final class StayCommands {

    private final Desk desk;
    private final Sender sender;
    private final Texts texts;

    StayCommands(Desk desk, Sender sender) {
        this.desk = desk;
        this.sender = sender;
        this.texts = desk.texts();
    }

    List<Command> all() {
        return List.of(
                command("m", "move", () -> withStay(this::grab)),
                command(">", "extend", () -> withStay(stay -> resize(stay, 1))),
                command("<", "shorten", () -> withStay(stay -> resize(stay, -1))),
                command("i", "check-in", () -> withBooking(stay -> step(stay, "check-in"))),
                command("o", "check-out", () -> withBooking(stay -> step(stay, "check-out"))),
                command("c", "confirm", () -> withBooking(stay -> step(stay, "confirm"))),
                command("w", "reserve", () -> withBooking(stay -> step(stay, "reserve"))),
                command("N", "no-show", () -> withBooking(stay -> step(stay, "no-show"))),
                command("x", "cancel", () -> withStay(this::remove)),
                command("n", "note", () -> withBooking(this::note)));
    }

    private Command command(String key, String name, Runnable run) {
        return new Command(key, name, texts.of("command." + name), run);
    }

    private void withStay(Consumer<Stay> action) {
        desk.model()
                .selected()
                .filter(stay -> stay.id() != null)
                .ifPresentOrElse(action, () -> desk.notice(texts.of("nothing.here")));
    }

    private void withBooking(Consumer<Stay> action) {
        withBooking(desk, action);
    }

    /** Does something with the booking under the cursor, or says that there is none. */
    static void withBooking(Desk desk, Consumer<Stay> action) {
        desk.model()
                .selected()
                .filter(Stay::isBooking)
                .ifPresentOrElse(action, () -> desk.notice(desk.texts().of("nothing.here")));
    }

    private void grab(Stay stay) {
        desk.push(new GrabMode(desk, stay, moved -> place(stay, moved)));
    }

    private void resize(Stay stay, int nights) {
        place(stay, stay.at(stay.roomId(), stay.from(), stay.to().plusDays(nights)));
    }

    private void place(Stay stay, Stay moved) {
        ObjectNode body = Json.object();
        StringBuilder line = new StringBuilder("herberge " + (stay.block() ? "blocks move " : "move ") + stay.id());
        if (moved.roomId() != stay.roomId()) {
            body.put("roomId", moved.roomId());
            line.append(" --room ").append(moved.roomId());
        }
        if (!moved.from().equals(stay.from())) {
            body.put(stay.block() ? "from" : "checkIn", moved.from().toString());
            line.append(" --from ").append(moved.from());
        }
        boolean shifted = !moved.from().equals(stay.from());
        if (shifted || !moved.to().equals(stay.to())) {
            body.put(stay.block() ? "to" : "checkOut", moved.to().toString());
            line.append(" --to ").append(moved.to());
        }
        if (body.isEmpty()) {
            return;
        }
        String path = (stay.block() ? "/room-blocks/" : "/bookings/") + stay.id();
        desk.change(model -> model.ghost(moved));
        sender.propose(new WantedChange(
                texts.of("change.move", name(stay), placeOf(moved)),
                line.toString(),
                Write.patch(path, stay.version(), body),
                moved));
    }

    private String placeOf(Stay stay) {
        String room = desk.model()
                .house()
                .room(stay.roomId())
                .map(found -> found.name())
                .orElse("");
        return room + ", " + texts.day(stay.from()) + " – " + texts.day(stay.to());
    }

    private void step(Stay stay, String transition) {
        sender.propose(new WantedChange(
                texts.of("change.step", name(stay), texts.of("command." + transition)),
                "herberge " + transition + " " + stay.id(),
                Write.transition("/bookings/" + stay.id() + "/" + transition, stay.version(), Json.object()),
                after(stay, transition)));
    }

    /** The bar after the transition; one that ends the stay only marks it until the server has confirmed it. */
    private static Stay after(Stay stay, String transition) {
        Stay after = stay.status(Stay.statusAfter(transition));
        return after.holdsRoom() ? after : stay;
    }

    private void remove(Stay stay) {
        if (stay.block()) {
            sender.propose(new WantedChange(
                    texts.of("change.unblock", stay.label()),
                    "herberge blocks remove " + stay.id(),
                    Write.delete("/room-blocks/" + stay.id(), stay.version()),
                    stay));
            return;
        }
        desk.push(new LineMode(
                desk,
                name(stay),
                texts.of("ask.reason"),
                "",
                typed -> List.of(),
                reason -> cancel(stay, reason.strip())));
    }

    private void cancel(Stay stay, String reason) {
        ObjectNode body = Json.object();
        String option = "";
        if (!reason.isEmpty()) {
            body.put("reason", reason);
            option = " --reason " + quote(reason);
        }
        sender.propose(new WantedChange(
                texts.of("change.step", name(stay), texts.of("command.cancel")),
                "herberge cancel " + stay.id() + option,
                Write.transition("/bookings/" + stay.id() + "/cancel", stay.version(), body),
                stay));
    }

    private void note(Stay stay) {
        String present = desk.model()
                .detail()
                .map(Detail::booking)
                .filter(booking -> stay.is(false, booking.storedId()))
                .map(booking -> booking.notes())
                .orElse("");
        desk.push(new LineMode(
                desk,
                name(stay),
                texts.of("ask.note"),
                present,
                typed -> List.of(),
                notes -> note(stay, notes.strip())));
    }

    private void note(Stay stay, String notes) {
        ObjectNode body = Json.object();
        if (notes.isEmpty()) {
            body.putNull("notes");
        } else {
            body.put("notes", notes);
        }
        sender.propose(new WantedChange(
                texts.of("change.note", name(stay), notes),
                "herberge edit " + stay.id() + " --notes " + quote(notes),
                Write.patch("/bookings/" + stay.id(), stay.version(), body),
                stay));
    }

    static String name(Stay stay) {
        return stay.block() ? stay.label() : stay.number() + " (" + stay.label() + ")";
    }

    /** Writes the text as one word of a shell. */
    static String quote(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
