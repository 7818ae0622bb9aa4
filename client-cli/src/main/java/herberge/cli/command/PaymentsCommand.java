package herberge.cli.command;

import herberge.cli.api.Json;
import herberge.cli.api.Payment;
import herberge.cli.api.QueryString;
import herberge.cli.api.ServerResponse;
import herberge.cli.input.BookingFinder;
import herberge.cli.input.UsageException;
import herberge.cli.output.PaymentListings;
import herberge.cli.process.ExitCode;
import herberge.cli.text.Code;
import herberge.cli.text.Decimal;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code payments BOOKING}: lists the payments for a stay; its subcommand reverses one. */
@Command(
        description = "List the payments for a stay.",
        footer = {"", "Examples:", "  herberge payments 2026-17", "  herberge payments reverse 3"})
final class PaymentsCommand implements Callable<Integer> {

    private final CommandContext context;

    /** Optional only so that the subcommand can do without. */
    @Parameters(paramLabel = "BOOKING", arity = "0..1", description = BookingFinder.HOW_TO_NAME)
    @Nullable
    String booking;

    PaymentsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (booking == null) {
            throw new UsageException("payments.which");
        }
        String path = "/bookings/" + context.bookings().findId(booking) + "/payments";
        context.printer()
                .printList(
                        context.api().list(path, QueryString.none(), Integer.MAX_VALUE),
                        PaymentListings.PAYMENTS,
                        context.text("payments.nothing"));
        return ExitCode.OK;
    }

    /** Prints a payment that was recorded. */
    static void print(CommandContext context, WriteOptions write, ServerResponse response, String done) {
        context.printer()
                .printEntity(
                        response,
                        PaymentListings.PAYMENTS,
                        (Payment payment) -> context.text(
                                "payment.done",
                                write.resultText(context, done),
                                Decimal.ofCents(payment.amountCents()),
                                new Code("method", payment.method()),
                                payment.paidOn()));
    }

    /** {@code payments reverse PAYMENT}. */
    @Command(name = "reverse", description = "Reverse a payment, which is never changed.")
    static final class Reverse implements Callable<Integer> {

        private final CommandContext context;

        @Parameters(paramLabel = "PAYMENT", description = "its id")
        long payment;

        @Mixin
        final WriteOptions write = new WriteOptions();

        Reverse(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() {
            ServerResponse response =
                    context.api().create("/payments/" + payment + "/reverse", Json.object(), write.dryRun);
            print(context, write, response, "done.reversed");
            return ExitCode.OK;
        }
    }
}
