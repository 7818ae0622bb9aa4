package herberge.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Json;
import herberge.cli.api.Quote;
import herberge.cli.api.ServerResponse;
import herberge.cli.input.CatalogFinder;
import herberge.cli.input.CompanionParser;
import herberge.cli.input.DateParser;
import herberge.cli.input.PriceItemParser;
import herberge.cli.output.Column;
import herberge.cli.output.PriceListings;
import herberge.cli.output.Printer;
import herberge.cli.process.ExitCode;
import herberge.cli.text.Decimal;
import herberge.cli.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code quote ROOM FROM TO}: shows what a stay would cost. */
@Command(
        description = "Show what a stay would cost.",
        footer = {
            "",
            "Examples:",
            "  herberge quote 3 2026-12-24 +3 --party 2",
            "  herberge quote 3 fri +2 --guest Meyer --extra \"Dog per-stay 15.00 service\" --reduction \"Autumn 10%%\""
        })
final class QuoteCommand implements Callable<Integer> {

    /** A service with its quantity. */
    private static final Pattern NAME = Pattern.compile("(?<name>.+?)\\s+x(?<quantity>\\d{1,9})");

    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "ROOM", description = "id, name, or a part of the name")
    String room = "";

    @Parameters(index = "1", paramLabel = "FROM", description = "first night: 2026-12-24, 24.12., fri, tomorrow, +3 …")
    String from = "";

    @Parameters(index = "2", paramLabel = "TO", description = "day of departure; +3 is three nights")
    String to = "";

    @Option(names = "--guest", description = "id, or a text to search for; decides on the member discount")
    @Nullable
    String guest;

    @Option(names = "--member", description = "for a member, whatever is stored of the guest")
    boolean member;

    @Option(
            names = {"--party", "--party-size"},
            paramLabel = "N",
            description = "number of people; else the guest and the companions")
    @Nullable
    Integer party;

    @Option(
            names = "--companion",
            paramLabel = "NAME",
            description = "who comes along, \"Erika Meyer\" or \"Erika Meyer 1990-05-01\"; may be repeated")
    List<String> companions = new ArrayList<>();

    @Option(
            names = "--extra",
            paramLabel = "TEXT",
            description =
                    "name of a service, or name, kind, price or percentage, VAT code: \"Dog per-stay 15.00 service\","
                            + " with x2 behind it for two; may be repeated")
    List<String> extras = new ArrayList<>();

    @Option(
            names = "--reduction",
            paramLabel = "TEXT",
            description =
                    "a discount, \"Voucher 20.00\", \"Autumn 10%%\" or \"Autumn 10%% overnight\"; may be repeated")
    List<String> reductions = new ArrayList<>();

    @ArgGroup(exclusive = false)
    @Nullable
    AgreedTotal agreed;

    @Option(names = "--why", description = "says of each line why it is there")
    boolean why;

    /** A total that replaces the calculation. Each option needs the other. */
    static final class AgreedTotal {

        @Option(
                names = "--total",
                required = true,
                paramLabel = "AMOUNT",
                description = "an agreed total instead of the calculation")
        String total = "";

        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "why the total was agreed")
        String reason = "";
    }

    QuoteCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ServerResponse response = context.api().quote(body());
        Printer printer = context.printer();
        Quote quote = Quote.of(response.json());
        switch (printer.format()) {
            case JSON -> printer.printJson(response.body());
            case CSV -> printer.printCsv(quote.lines(), PriceListings.CSV);
            case TABLE -> print(printer, quote, why ? PriceListings.EXPLAINED_LINES : PriceListings.LINES);
        }
        return ExitCode.OK;
    }

    /** Prints the lines of a price, the VAT and the total. */
    static void print(Printer printer, Quote quote, List<Column<Quote.Line>> columns) {
        printer.printTable(quote.lines(), columns);
        printer.printLine("");
        printer.printTable(quote.vat(), PriceListings.VAT);
        printer.printLine("");
        printer.printTitle(printer.tableTexts().of(new Text("quote.total", Decimal.ofCents(quote.totalCents()))));
    }

    private ObjectNode body() {
        DateParser days = context.days();
        LocalDate checkIn = days.parseDay(from);
        ObjectNode body = Json.object()
                .put("checkIn", checkIn.toString())
                .put("checkOut", days.parseEnd(to, checkIn).toString())
                .put("partySize", party == null ? companions.size() + 1 : party);
        if (!companions.isEmpty()) {
            body.set("companions", CompanionParser.parse(companions));
        }
        if (!extras.isEmpty()) {
            ArrayNode all = body.putArray("extras");
            extras.forEach(text -> all.add(extra(text)));
        }
        if (!reductions.isEmpty()) {
            ArrayNode all = body.putArray("reductions");
            reductions.forEach(text -> all.add(reduction(text)));
        }
        if (agreed != null) {
            body.put("agreedTotalCents", PriceItemParser.parseCents(agreed.total))
                    .put("agreedReason", agreed.reason);
        }
        if (member) {
            body.put("member", true);
        }
        body.put("roomId", context.rooms().findId(room));
        return guest == null ? body : body.put("guestId", context.guests().findId(guest));
    }

    private ObjectNode extra(String text) {
        if (PriceItemParser.isExtra(text)) {
            return PriceItemParser.parseExtra(text);
        }
        Matcher name = NAME.matcher(text.strip());
        String service = name.matches() ? name.group("name") : text;
        ObjectNode extra = Json.object().put("serviceId", find(CatalogKind.SERVICES, service));
        return name.matches() ? extra.put("quantity", Long.parseLong(name.group("quantity"))) : extra;
    }

    private ObjectNode reduction(String text) {
        return PriceItemParser.isReduction(text)
                ? PriceItemParser.parseReduction(text)
                : Json.object().put("discountId", find(CatalogKind.DISCOUNTS, text));
    }

    private @Nullable Long find(CatalogKind kind, String name) {
        return new CatalogFinder(context.api(), kind.path).find(name).id();
    }
}
