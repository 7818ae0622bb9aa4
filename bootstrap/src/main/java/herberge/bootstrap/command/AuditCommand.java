package herberge.bootstrap.command;

import picocli.CommandLine.Command;

/** Groups the commands about the audit. */
@Command(
        name = "audit",
        description = "Whether the audit can be believed.",
        subcommands = VerifyAuditCommand.class,
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
public final class AuditCommand {}
