package herberge.bootstrap;

import picocli.CommandLine;

/** Lets tests of other packages run commands in this JVM. */
public final class CommandLines {

    private CommandLines() {}

    public static CommandLine create() {
        return Main.commandLine();
    }
}
