package herberge.bootstrap;

import picocli.CommandLine.Command;

/** Whether the audit can be believed. */
@Command(
        name = "audit",
        description = "Whether the audit can be believed.",
        subcommands = VerifyAuditCommand.class,
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class AuditCommand {}
