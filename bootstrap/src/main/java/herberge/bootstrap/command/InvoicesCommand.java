package herberge.bootstrap.command;

import picocli.CommandLine.Command;

/** Groups the commands about invoices. */
@Command(
        name = "invoices",
        description = "Whether the invoices are as they were issued.",
        subcommands = VerifyInvoicesCommand.class,
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
public final class InvoicesCommand {}
