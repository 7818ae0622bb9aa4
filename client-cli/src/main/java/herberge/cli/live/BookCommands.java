package herberge.cli.live;

import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Guest;
import herberge.cli.api.Json;
import herberge.cli.api.QueryString;
import herberge.cli.api.Write;
import herberge.cli.live.model.LiveModel;
import herberge.cli.live.model.Stay;
import herberge.cli.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** The commands that book or block the free nights from the cursor on, and find guests. */
final class BookCommands {

    private static final int HITS = 50;
    private static final int LONGEST_STAY = 366;

    private final Desk desk;
    private final Sender sender;
    private final Texts texts;

    BookCommands(Desk desk, Sender sender) {
        this.desk = desk;
        this.sender = sender;
        this.texts = desk.texts();
    }

    List<Command> all() {
        return List.of(
                new Command("b", "book", texts.of("command.book"), this::book),
                new Command("k", "block", texts.of("command.block"), this::block));
    }

    private void book() {
        LiveModel model = desk.model();
        long room = model.position().room();
        LocalDate from = model.position().night();
        if (model.selected().isPresent()) {
            desk.notice(texts.of("nothing.free"));
            return;
        }
        askGuest(guest -> askNumber(
                "ask.nights",
                LONGEST_STAY,
                nights -> askNumber(
                        "ask.party", 50, party -> proposeBooking(guest, room, from, from.plusDays(nights), party))));
    }

    private void proposeBooking(Guest guest, long room, LocalDate from, LocalDate to, int party) {
        ObjectNode body = Json.object()
                .put("roomId", room)
                .put("guestId", guest.id())
                .put("checkIn", from.toString())
                .put("checkOut", to.toString())
                .put("partySize", party);
        String line = String.format(
                Locale.ROOT, "herberge book %d %s %s --guest %d --party %d", room, from, to, guest.id(), party);
        String sentence = texts.of("change.book", guest.fullName(), place(room, from, to), party);
        Stay expected = new Stay(false, null, 0, room, from, to, "confirmed", guest.fullName(), "", null);
        sender.propose(new WantedChange(sentence, line, Write.create("/bookings", body), expected));
    }

    private void block() {
        LiveModel model = desk.model();
        long room = model.position().room();
        LocalDate from = model.position().night();
        askNumber(
                "ask.nights",
                LONGEST_STAY,
                nights -> ask("ask.reason", "", typed -> {
                    LocalDate to = from.plusDays(nights);
                    String reason = typed.strip();
                    ObjectNode body = Json.object()
                            .put("roomId", room)
                            .put("from", from.toString())
                            .put("to", to.toString())
                            .put("reason", reason);
                    String line = String.format(
                            Locale.ROOT, "herberge blocks add %d %s %s %s", room, from, to, StayCommands.quote(reason));
                    String sentence = texts.of("change.block", place(room, from, to), reason);
                    Stay expected = new Stay(true, null, 0, room, from, to, "block", reason, "", null);
                    sender.propose(new WantedChange(sentence, line, Write.create("/room-blocks", body), expected));
                }));
    }

    private String place(long room, LocalDate from, LocalDate to) {
        String name = desk.model().house().room(room).map(found -> found.name()).orElse("");
        return name + ", " + texts.day(from) + " – " + texts.day(to);
    }

    private void ask(String label, String text, Consumer<String> done) {
        desk.push(new LineMode(desk, texts.of("command.book"), texts.of(label), text, typed -> List.of(), done));
    }

    private void askNumber(String label, int most, IntConsumer done) {
        ask(label, "1", typed -> {
            if (typed.strip().matches("[1-9][0-9]{0,2}") && Integer.parseInt(typed.strip()) <= most) {
                done.accept(Integer.parseInt(typed.strip()));
            } else {
                desk.notice(texts.of("ask.number.wrong", typed));
            }
        });
    }

    /** Asks for a part of a name, and lets the user choose among the guests found, or add a new one. */
    private void askGuest(Consumer<Guest> done) {
        ask("ask.guest", "", typed -> {
            String query = typed.strip();
            if (query.isEmpty()) {
                return;
            }
            desk.background(
                    () -> desk.api().list("/guests", QueryString.of("q", query), HITS).stream()
                            .map(Guest::of)
                            .toList(),
                    hits -> choose(query, hits, done));
        });
    }

    private void choose(String query, List<Guest> hits, Consumer<Guest> done) {
        List<ListMode.Item<Runnable>> items = new ArrayList<>();
        hits.forEach(guest -> items.add(new ListMode.Item<>(describe(guest), () -> done.accept(guest))));
        items.add(new ListMode.Item<>(texts.of("guest.new", query), () -> add(query, done)));
        desk.push(new ListMode<>(desk, texts.of("ask.guest"), items, Runnable::run));
    }

    private static String describe(Guest guest) {
        return String.format(Locale.ROOT, "%-28s %s %s", guest.fullName(), guest.city(), guest.email());
    }

    /** Adds a guest; the last word is the family name. */
    private void add(String name, Consumer<Guest> done) {
        int space = name.lastIndexOf(' ');
        ObjectNode body = Json.object().put("lastName", name.substring(space + 1));
        if (space > 0) {
            body.put("firstName", name.substring(0, space));
        }
        Write write = Write.create("/guests", body);
        desk.background(() -> desk.api().send(write, false), response -> {
            String names = (space > 0 ? StayCommands.quote(name.substring(0, space)) + " " : "")
                    + StayCommands.quote(name.substring(space + 1));
            desk.change(model -> model.logged("herberge guests add " + names));
            done.accept(Guest.of(response.json()));
        });
    }
}
