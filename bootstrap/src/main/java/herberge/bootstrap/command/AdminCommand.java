package herberge.bootstrap.command;

import picocli.CommandLine.Command;

/** Errands of whoever runs the machine. */
@Command(
        name = "admin",
        description = "Errands of whoever runs the machine.",
        subcommands = {ResetPasswordCommand.class, RotateKeysCommand.class, RenewEpochCommand.class},
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
public final class AdminCommand {}
