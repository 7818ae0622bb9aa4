package herberge.bootstrap.command;

import picocli.CommandLine.Command;

/** Groups the commands for operators. */
@Command(
        name = "admin",
        description = "Errands of whoever runs the machine.",
        subcommands = {ResetPasswordCommand.class, RotateKeysCommand.class, RenewEpochCommand.class},
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
public final class AdminCommand {}
