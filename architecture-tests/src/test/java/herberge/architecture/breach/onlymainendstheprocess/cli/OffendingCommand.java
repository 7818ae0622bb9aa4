package herberge.architecture.breach.onlymainendstheprocess.cli;

final class OffendingCommand {
    void end(int code) {
        System.exit(code);
    }
}
