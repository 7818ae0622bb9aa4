package herberge.cli.live;

import herberge.cli.api.Change;
import herberge.cli.api.Json;
import herberge.cli.api.QueryString;
import herberge.cli.api.Write;
import herberge.cli.live.model.Stay;
import herberge.cli.text.Texts;
import java.util.List;
import java.util.Optional;

/** Takes back the user's latest change that is still in effect, after showing which it is. */
final class UndoCommand {

    private static final int MOST = 50;

    private final Desk desk;
    private final Sender sender;
    private final Texts texts;

    UndoCommand(Desk desk, Sender sender) {
        this.desk = desk;
        this.sender = sender;
        this.texts = desk.texts();
    }

    Command command() {
        return new Command("u", "undo", texts.of("command.undo"), this::run);
    }

    private void run() {
        desk.background(
                () -> latest(desk),
                found -> found.ifPresentOrElse(this::propose, () -> desk.notice(texts.of("undo.nothing"))));
    }

    private static Optional<Change> latest(Desk desk) {
        List<Change> own = desk.api().list("/changes", QueryString.of("mine", "true"), MOST).stream()
                .map(Change::of)
                .toList();
        return own.stream()
                .filter(change -> change.isStep() && change.isInEffect())
                .findFirst();
    }

    private void propose(Change change) {
        String what = change.entity().equals("booking")
                ? desk.model()
                        .house()
                        .booking(change.entityId())
                        .map(Stay::number)
                        .orElse("" + change.entityId())
                : "" + change.entityId();
        String fields = change.operation().equals("updated")
                ? String.join(
                        ", ",
                        change.fields().stream()
                                .map(field -> texts.ofCode("field", field))
                                .toList())
                : "";
        String sentence = texts.of(
                "change.undo",
                texts.ofCode("entity", change.entity()) + " " + what,
                texts.ofCode("operation", change.operation()) + (fields.isEmpty() ? "" : ": " + fields));
        Write write = Write.create("/changes/" + change.id() + "/undo", Json.object());
        sender.propose(new herberge.cli.live.WantedChange(sentence, "herberge undo " + change.id(), write));
    }
}
