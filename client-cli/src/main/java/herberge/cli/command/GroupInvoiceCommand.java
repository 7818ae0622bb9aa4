package herberge.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.ServerResponse;
import herberge.cli.process.ExitCode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code groups invoice GROUP}: issues one invoice for bookings of a group. */
@Command(
        name = "invoice",
        description = "Issue one invoice for the bookings of a group.",
        footer = {"", "Example:", "  herberge groups invoice 3 --only 17,18"})
final class GroupInvoiceCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "GROUP", description = "id, name, or a part of the name")
    String group = "";

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "BOOKING",
            description = "only these bookings; by default all that are not invoiced yet")
    List<String> only = List.of();

    @Mixin
    final InvoiceOptions options = new InvoiceOptions();

    @Mixin
    final WriteOptions write = new WriteOptions();

    GroupInvoiceCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ObjectNode body = options.body(context, this::addBookings);
        String path = GroupsCommand.finder(context).findPath(group) + "/invoices";
        ServerResponse response = context.api().create(path, body, write.dryRun);
        InvoicesCommand.print(context, write, response, "done.invoiced");
        return ExitCode.OK;
    }

    private void addBookings(ObjectNode body) {
        if (!only.isEmpty()) {
            ArrayNode ids = body.putArray("bookingIds");
            only.forEach(booking -> ids.add(context.bookings().findId(booking)));
        }
    }
}
