package herberge.cli.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Booking;
import herberge.cli.api.Invoice;
import herberge.cli.api.Json;
import herberge.cli.api.QueryString;
import herberge.cli.api.Write;
import herberge.cli.input.PriceItemParser;
import herberge.cli.input.UsageException;
import herberge.cli.live.model.Detail;
import herberge.cli.live.model.MoneyLines;
import herberge.cli.live.model.Stay;
import herberge.cli.output.MoneySentences;
import herberge.cli.text.Decimal;
import herberge.cli.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The commands that record a payment for the stay under the cursor, and issue an invoice for it. */
final class MoneyCommands {

    private static final List<String> METHODS = List.of("transfer", "cash", "card", "direct-debit", "paypal", "other");
    private static final List<String> KINDS = List.of("invoice", "advance", "final");

    private final Desk desk;
    private final Sender sender;
    private final Texts texts;

    MoneyCommands(Desk desk, Sender sender) {
        this.desk = desk;
        this.sender = sender;
        this.texts = desk.texts();
    }

    List<Command> all() {
        return List.of(
                new Command("p", "pay", texts.of("command.pay"), () -> withPrice(this::pay)),
                new Command("v", "invoice", texts.of("command.invoice"), () -> withPrice(this::invoice)));
    }

    /** What a command works on: the stay, and what its booking costs. */
    private record Priced(Stay stay, Booking.Price price) {}

    /** Takes the price from the details if they are loaded, so that a payment can wait for a lost connection too. */
    private void withPrice(Consumer<Priced> action) {
        StayCommands.withBooking(
                desk,
                stay -> desk.model()
                        .detail()
                        .map(Detail::booking)
                        .filter(booking -> stay.is(false, booking.storedId()))
                        .ifPresentOrElse(
                                booking -> action.accept(new Priced(stay, booking.price())),
                                () -> desk.background(
                                        () -> price(stay), price -> action.accept(new Priced(stay, price)))));
    }

    private Booking.Price price(Stay stay) {
        return Booking.of(desk.api()
                        .get("/bookings/" + stay.id(), QueryString.none())
                        .json())
                .price();
    }

    private void pay(Priced priced) {
        String proposed =
                priced.price().open().map(open -> texts.shown(open).toString()).orElse("");
        askAmount(
                priced,
                "ask.paid",
                proposed,
                cents -> askMethod(
                        priced.stay(),
                        method -> ask(
                                priced,
                                "ask.reference",
                                "",
                                reference -> pay(priced, cents, method, reference.strip()))));
    }

    private void askMethod(Stay stay, Consumer<String> done) {
        List<ListMode.Item<String>> items = METHODS.stream()
                .map(method -> new ListMode.Item<>(texts.ofCode("method", method), method))
                .toList();
        desk.push(new ListMode<>(desk, StayCommands.name(stay), items, done));
    }

    private void pay(Priced priced, long cents, String method, String reference) {
        Stay stay = priced.stay();
        ObjectNode body = Json.object()
                .put("amountCents", cents)
                .put("method", method)
                .put("paidOn", desk.model().house().today().toString());
        String option = "";
        if (!reference.isEmpty()) {
            body.put("reference", reference);
            option = " --reference " + StayCommands.quote(reference);
        }
        String sentence = texts.of(
                cents < 0 ? "change.payBack" : "change.pay",
                StayCommands.name(stay),
                amount(Math.abs(cents)),
                texts.ofCode("method", method) + (reference.isEmpty() ? "" : ", " + reference));
        String line = "herberge pay " + stay.id() + " " + Decimal.ofCents(Math.abs(cents)) + " --by " + method + option
                + (cents < 0 ? " --back" : "");
        Long open = priced.price().openCents();
        sender.propose(
                new WantedChange(sentence, line, Write.create("/bookings/" + stay.id() + "/payments", body)),
                preview -> open == null ? List.of() : List.of(texts.of("preview.open", amount(open - cents))));
    }

    private void invoice(Priced priced) {
        List<ListMode.Item<Runnable>> items = KINDS.stream()
                .map(kind ->
                        new ListMode.Item<Runnable>(texts.of("invoice.choose." + kind), () -> invoice(priced, kind)))
                .toList();
        desk.push(new ListMode<>(desk, StayCommands.name(priced.stay()), items, Runnable::run));
    }

    private void invoice(Priced priced, String kind) {
        if (kind.equals("advance")) {
            askAmount(priced, "ask.amount", "", cents -> issue(priced.stay(), kind, cents));
        } else {
            issue(priced.stay(), kind, null);
        }
    }

    private void issue(Stay stay, String kind, @Nullable Long cents) {
        ObjectNode body = Json.object().put("kind", kind);
        String option = kind.equals("final") ? " --final" : "";
        if (cents != null) {
            body.put("amountCents", cents);
            option = " --advance " + Decimal.ofCents(cents);
        }
        String sentence = texts.of("change.invoice", StayCommands.name(stay), texts.ofCode("invoicekind", kind));
        sender.propose(
                new WantedChange(
                        sentence,
                        "herberge invoice " + stay.id() + option,
                        Write.create("/bookings/" + stay.id() + "/invoices", body)),
                this::describe);
    }

    /** What the invoice would say, and what its recipient lacks. */
    private List<String> describe(JsonNode json) {
        Invoice invoice = Invoice.of(json);
        List<String> lines = new ArrayList<>();
        lines.add(texts.of(
                "preview.invoice", invoice.recipient(), amount(invoice.payableCents()), texts.day(invoice.dueOn())));
        Json.list(json, "lines", this::position).forEach(lines::add);
        if (!invoice.missing().isEmpty()) {
            lines.add(new MoneySentences(texts).missing(invoice));
        }
        return lines;
    }

    private String position(JsonNode line) {
        String what = Json.number(line, "quantity") + " × " + Json.textOrEmpty(line, "text");
        return String.format(Locale.ROOT, "%10s  %s", amount(Json.number(line, "amountCents")), what);
    }

    private void ask(Priced priced, String label, String text, Consumer<String> done) {
        List<String> hints = new ArrayList<>(MoneyLines.of(priced.price(), texts));
        if (!label.equals("ask.amount")) {
            hints.add(texts.of(label + ".hint"));
        }
        desk.push(new LineMode(desk, StayCommands.name(priced.stay()), texts.of(label), text, typed -> hints, done));
    }

    /** Asks for an amount; one with a minus is paid back. */
    private void askAmount(Priced priced, String label, String proposed, LongConsumer done) {
        ask(priced, label, proposed, typed -> {
            try {
                String amount = typed.strip();
                boolean negative = amount.startsWith("-");
                long cents = PriceItemParser.parseCents(negative ? amount.substring(1) : amount);
                done.accept(negative ? -cents : cents);
            } catch (UsageException e) {
                desk.notice(e.in(texts));
            }
        });
    }

    private String amount(long cents) {
        return texts.shown(Decimal.ofCents(cents)).toString();
    }
}
