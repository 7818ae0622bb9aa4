package herberge.architecture.breach.onlymainendstheprocess.bootstrap;

final class OffendingHook {
    void end(int code) {
        Runtime.getRuntime().halt(code);
    }
}
